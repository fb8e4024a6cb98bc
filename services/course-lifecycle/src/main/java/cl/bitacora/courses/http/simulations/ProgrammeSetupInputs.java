package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.ProgrammeSetup.CoordinationDuty;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.EnterpriseRole;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.EnterpriseSize;
import cl.bitacora.courses.domain.rules.ProgrammeSetup.FacilitatorState;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about the executor of the Bono before its courses. */
public final class ProgrammeSetupInputs {
    private ProgrammeSetupInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionPuestaEnMarcha", description = "Se responden las partes que vengan; basta una")
    public record ProgrammeSetupInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-03-02")
            LocalDate on,

            @Nullable Beneficiary beneficiary,

            @Schema(description = "Modalidad: componentes y sistemas del curso", examples = "PRESENCIAL") @Nullable
            Modality modality,

            @Nullable LmsCourse lms,
            @Nullable SignatureExtension signatureExtension,
            @Nullable StateChange stateChange,
            @Nullable FirstStep firstStep,
            @Nullable Facilitator facilitator,
            @Nullable Activation activation,
            @Nullable Expulsion expulsion,
            @Nullable Office office,
            @Nullable WithoutOffice withoutOffice,
            @Nullable Coordination coordination,
            @Nullable Tutors tutors) {}

    /** BONO-001. */
    @Schema(name = "Beneficiario")
    public record Beneficiary(
            @Schema(examples = "SOCIO") EnterpriseRole role,
            @Schema(examples = "MICRO") EnterpriseSize size) {}

    /** BONO-025. */
    @Schema(name = "CursoEnLms")
    public record LmsCourse(
            @Schema(examples = "E_LEARNING") Modality modality,

            @Schema(description = "El curso también está en el LMS", examples = "true")
            Boolean present) {}

    /** BONO-010. */
    @Schema(name = "ProrrogaDeFirma")
    public record SignatureExtension(
            @Schema(description = "Días hábiles que se piden", examples = "5")
            Integer businessDays,

            @Schema(description = "Con razones fundadas", examples = "true")
            Boolean grounded) {}

    /** BONO-011. */
    @Schema(name = "CambioDeEstadoEnSic")
    public record StateChange(
            @Schema(description = "Convenio firmado", examples = "true")
            Boolean signed,

            @Schema(description = "Convenio aprobado", examples = "true")
            Boolean approved,

            @Schema(description = "Número de la resolución", examples = "true")
            Boolean resolutionNumber,

            @Schema(description = "Fecha de la resolución", examples = "true")
            Boolean date) {}

    /** BONO-012. */
    @Schema(name = "PrimeraGestion")
    public record FirstStep(
            @Schema(description = "Facilitadores de módulos técnicos", examples = "1")
            Integer tradeModuleFacilitators,

            @Schema(description = "En los diez días hábiles", examples = "true")
            Boolean inTerm) {}

    /** BONO-014. */
    @Schema(name = "FacilitadorDelBono")
    public record Facilitator(
            @Schema(examples = "COMUNICADO") FacilitatorState state,

            @Schema(description = "Lo pidió la propia persona en REUF", examples = "true")
            Boolean requestedByFacilitator) {}

    /** BONO-015, BONO-016. */
    @Schema(name = "ActivacionDelEjecutor")
    public record Activation(
            @Schema(examples = "true") Boolean sicKey,
            @Schema(examples = "true") Boolean convenioApproved,

            @Schema(description = "Facilitadores aprobados y cargados", examples = "1")
            Integer facilitators) {}

    /** BONO-017. */
    @Schema(name = "ExpulsionPosible")
    public record Expulsion(
            @Schema(description = "Reglamento interno entregado", examples = "true")
            Boolean internalRules,

            @Schema(description = "Ratificada por la Dirección Regional", examples = "true")
            Boolean ratified) {}

    /** BONO-030. */
    @Schema(name = "AperturaDeOficina")
    public record Office(
            @Schema(description = "Ya acreditada ante SENCE en la región", examples = "false")
            Boolean accredited,

            @Schema(description = "Abierta dentro del plazo", examples = "true")
            Boolean openedInTerm) {}

    /** BONO-031. */
    @Schema(name = "FaltaDeOficina")
    public record WithoutOffice(
            @Schema(description = "La oficina está abierta", examples = "false")
            Boolean open,

            @Schema(description = "SENCE dispuso el término anticipado", examples = "true")
            Boolean terminated,

            @Schema(description = "Hay un anticipo pagado", examples = "true")
            Boolean advancePaid) {}

    /** BONO-035. */
    @Schema(name = "CoordinacionAcademica")
    public record Coordination(
            @Schema(description = "Deberes cumplidos", examples = "[\"PLANES_Y_HORARIOS\"]")
            List<CoordinationDuty> done,

            @Schema(description = "Participantes sin nota", examples = "0")
            Integer participantsWithoutMark) {}

    /** BONO-036. */
    @Schema(name = "TutoresDelBono")
    public record Tutors(
            @Schema(examples = "E_LEARNING") Modality modality,

            @Schema(description = "Tutores académicos", examples = "1")
            Integer academic,

            @Schema(description = "Tutores administrativos", examples = "0")
            Integer administrative) {}
}
