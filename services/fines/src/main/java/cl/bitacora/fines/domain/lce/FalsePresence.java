package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.FineParameters;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Tramo one: signs that absent people were recorded as present. Only an inspection proves it. */
public final class FalsePresence {
    private static final RuleId RULE = RuleId.of("FIN-011");
    private static final Citation GROUND = Norms.lce("Resuelvo 4, tramo uno");

    private FalsePresence() {}

    /** A person inside a block. */
    public record Stay(String venue, Instant from, Instant to) {}

    /** The same person in two venues at once. Touching at an instant is not overlapping. */
    @Rule("FIN-011")
    public static Finding<Strength> twoVenues(Stay one, Stay other) {
        boolean overlap = one.from().isBefore(other.to()) && other.from().isBefore(one.to());
        boolean flagged = overlap && !one.venue().equals(other.venue());
        return Finding.of(
                RULE,
                flagged ? Strength.INDICIO : Strength.NADA,
                GROUND,
                Fact.of("venues", one.venue() + ", " + other.venue()));
    }

    /** Fewer people counted by the inspector than inside the block at that instant: how many too many. */
    @Rule("FIN-011")
    public static Finding<Integer> headcount(int inside, int counted) {
        return Finding.of(
                RULE, Math.max(0, inside - counted), GROUND, Fact.of("inside", inside), Fact.of("counted", counted));
    }

    /** Many entries by document number on one computer within a short while, both ends inside. */
    @Rule("FIN-011")
    public static Finding<Strength> burst(List<Instant> authorisations, FineParameters parameters) {
        List<Instant> sorted = authorisations.stream().sorted().toList();
        int size = parameters.burstAuthorisations();
        boolean found = false;
        for (int first = 0; first + size <= sorted.size() && !found; first++) {
            Duration span = Duration.between(sorted.get(first), sorted.get(first + size - 1));
            found = span.compareTo(Duration.ofSeconds(parameters.burstSeconds())) <= 0;
        }
        return Finding.of(
                RULE,
                found ? Strength.INDICIO : Strength.NADA,
                GROUND,
                Fact.of("authorisations", sorted.size()),
                Fact.of("burst", size),
                Fact.of("burstSeconds", parameters.burstSeconds()));
    }

    /** More than a share of a block's entries by document number. */
    @Rule("FIN-011")
    public static Finding<Strength> share(int byDocument, int entries, FineParameters parameters) {
        boolean flagged = entries > 0 && parameters.specialShare().lessThan(Ratio.of(byDocument, entries));
        return Finding.of(
                RULE,
                flagged ? Strength.INDICIO : Strength.NADA,
                GROUND,
                Fact.of("byDocument", byDocument),
                Fact.of("entries", entries),
                Fact.of("share", parameters.specialShare()));
    }
}
