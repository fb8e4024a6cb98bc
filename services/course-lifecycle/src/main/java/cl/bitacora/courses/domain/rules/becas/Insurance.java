package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Personal accident insurance of who comes to class (BT 3.7). */
public final class Insurance {
    private Insurance() {}

    /** Cover of a policy, in UF; of expenses and transport, for each event. */
    public record Cover(BigDecimal disabilityUf, BigDecimal deathUf, BigDecimal medicalUf, BigDecimal transportUf) {}

    /** Whether a session is covered, with the margin before and after; e-learning needs no policy. */
    @Rule("BECA-050")
    public static Finding<Boolean> covers(
            Modality modality,
            LocalDateTime sessionFrom,
            LocalDateTime sessionTo,
            LocalDateTime coveredFrom,
            LocalDateTime coveredTo,
            int marginMinutes) {
        boolean asked = modality != Modality.E_LEARNING;
        return Checklist.of("BECA-050", Norms.becas("BT 3.7"))
                .need("before", !asked || !coveredFrom.isAfter(sessionFrom.minusMinutes(marginMinutes)))
                .need("after", !asked || !coveredTo.isBefore(sessionTo.plusMinutes(marginMinutes)))
                .given("sessionFrom", sessionFrom)
                .given("sessionTo", sessionTo)
                .given("marginMinutes", marginMinutes)
                .finding();
    }

    /** Whether a policy reaches every minimum. */
    @Rule("BECA-051")
    public static Finding<Boolean> minimumCover(Cover cover, cl.bitacora.regulation.BecasParameters.Insurance norm) {
        return Checklist.of("BECA-051", Norms.becas("BT 3.7"))
                .need("disability", reaches(cover.disabilityUf(), norm.disabilityUf()))
                .need("death", reaches(cover.deathUf(), norm.deathUf()))
                .need("medical", reaches(cover.medicalUf(), norm.medicalUf()))
                .need("transport", reaches(cover.transportUf(), norm.transportUf()))
                .finding();
    }

    /**
     * Places of a floating policy that are in use on a day: a person who was replaced or whose course ended frees theirs.
     *
     * @param lastDays last insured day of each person, empty while insured
     */
    @Rule("BECA-052")
    public static Finding<Integer> placesInUse(Map<String, Optional<LocalDate>> lastDays, LocalDate on) {
        int inUse = (int) lastDays.values().stream()
                .filter(last -> last.map(day -> !day.isBefore(on)).orElse(true))
                .count();
        return Finding.of(
                RuleId.of("BECA-052"),
                inUse,
                Norms.becas("BT 3.7"),
                Fact.of("on", on),
                Fact.of("people", lastDays.size()));
    }

    /** Who insures somebody. */
    public enum Insurer {
        ASEGURADORA,
        /** The insurer may turn the person away: the OTIC tells SENCE, which insures. */
        SENCE
    }

    /** People that an insurer may turn away are insured by SENCE; anybody else it must take. */
    @Rule("BECA-053")
    public static Finding<Insurer> insurer(
            int age,
            boolean disability,
            boolean migrant,
            boolean rejected,
            cl.bitacora.regulation.BecasParameters.Insurance norm) {
        boolean may = age == norm.minorAge() || age > norm.elderAge() || disability || migrant;
        return Finding.of(
                RuleId.of("BECA-053"),
                rejected && may ? Insurer.SENCE : Insurer.ASEGURADORA,
                Norms.becas("BT 3.7"),
                Fact.of("age", age),
                Fact.of("rejected", rejected),
                Fact.of("mayReject", may));
    }

    /** A course may not start, nor somebody enter, while anybody in it is not insured. */
    @Rule("BECA-054")
    public static Finding<Boolean> everybodyInsured(Modality modality, Set<String> enrolled, Set<String> insured) {
        Set<String> missing = new TreeSet<>(enrolled);
        missing.removeAll(insured);
        return Finding.of(
                RuleId.of("BECA-054"),
                modality == Modality.E_LEARNING || missing.isEmpty(),
                Norms.becas("BT 3.7"),
                Fact.of("enrolled", enrolled.size()),
                Fact.of("uninsured", missing.size()));
    }

    private static boolean reaches(BigDecimal uf, int minimum) {
        return uf.compareTo(BigDecimal.valueOf(minimum)) >= 0;
    }
}
