package cl.bitacora.courses.domain.rules;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the Bono's executor needs before a course: agreement, facilitators, office, coordination (numerals 1 to 2.7). */
public final class ProgrammeSetup {
    private ProgrammeSetup() {}

    /** Phases of a course. */
    public enum Phase {
        FASE_LECTIVA
    }

    /** What somebody is in an enterprise. */
    public enum EnterpriseRole {
        DUENO,
        SOCIO,
        REPRESENTANTE_LEGAL,
        TRABAJADOR
    }

    /** Size of an enterprise (Ley 20.416). */
    public enum EnterpriseSize {
        MICRO,
        PEQUENA,
        MEDIANA,
        GRANDE
    }

    /** Systems of the programme. */
    public enum SupportSystem {
        SIC,
        LMS,
        LCE,
        REUF
    }

    /** Way of a facilitator to a course. */
    public enum FacilitatorState {
        SOLICITADO,
        APROBADO,
        /** The executor told the approval in the offer's application: usable (G-BONO-01). */
        COMUNICADO
    }

    /** What the lack of an office leads to. */
    public enum OfficeConsequence {
        OFERTA_DESHABILITADA,
        TERMINO_ANTICIPADO,
        RESTITUCION_DE_ANTICIPO,
        COBRO_DE_GARANTIA
    }

    /** The seven duties of academic coordination, in the order of the norm. */
    public enum CoordinationDuty {
        PLANES_Y_HORARIOS,
        ETAPAS_Y_ACTIVIDADES,
        EVALUACIONES_Y_NOTAS,
        APOYO_A_FACILITADORES,
        INDUCCION_EN_EL_LIBRO,
        ANTECEDENTES_DE_LICENCIAS,
        PAUTAS_DIGITALIZADAS
    }

    /** Only people of micro and small enterprises. */
    @Rule("BONO-001")
    public static Finding<Boolean> eligible(EnterpriseRole role, EnterpriseSize size) {
        return Finding.of(
                RuleId.of("BONO-001"),
                size == EnterpriseSize.MICRO || size == EnterpriseSize.PEQUENA,
                Norms.bono("2.8"),
                Fact.of("role", role),
                Fact.of("size", size));
    }

    /** The one phase of this programme: it has no practice. */
    @Rule("BONO-003")
    public static Finding<Listed<Phase>> phases() {
        return Finding.of(RuleId.of("BONO-003"), new Listed<>(List.of(Phase.FASE_LECTIVA)), Norms.bono("1"));
    }

    /** The systems of a modality. */
    @Rule({"BONO-005", "BONO-025"})
    public static Finding<Listed<SupportSystem>> systems(Modality modality) {
        SupportSystem own = modality == Modality.E_LEARNING ? SupportSystem.LMS : SupportSystem.LCE;
        return Finding.of(
                RuleId.of("BONO-005"),
                Listed.of(EnumSet.of(SupportSystem.SIC, own, SupportSystem.REUF)),
                Norms.bono("1"),
                Fact.of("modality", modality));
    }

    /** An e-learning course is managed in the LMS too: without it it does not start. */
    @Rule("BONO-025")
    public static Finding<Boolean> managedInLms(Modality modality, boolean lmsCourse) {
        return Checklist.of("BONO-025", Norms.bono("2.5"))
                .need("lmsCourse", modality != Modality.E_LEARNING || lmsCourse)
                .finding();
    }

    /** The term to sign is extended by no more than five business days, for grounded reasons. */
    @Rule("BONO-010")
    public static Finding<Boolean> signatureExtension(int businessDays, boolean grounded, int most) {
        return Checklist.of("BONO-010", Norms.bono("2.1"))
                .need("withinMost", businessDays >= 0 && businessDays <= most)
                .need("grounded", grounded)
                .given("businessDays", businessDays)
                .finding();
    }

    /** The change of state in SIC carries the resolution that approved the agreement. */
    @Rule("BONO-011")
    public static Finding<Boolean> stateChange(
            boolean signed, boolean approved, boolean resolutionNumber, boolean date) {
        return Checklist.of("BONO-011", Norms.bono("2.4"))
                .need("signed", signed)
                .need("approved", approved)
                .need("resolutionNumber", resolutionNumber)
                .need("date", date)
                .finding();
    }

    /** Whether a facilitator counts for a section: requested by the person, approved, and told by the executor. */
    @Rule("BONO-014")
    public static Finding<Boolean> usable(FacilitatorState state, boolean requestedByFacilitator) {
        return Checklist.of("BONO-014", Norms.bono("2.2"))
                .need("requestedByFacilitator", requestedByFacilitator)
                .need("communicated", state == FacilitatorState.COMUNICADO)
                .given("state", state)
                .finding();
    }

