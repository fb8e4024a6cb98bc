package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.becas.Setup.CoordinatorDuty;
import cl.bitacora.kernel.Modality;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about an executor of Becas before its courses. */
public final class BecasSetupInputs {
    private BecasSetupInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionPuestaEnMarchaBecas", description = "Se responden las partes que vengan; basta una")
    public record BecasSetupInput(
            @Schema(description = "Modalidad: en qué sistemas se ejecuta", examples = "BLENDED") @Nullable
            Modality modality,

            @Schema(description = "Modalidad de cada módulo", examples = "[\"PRESENCIAL\", \"E_LEARNING\"]") @Nullable
            List<Modality> modules,

            @Nullable BecasTutors tutors,

            @Schema(description = "Reglamento interno entregado al firmar", examples = "true") @Nullable
            Boolean internalRulesDelivered,

            @Nullable BecasActivation activation,
            @Nullable Settlement settlement,
            @Nullable BecasOffice office,
            @Nullable AttentionPlatform platform,

            @Schema(description = "Deberes cumplidos del coordinador, letras a) a r)", examples = "[\"A\", \"B\"]")
            @Nullable
            List<CoordinatorDuty> coordinatorDutiesDone,

            @Nullable Elearning elearning,
            @Nullable Portal portal) {}

    /** BECA-034. */
    @Schema(name = "TutoresDeBecas")
    public record BecasTutors(
            @Schema(examples = "E_LEARNING") Modality modality,
            @Schema(examples = "true") Boolean academic,
            @Schema(examples = "false") Boolean administrative) {}

    /** BECA-036. */
    @Schema(name = "ActivacionEnSic")
    public record BecasActivation(
            @Schema(examples = "true") Boolean claveUnica,

            @Schema(description = "La oferta está en contrato", examples = "true")
            Boolean inContract,

            @Schema(examples = "1") Integer transversalFacilitators,
            @Schema(examples = "1") Integer technicalFacilitators) {}

    /** BECA-039. */
    @Schema(name = "LiquidacionYFormularios")
    public record Settlement(
            @Schema(description = "Liquidación pagada", examples = "true")
            Boolean paid,

            @Schema(description = "Formularios de la fase en SIC", examples = "false")
            Boolean phaseFormsEntered) {}

    /** BECA-043. */
    @Schema(name = "OficinaDeBecas")
    public record BecasOffice(
            @Schema(description = "Acreditada", examples = "false")
            Boolean approved,

            @Schema(description = "Contrato firmado", examples = "true")
            Boolean contractSigned) {}

    /** BECA-044. */
    @Schema(name = "PlataformaDeAtencion")
    public record AttentionPlatform(
            @Schema(description = "Modalidades de los cursos", examples = "[\"E_LEARNING\"]")
            List<Modality> courses,

            @Schema(examples = "true") Boolean onlineCommunication,

            @Schema(description = "Todo el día", examples = "true")
            Boolean allHours,

            @Schema(description = "En varios dispositivos", examples = "true")
            Boolean manyDevices,

            @Schema(description = "Reportes para el OTIC", examples = "true")
            Boolean oticReports,

            @Schema(description = "Enlace y manual enviados", examples = "true")
            Boolean linkAndManualSent) {}

    /** BECA-056. */
    @Schema(name = "CursoElearningConstruido")
    public record Elearning(
            @Schema(examples = "3") Integer modules,
            @Schema(examples = "3") Integer modulesBuilt,
            @Schema(examples = "true") Boolean loadedInSic) {}

    /** BECA-058. */
    @Schema(name = "CursoEnElPortal")
    public record Portal(
            @Schema(description = "Habilitado por el OTIC", examples = "true")
            Boolean enabledByOtic,

            @Schema(description = "Postulaciones abiertas", examples = "true")
            Boolean open) {}
}
