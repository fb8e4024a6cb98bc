package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.becas.Derivation.Fund;
import cl.bitacora.courses.domain.rules.becas.Derivation.Origin;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about who may be enrolled in Becas. */
public final class DerivationInputs {
    private DerivationInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionDerivacion", description = "Se responden las partes que vengan; basta una")
    public record DerivationInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-02-09")
            LocalDate on,

            @Nullable Arrival arrival,
            @Nullable Derived derived,
            @Nullable Validation validation,
            @Nullable Places places,
            @Nullable Opening opening,

            @Schema(description = "Fondo: a quién pide prórroga la entidad requirente", examples = "MANDATO") @Nullable
            Fund fund,

            @Nullable OpenApplicant openApplicant,

            @Schema(description = "Ya está inscrita en otro curso", examples = "false") @Nullable
            Boolean enrolledElsewhere,

            @Nullable AskedDocument askedDocument,
            @Nullable Closing closing,
            @Nullable Person person) {}

    /** BECA-060, BECA-065. */
    @Schema(name = "OrigenDeLaPersona")
    public record Arrival(
            @Schema(examples = "ENTIDAD_REQUIRENTE") Origin origin,

            @Schema(description = "Postulación abierta", examples = "false")
            Boolean applicationOpen) {}

    /** BECA-061. */
    @Schema(name = "PersonaDerivada")
    public record Derived(
            @Schema(description = "Cédula de identidad", examples = "false")
            Boolean identityCard,

            @Schema(description = "Comprobante de cédula en trámite", examples = "true")
            Boolean civilRegistryReceipt,

            @Schema(description = "Anexo N° 13", examples = "true")
            Boolean swornStatement,

            @Schema(description = "Requisitos del programa", examples = "true")
            Boolean programmeRequirements,

            @Schema(description = "Requisitos del curso", examples = "true")
            Boolean courseRequirements,

            @Schema(description = "Estudia en educación superior") @Nullable
            Boolean higherEducationStudent,

            @Schema(description = "Funcionaria o funcionario público") @Nullable
            Boolean publicEmployee,

            @Schema(description = "Trabaja en una empresa de este OTIC") @Nullable
            Boolean workerOfThisOticsCompany,

            @Schema(description = "Trabaja en un OTEC") @Nullable
            Boolean workerOfOtec) {}

    /** BECA-010. */
    @Schema(name = "ValidacionDeCarga")
    public record Validation(
            @Schema(examples = "true") Boolean sicChecks,
            @Schema(examples = "true") Boolean documentsAccepted) {}

    /** BECA-062. */
    @Schema(name = "CuposDeLaDerivacion")
    public record Places(
            @Schema(examples = "22") Integer derived,
            @Schema(examples = "20") Integer complying,
            @Schema(examples = "20") Integer places) {}

    /** BECA-063. */
    @Schema(name = "AperturaAlPublico")
    public record Opening(
            @Schema(examples = "15") Integer derived,
            @Schema(examples = "20") Integer places,

            @Schema(description = "Último día para derivar", examples = "2023-02-08")
            LocalDate derivationDue,

            @Schema(description = "Día por el que se pregunta", examples = "2023-02-09")
            LocalDate today) {}

    /** BECA-065. */
    @Schema(name = "PostulanteAbierto")
    public record OpenApplicant(
            @Schema(examples = "true") Boolean inPortal,

            @Schema(description = "Algún requisito del programa", examples = "true")
            Boolean programmeRequirement,

            @Schema(description = "Requisitos del curso", examples = "true")
            Boolean courseRequirements) {}

    /** BECA-069. */
    @Schema(name = "DocumentoPedido")
    public record AskedDocument(
            @Schema(examples = "false") Boolean provesProgrammeRequirement,
            @Schema(examples = "true") Boolean provesCourseRequirement,

            @Schema(description = "Se cobra", examples = "false")
            Boolean charged) {}

    /** BECA-070. */
    @Schema(name = "CierreDePostulaciones")
    public record Closing(
            @Schema(examples = "60") Integer applicants,
            @Schema(examples = "20") Integer places) {}

    /** BECA-071, BECA-072. */
    @Schema(name = "PersonaEnElCurso")
    public record Person(
            @Schema(examples = "true") Boolean applied,

            @Schema(description = "En el Formulario N° 1", examples = "true")
            Boolean inStartForm,

            @Schema(description = "Liberada", examples = "false")
            Boolean released) {}
}
