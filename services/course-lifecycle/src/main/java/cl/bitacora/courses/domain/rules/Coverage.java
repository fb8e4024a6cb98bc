package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;

/** More places, other communes and regions, and what not starting leads to (numerals 3.2, 4 and 7.1). */
public final class Coverage {
    private Coverage() {}

    /** What the authority may choose when a course does not start; a person decides. */
    public enum NotStarting {
        MULTA,
        TERMINO_ANTICIPADO,
        SIN_EFECTO,
        NUEVO_PLAZO
    }

    /** Answer to a request to hold a course elsewhere. */
    public enum TransferAnswer {
        ACEPTADO,
        RECHAZADO,
        /** No answer in the term, or out of it. */
        SILENCIO
    }

    /** More places: by grounded letter, or because SENCE asks; validated by the central level, within the budget. */
    @Rule({"BONO-070", "BONO-074"})
    public static Finding<Boolean> increase(
            boolean senceAsks,
            boolean letter,
            boolean reasons,
            boolean act,
            boolean centralValidation,
            boolean budget) {
        return Checklist.of("BONO-070", Norms.bono("4 a)"))
                .need("letter", senceAsks || letter)
                .need("reasons", senceAsks || reasons)
                .need("act", act)
                .need("centralValidation", centralValidation)
                .need("budget", budget)
                .finding();
    }

    /** The original guarantee returns only for one that covers everything, with nothing pending. */
    @Rule("BONO-071")
    public static Finding<Boolean> originalReturned(boolean newCoversAll, boolean pendingProcesses) {
        return Checklist.of("BONO-071", Norms.bono("4 a)"))
                .need("newCoversAll", newCoversAll)
                .need("nothingPending", !pendingProcesses)
                .finding();
    }

    /** Whether a transfer within the region was accepted: silence is a rejection; coverage stays the same. */
    @Rule("BONO-072")
    public static Finding<TransferAnswer> transferInRegion(
            boolean accepted, LocalDate answeredOn, LocalDate dueOn, int coverage) {
        TransferAnswer answer = answeredOn.isAfter(dueOn)
                ? TransferAnswer.SILENCIO
                : accepted ? TransferAnswer.ACEPTADO : TransferAnswer.RECHAZADO;
        return Finding.of(
                RuleId.of("BONO-072"),
                answer,
                Norms.bono("4 b)"),
                Fact.of("answeredOn", answeredOn),
                Fact.of("dueOn", dueOn),
                Fact.of("coverage", coverage));
    }

    /** A transfer to another region: a representative there, guarantee, agreement, the original values. */
    @Rule({"BONO-073", "BONO-075"})
    public static Finding<Boolean> transferToRegion(
            boolean representative, boolean guarantee, boolean convenio, boolean originalValues) {
        return Checklist.of("BONO-073", Norms.bono("4 c)"))
                .need("representative", representative)
                .need("guarantee", guarantee)
                .need("convenio", convenio)
                .need("originalValues", originalValues)
                .finding();
    }

    /** Places that were added are paid at the value that was offered. */
    @Rule("BONO-075")
    public static Finding<Clp> hourlyValue(Clp offered, int addedPlaces) {
        return Finding.of(
                RuleId.of("BONO-075"),
                offered,
                Norms.bono("8.B"),
                Fact.of("offered", offered),
                Fact.of("addedPlaces", addedPlaces));
    }

    /** What may follow when a course does not start in its term. */
    @Rule("BONO-064")
    public static Finding<Listed<NotStarting>> notStarting(LocalDate on, LocalDate dueOn, boolean groundedReasons) {
        EnumSet<NotStarting> options = !on.isAfter(dueOn)
                ? EnumSet.noneOf(NotStarting.class)
                : groundedReasons ? EnumSet.of(NotStarting.NUEVO_PLAZO) : EnumSet.allOf(NotStarting.class);
        return Finding.of(
                RuleId.of("BONO-064"),
                Listed.of(options),
                Norms.bono("7.1"),
                Fact.of("on", on),
                Fact.of("dueOn", dueOn),
                Fact.of("groundedReasons", groundedReasons));
    }

    /** The term that the regional office gives to correct findings: from one to five business days. */
    @Rule("BONO-066")
    public static Finding<Boolean> correctionTerm(int businessDays, int most) {
        return Finding.of(
                RuleId.of("BONO-066"),
                businessDays >= 1 && businessDays <= most,
                Norms.bono("7.1"),
                Fact.of("businessDays", businessDays),
                Fact.of("most", most));
    }
}
