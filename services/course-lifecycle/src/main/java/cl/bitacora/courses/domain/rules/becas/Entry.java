package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasParameters.Joining;
import java.time.LocalDate;
import java.util.Optional;

/** How people enter a course and free their places (BT 4.3.1 and 8.5). */
public final class Entry {
    private Entry() {}

    /** In what quality somebody is in a course. */
    public enum Quality {
        /** Confirmed before the start. */
        INGRESO,
        /** Confirmed after it, in a place that was never filled. */
        NUEVO,
        /** In the place of somebody who left. */
        REEMPLAZANTE,
        /** May not enter. */
        RECHAZADO
    }

    /**
     * A wish to enter.
     *
     * @param driving course of professional driving
     * @param executed share of the lecture phase held when the person's first session begins, exact
     * @param vacancies places that were never filled
     * @param replaces somebody left and this person takes the place
     */
    public record Wish(
            Modality modality, boolean driving, boolean started, Ratio executed, int vacancies, boolean replaces) {}

    /** Share of the hours held at the first session of the newcomer (the norm breaks off there: G-BECA-04). */
    @Rule("BECA-143")
    public static Ratio executed(long heldMinutes, long lectureMinutes) {
        return Ratio.of(heldMinutes, lectureMinutes);
    }

    /** Until which share people enter: 25 %, 20 % in driving, 50 % in e-learning. Blended follows face to face. */
    @Rule({"BECA-074", "BECA-137"})
    public static Ratio limit(Modality modality, boolean driving, Joining norm) {
        return switch (modality) {
            case E_LEARNING -> norm.elearning();
            case PRESENCIAL, BLENDED, A_DISTANCIA -> driving ? norm.driving() : norm.presencial();
        };
    }

    /** In what quality a person enters, or that it is too late or there is no place. The limit itself is in time (G-BECA-03). */
    @Rule({"BECA-073", "BECA-074", "BECA-076", "BECA-137"})
    public static Finding<Quality> quality(Wish wish, Joining norm) {
        Ratio limit = limit(wish.modality(), wish.driving(), norm);
        boolean inTime = limit.atLeast(wish.executed());
        boolean replacement = wish.replaces() && wish.modality() != Modality.E_LEARNING;
        Quality quality = !wish.started()
                ? Quality.INGRESO
                : !inTime
                        ? Quality.RECHAZADO
                        : replacement
                                ? Quality.REEMPLAZANTE
                                : !wish.replaces() && wish.vacancies() > 0 ? Quality.NUEVO : Quality.RECHAZADO;
        return Finding.of(
                RuleId.of("BECA-137"),
                quality,
                Norms.becas("BT 8.5"),
                Fact.of("modality", wish.modality()),
                Fact.of("driving", wish.driving()),
                Fact.of("started", wish.started()),
                Fact.of("executed", wish.executed()),
                Fact.of("limit", limit),
                Fact.of("vacancies", wish.vacancies()),
                Fact.of("replaces", wish.replaces()));
    }

    /** Whether who left may be replaced: before 25 % (20 % in driving) of the hours, never in e-learning. */
    @Rule("BECA-075")
    public static Finding<Boolean> replaceable(Modality modality, boolean driving, Ratio leftAt, Joining norm) {
        return Finding.of(
                RuleId.of("BECA-075"),
                modality != Modality.E_LEARNING && leftAt.lessThan(limit(modality, driving, norm)),
                Norms.becas("BT 4.3.1 e)"),
                Fact.of("leftAt", leftAt),
                Fact.of("modality", modality));
    }

    /** Whether an application is released by itself: once the course has gone beyond the limit (G-BECA-35). */
    @Rule("BECA-077")
    public static Finding<Boolean> released(
            Modality modality, boolean driving, Ratio executed, boolean deletedOrDesisted, Joining norm) {
        Ratio limit = limit(modality, driving, norm);
        return Finding.of(
                RuleId.of("BECA-077"),
                deletedOrDesisted || limit.lessThan(executed),
                Norms.becas("BT 4.3.1 g)"),
                Fact.of("executed", executed),
                Fact.of("limit", limit),
                Fact.of("deletedOrDesisted", deletedOrDesisted));
    }

    /** An incorporation counts from the first day attended. */
    @Rule("BECA-138")
    public static Finding<LocalDate> entryOf(LocalDate firstAttendedOn) {
        return Finding.of(
                RuleId.of("BECA-138"),
                firstAttendedOn,
                Norms.becas("BT 8.5"),
                Fact.of("firstAttendedOn", firstAttendedOn));
    }

    /** A replacement says who left, when, and when the newcomer began; with it goes the insurance and the papers of 4.1. */
    @Rule({"BECA-139", "BECA-140"})
    public static Finding<Boolean> formulario1Complementario(
            boolean replacement,
            Optional<LocalDate> leftOn,
            LocalDate joinedOn,
            boolean insuranceProof,
            boolean derivationPapers) {
        return Checklist.of("BECA-139", Norms.becas("BT 8.5"))
                .need("replaced", !replacement || leftOn.isPresent())
                .need("order", leftOn.map(left -> !left.isAfter(joinedOn)).orElse(true))
                .need("insuranceProof", insuranceProof)
                .need("derivationPapers", derivationPapers)
                .given("joinedOn", joinedOn)
                .finding();
    }
}
