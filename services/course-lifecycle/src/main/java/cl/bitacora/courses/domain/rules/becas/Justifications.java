package cl.bitacora.courses.domain.rules.becas;

import cl.bitacora.courses.domain.rules.Checklist;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.BecasParameters.Justification;
import java.util.OptionalInt;

/** Justified desertions and absences (BT 5.1 and 5.2). */
public final class Justifications {
    private Justifications() {}

    /** Causes of a justified desertion, letters a) to i). */
    public enum DesertionCause {
        ENFERMEDAD_O_ACCIDENTE,
        MATERNIDAD_O_NACIMIENTO,
        CAMBIO_DE_DOMICILIO,
        PRIVACION_DE_LIBERTAD,
        FALLECIMIENTO,
        SERVICIO_MILITAR_OBLIGATORIO,
        SINIESTRO,
        NUEVO_TRABAJO,
        /** Of SENCE's general instructions. */
        OTRA_INSTRUIDA
    }

    /** Documents, and who issued those where it matters. */
    public enum Proof {
        LICENCIA_O_CERTIFICADO_MEDICO,
        CERTIFICADO_DE_NACIMIENTO,
        CERTIFICADO_DE_RESIDENCIA,
        CERTIFICADO_JUDICIAL_O_CARCELARIO,
        CERTIFICADO_DE_DEFUNCION,
        CERTIFICADO_MILITAR,
        INFORME_SOCIAL_EXTERNO,
        /** Issued by the OTEC itself: proves nothing. */
        INFORME_SOCIAL_DEL_OTEC,
        CONTRATO_O_LIQUIDACION,
        INSTRUIDO
    }

    /** Causes of a justified absence, letters a) to e). */
    public enum AbsenceCause {
        MEDICA,
        FALLECIMIENTO_DE_FAMILIAR_DIRECTO,
        SINIESTRO,
        DETENCION,
        OTRA_INSTRUIDA
    }

    /** Moving and a new job do not excuse from learning at a distance. */
    @Rule("BECA-087")
    public static Finding<Boolean> cause(DesertionCause cause, Modality modality, int faceToFaceModulesLeft) {
        boolean atADistance =
                modality == Modality.E_LEARNING || modality == Modality.BLENDED && faceToFaceModulesLeft == 0;
        boolean ofThePlace = cause == DesertionCause.CAMBIO_DE_DOMICILIO || cause == DesertionCause.NUEVO_TRABAJO;
        return Finding.of(
                RuleId.of("BECA-087"),
                !(atADistance && ofThePlace),
                Norms.becas("BT 5.1"),
                Fact.of("cause", cause),
                Fact.of("modality", modality),
                Fact.of("faceToFaceModulesLeft", faceToFaceModulesLeft));
    }

    /** Whether a document proves a cause; a medical one of a child also needs the child's age. */
    @Rule({"BECA-088", "BECA-089"})
    public static Finding<Boolean> proof(DesertionCause cause, Proof proof, OptionalInt childAge, Justification norm) {
        Proof asked = switch (cause) {
            case ENFERMEDAD_O_ACCIDENTE -> Proof.LICENCIA_O_CERTIFICADO_MEDICO;
            case MATERNIDAD_O_NACIMIENTO -> Proof.CERTIFICADO_DE_NACIMIENTO;
            case CAMBIO_DE_DOMICILIO -> Proof.CERTIFICADO_DE_RESIDENCIA;
            case PRIVACION_DE_LIBERTAD -> Proof.CERTIFICADO_JUDICIAL_O_CARCELARIO;
            case FALLECIMIENTO -> Proof.CERTIFICADO_DE_DEFUNCION;
            case SERVICIO_MILITAR_OBLIGATORIO -> Proof.CERTIFICADO_MILITAR;
            case SINIESTRO -> Proof.INFORME_SOCIAL_EXTERNO;
            case NUEVO_TRABAJO -> Proof.CONTRATO_O_LIQUIDACION;
            case OTRA_INSTRUIDA -> Proof.INSTRUIDO;
        };
        boolean maternityLicence =
                cause == DesertionCause.MATERNIDAD_O_NACIMIENTO && proof == Proof.LICENCIA_O_CERTIFICADO_MEDICO;
        return Checklist.of("BECA-088", Norms.becas("BT 5.1"))
                .need("proof", proof == asked || maternityLicence)
                .need(
                        "childAge",
                        childAge.isEmpty()
                                || childOfAge(childAge.getAsInt(), norm).value())
                .given("asked", asked)
                .finding();
    }