    /** First step with a facilitator of a trade module. */
    @Rule("BONO-012")
    public static Finding<Boolean> firstStep(int tradeModuleFacilitators, boolean inTerm) {
        return Checklist.of("BONO-012", Norms.bono("2.2"))
                .need("tradeModuleFacilitator", tradeModuleFacilitators >= 1)
                .need("inTerm", inTerm)
                .finding();
    }

    /** To create sections: SIC key, agreement approved, a facilitator approved and loaded (G-BONO-02: both modalities). */
    @Rule({"BONO-015", "BONO-016"})
    public static Finding<Boolean> active(boolean sicKey, boolean convenioApproved, int facilitators) {
        return Checklist.of("BONO-015", Norms.bono("2.4"))
                .need("sicKey", sicKey)
                .need("convenioApproved", convenioApproved)
                .need("facilitator", facilitators >= 1)
                .finding();
    }

    /** Nobody is expelled by rules that are not on file. */
    @Rule("BONO-017")
    public static Finding<Boolean> mayExpel(boolean internalRules, boolean ratified) {
        return Checklist.of("BONO-017", Norms.bono("2.3"))
                .need("internalRules", internalRules)
                .need("ratified", ratified)
                .finding();
    }

    /** Whether an office of contact is asked for, and there in time. */
    @Rule("BONO-030")
    public static Finding<Boolean> officeInTime(boolean accreditedOffice, boolean openedInTerm) {
        return Checklist.of("BONO-030", Norms.bono("2.6.1"))
                .need("office", accreditedOffice || openedInTerm)
                .given("accreditedOffice", accreditedOffice)
                .finding();
    }

    /** What its lack leads to: the first by itself and until it opens, the others if SENCE so decides. */
    @Rule("BONO-031")
    public static Finding<Listed<OfficeConsequence>> withoutOffice(
            boolean open, boolean terminated, boolean advancePaid) {
        EnumSet<OfficeConsequence> consequences = EnumSet.noneOf(OfficeConsequence.class);
        if (!open) {
            consequences.add(OfficeConsequence.OFERTA_DESHABILITADA);
        }
        if (!open && terminated) {
            consequences.add(OfficeConsequence.TERMINO_ANTICIPADO);
            consequences.add(OfficeConsequence.COBRO_DE_GARANTIA);
        }
        if (!open && terminated && advancePaid) {
            consequences.add(OfficeConsequence.RESTITUCION_DE_ANTICIPO);
        }
        return Finding.of(
                RuleId.of("BONO-031"),
                Listed.of(consequences),
                Norms.bono("2.6.1"),
                Fact.of("open", open),
                Fact.of("terminated", terminated),
                Fact.of("advancePaid", advancePaid));
    }

    /** What an office has while there is offer or execution. */
    @Rule("BONO-033")
    public static Finding<Boolean> office(
            int halfDaysAWeek, boolean ownEntrance, boolean chairs, int banners, int minimumHalfDays) {
        return Checklist.of("BONO-033", Norms.bono("2.6.1"))
                .need("halfDays", halfDaysAWeek >= minimumHalfDays)
                .need("ownEntrance", ownEntrance)
                .need("chairs", chairs)
                .need("banner", banners >= 1)
                .given("halfDaysAWeek", halfDaysAWeek)
                .given("minimumHalfDays", minimumHalfDays)
                .finding();
    }

    /** One person holds both coordinations while no more than six courses run at once. */
    @Rule("BONO-034")
    public static Finding<Boolean> coordination(boolean samePerson, int simultaneousCourses, int most) {
        return Checklist.of("BONO-034", Norms.bono("2.6.2"))
                .need("secondPerson", !samePerson || simultaneousCourses <= most)
                .given("simultaneousCourses", simultaneousCourses)
                .given("most", most)
                .finding();
    }

    /** Which duties of coordination are open; marks of every participant are part of the third. */
    @Rule("BONO-035")
    public static Finding<Listed<CoordinationDuty>> openDuties(
            Set<CoordinationDuty> done, int participantsWithoutMark) {
        EnumSet<CoordinationDuty> open = EnumSet.allOf(CoordinationDuty.class);
        open.removeAll(done);
        if (participantsWithoutMark > 0) {
            open.add(CoordinationDuty.EVALUACIONES_Y_NOTAS);
        }
        return Finding.of(
                RuleId.of("BONO-035"),
                Listed.of(open),
                Norms.bono("2.6.2"),
                Fact.of("open", open.size()),
                Fact.of("participantsWithoutMark", participantsWithoutMark));
    }

    /** E-learning needs both tutors. */
    @Rule("BONO-036")
    public static Finding<Boolean> tutors(Modality modality, int academic, int administrative) {
        boolean asked = modality == Modality.E_LEARNING;
        return Checklist.of("BONO-036", Norms.bono("2.7"))
                .need("academicTutor", !asked || academic >= 1)
                .need("administrativeTutor", !asked || administrative >= 1)
                .finding();
    }
}
