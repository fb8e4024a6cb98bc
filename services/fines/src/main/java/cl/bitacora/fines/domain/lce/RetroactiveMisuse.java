package cl.bitacora.fines.domain.lce;

import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Tramo one: what was loaded under a retroactive authorisation against what the resolution authorised (G-FIN-09). */
public final class RetroactiveMisuse {
    private static final RuleId RULE = RuleId.of("FIN-012");
    private static final Citation GROUND = Norms.lce("Resuelvo 4, tramo uno");

    private RetroactiveMisuse() {}

    /** One participant, in one block of a day of an action. */
    public record Line(String action, LocalDate classOn, String block, String participant) {}

    /** Whatever was loaded outside the resolution; loading less is no misuse. */
    @Rule("FIN-012")
    public static Finding<Strength> loaded(Set<Line> authorised, Set<Line> loaded) {
        long outside =
                loaded.stream().filter(line -> !authorised.contains(line)).count();
        return Finding.of(
                RULE,
                outside > 0 ? Strength.DIRECTO : Strength.NADA,
                GROUND,
                Fact.of("loaded", loaded.size()),
                Fact.of("outside", outside));
    }

    /**
     * A document of a request.
     *
     * @param sha256 of its content
     * @param classOn class that it is to prove
     */
    public record Document(String sha256, LocalDate classOn) {}

    /** The same document presented for different classes. */
    @Rule("FIN-012")
    public static Finding<Strength> reused(List<Document> documents) {
        boolean reused = documents.stream()
                .anyMatch(one -> documents.stream()
                        .anyMatch(other -> one.sha256().equals(other.sha256())
                                && !one.classOn().equals(other.classOn())));
        return Finding.of(
                RULE, reused ? Strength.INDICIO : Strength.NADA, GROUND, Fact.of("documents", documents.size()));
    }
}