    /** Up to twelve years, inclusive (G-BECA-08). */
    @Rule("BECA-089")
    public static Finding<Boolean> childOfAge(int age, Justification norm) {
        return Finding.of(
                RuleId.of("BECA-089"),
                age <= norm.childMaxAge(),
                Norms.becas("BT 5.2 a)"),
                Fact.of("age", age),
                Fact.of("most", norm.childMaxAge()));
    }

    /** Who left may come back by agreement: for maternity, a licence under 25 % of the hours, or any justified cause. */
    @Rule("BECA-090")
    public static Finding<Boolean> mayReturn(
            Ratio missed, boolean maternityOrJustified, boolean agreement, Justification norm) {
        return Checklist.of("BECA-090", Norms.becas("BT 5.1"))
                .need("agreement", agreement)
                .need("cause", maternityOrJustified || missed.lessThan(norm.returnLimit()))
                .given("missed", missed)
                .finding();
    }

    /** A justified deserter may train again without the restriction; no place is kept. */
    @Rule("BECA-094")
    public static Finding<Boolean> mayTrainAgain(boolean justified, boolean reservedPlaceAsked) {
        return Checklist.of("BECA-094", Norms.becas("BT 5.1"))
                .need("justified", justified)
                .need("noReservedPlace", !reservedPlaceAsked)
                .finding();
    }

    /** Absences are justified face to face, in the lecture phase, while all of them stay under 25 % of the hours. */
    @Rule({"BECA-095", "BECA-097"})
    public static Finding<Boolean> absence(
            Modality modality, Ratio absent, boolean causeProved, boolean withClosingForm, Justification norm) {
        return Checklist.of("BECA-095", Norms.becas("BT 5.2"))
                .need("faceToFace", modality != Modality.E_LEARNING)
                .need("underLimit", absent.lessThan(norm.absenceLimit()))
                .need("causeProved", causeProved)
                .need("withClosingForm", withClosingForm)
                .given("absent", absent)
                .given("limit", norm.absenceLimit())
                .finding();
    }

    /** Facts of a cause of absence: of a death, whether a parent, child or spouse; of a detention, whether one can still approve. */
    @Rule({"BECA-096", "BECA-089"})
    public static Finding<Boolean> absenceCause(
            AbsenceCause cause,
            boolean documents,
            OptionalInt childAge,
            boolean directRelative,
            boolean canStillApprove,
            Justification norm) {
        boolean listed = switch (cause) {
            case MEDICA ->
                childAge.isEmpty() || childOfAge(childAge.getAsInt(), norm).value();
            case FALLECIMIENTO_DE_FAMILIAR_DIRECTO -> directRelative;
            case DETENCION -> canStillApprove;
            case SINIESTRO, OTRA_INSTRUIDA -> true;
        };
        return Checklist.of("BECA-096", Norms.becas("BT 5.2"))
                .need("listed", listed)
                .need("documents", documents)
                .given("cause", cause)
                .finding();
    }

    /** Only what comes with the closing form, before its approval, is considered. */
    @Rule("BECA-097")
    public static Finding<Boolean> considered(java.time.LocalDate deliveredOn, java.time.LocalDate closingFormOn) {
        return Finding.of(
                RuleId.of("BECA-097"),
                !deliveredOn.isAfter(closingFormOn),
                Norms.becas("BT 5.2 f)"),
                Fact.of("deliveredOn", deliveredOn),
                Fact.of("closingFormOn", closingFormOn));
    }
}
