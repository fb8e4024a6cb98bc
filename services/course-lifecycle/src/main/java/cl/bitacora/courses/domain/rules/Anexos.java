package cl.bitacora.courses.domain.rules;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.time.LocalDate;
import java.util.EnumSet;

/** Anexos of the acuerdo operativo, adaptations, pace of e-learning, and what people take home. */
public final class Anexos {
    private Anexos() {}

    /** What an Anexo may change. */
    public enum Kind {
        HORARIO,
        SUSPENSION,
        MATERIAL,
        FACILITADOR,
        LUGAR,
        ACTIVIDAD_LMS,
        TUTOR_ACADEMICO,
        SALIDA_A_TERRENO,
        OTRO
    }

    /** Documents of a course's end. */
    public enum Document {
        DIPLOMA,
        ACTA
    }

    /**
     * What comes with an Anexo.
     *
     * @param everybodySigned the participants' signatures
     * @param reason written; of a material: obsolete, not pertinent or not on the market
     * @param equalQuality at least the same quality and purpose, or learning kept
     * @param personApproved in the system when the Anexo is made
     * @param sameRegion the new place
     * @param foreseen in the acuerdo operativo, with the participants' list
     */
    public record Evidence(
            boolean everybodySigned,
            boolean reason,
            boolean equalQuality,
            boolean personApproved,
            boolean sameRegion,
            boolean foreseen) {}

    /** Each kind of change with its condition. */
    @Rule("BONO-112")
    public static Finding<Boolean> admissible(Kind kind, Evidence evidence) {
        Checklist list = Checklist.of("BONO-112", Norms.bono("7.3")).given("kind", kind);
        Checklist checked = switch (kind) {
            case HORARIO -> list.need("signatures", evidence.everybodySigned());
            case SUSPENSION ->
                list.need("signatures", evidence.everybodySigned()).need("reason", evidence.reason());
            case MATERIAL -> list.need("reason", evidence.reason()).need("equalQuality", evidence.equalQuality());
            case FACILITADOR, TUTOR_ACADEMICO -> list.need("personApproved", evidence.personApproved());
            case LUGAR -> list.need("sameRegion", evidence.sameRegion());
            case ACTIVIDAD_LMS -> list.need("equalQuality", evidence.equalQuality());
            case SALIDA_A_TERRENO -> list.need("foreseen", evidence.foreseen());
            case OTRO -> list.need("reason", evidence.reason());
        };
        return checked.finding();
    }

    /** A change after the start without its approved Anexo is irregular. */
    @Rule("BONO-110")
    public static Finding<Boolean> regular(boolean afterStart, boolean anexoApproved) {
        return Checklist.of("BONO-110", Norms.bono("7.3"))
                .need("anexo", !afterStart || anexoApproved)
                .finding();
    }

    /** An adaptation keeps plan, learning and quality, costs nothing, and is proposed in its term. */
    @Rule("BONO-086")
    public static Finding<Boolean> adaptation(
            boolean complete, boolean keepsPlanAndQuality, boolean extraMoney, LocalDate presentedOn, LocalDate dueOn) {
        return Checklist.of("BONO-086", Norms.bono("5.3"))
                .need("complete", complete)
                .need("keepsPlanAndQuality", keepsPlanAndQuality)
                .need("noExtraMoney", !extraMoney)
                .need("inTerm", !presentedOn.isAfter(dueOn))
                .given("dueOn", dueOn)
                .finding();
    }

    /** Most weeks of an e-learning course: eight hours a week, and two more to finish. */
    @Rule("BONO-085")
    public static Finding<Integer> mostWeeks(int hours, int weeklyHours, int extraWeeks) {
        return Finding.of(
                RuleId.of("BONO-085"),
                Math.ceilDiv(hours, weeklyHours) + extraWeeks,
                Norms.bono("5.2"),
                Fact.of("hours", hours),
                Fact.of("weeklyHours", weeklyHours),
                Fact.of("extraWeeks", extraWeeks));
    }

    /** The insurer sees the enrolled people once the acuerdo is approved. */
    @Rule("BONO-108")
    public static Finding<Boolean> visibleToInsurer(boolean acuerdoApproved) {
        return Checklist.of("BONO-108", Norms.bono("7.2.3"))
                .need("acuerdoApproved", acuerdoApproved)
                .finding();
    }

    /** Daily subsidies wait for the signed acuerdo, and for an amount that the programme does not have (G-BONO-28). */
    @Rule("BONO-109")
    public static Finding<Boolean> subsidies(boolean acuerdoSigned, boolean programmeHasAmount) {
        return Checklist.of("BONO-109", Norms.bono("7.2.3"))
                .need("acuerdoSigned", acuerdoSigned)
                .need("amount", programmeHasAmount)
                .finding();
    }

    /** A start failed in e-learning only for a fault of the LMS, told the same day and for the first time. */
    @Rule("BONO-123")
    public static Finding<Boolean> elearningNewDate(
            Modality modality,
            boolean lmsDefect,
            LocalDate startOn,
            LocalDate toldOn,
            int earlierFailures,
            int allowed) {
        return Checklist.of("BONO-123", Norms.bono("7.4"))
                .need("elearning", modality == Modality.E_LEARNING)
                .need("lmsDefect", lmsDefect)
                .need("toldSameDay", toldOn.equals(startOn))
                .need("first", earlierFailures < allowed)
                .finding();
    }

    /** Who passed takes the diploma; everybody the acta. */
    @Rule("BONO-210")
    public static Finding<Listed<Document>> documents(FinalState state) {
        return Finding.of(
                RuleId.of("BONO-210"),
                Listed.of(state == FinalState.APROBADO ? EnumSet.allOf(Document.class) : EnumSet.of(Document.ACTA)),
                Norms.bono("9"),
                Fact.of("state", state));
    }
}
