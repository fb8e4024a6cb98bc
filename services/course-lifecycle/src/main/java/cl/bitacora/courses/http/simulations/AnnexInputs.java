package cl.bitacora.courses.http.simulations;

import cl.bitacora.contracts.FinalState;
import cl.bitacora.courses.domain.rules.Anexos.Kind;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about changes during a course of the Bono, and about its end. */
public final class AnnexInputs {
    private AnnexInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionAnexo", description = "Se responden las partes que vengan; basta una")
    public record AnnexInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-04-06")
            LocalDate on,

            @Nullable Change change,
            @Nullable Regular regular,
            @Nullable Adaptation adaptation,

            @Schema(description = "Acuerdo operativo aprobado: lo ve la aseguradora", examples = "true") @Nullable
            Boolean acuerdoApproved,

            @Nullable Subsidies subsidies,
            @Nullable FailedStart elearningFailedStart,

            @Schema(description = "Estado final: qué documentos recibe", examples = "APROBADO") @Nullable
            FinalState finalState,

            @Schema(description = "Ingreso de los estados finales: cuándo debe estar la asistencia") @Nullable
            LocalDate statesEnteredOn) {}

    /** BONO-112. */
    @Schema(name = "CambioPorAnexo")
    public record Change(
            @Schema(examples = "LUGAR") Kind kind,

            @Schema(description = "Firmaron todos los participantes") @Nullable
            Boolean everybodySigned,

            @Schema(description = "Motivo por escrito") @Nullable
            Boolean reason,

            @Schema(description = "Igual o mejor calidad y fin") @Nullable
            Boolean equalQuality,

            @Schema(description = "Persona aprobada en el sistema") @Nullable
            Boolean personApproved,

            @Schema(description = "En la misma región", examples = "true") @Nullable
            Boolean sameRegion,

            @Schema(description = "Prevista en el acuerdo operativo") @Nullable
            Boolean foreseen) {}

    /** BONO-110. */
    @Schema(name = "CambioRegular")
    public record Regular(
            @Schema(description = "El cambio es posterior al inicio", examples = "true")
            Boolean afterStart,

            @Schema(description = "Hay anexo aprobado", examples = "false")
            Boolean anexoApproved) {}

    /** BONO-086. */
    @Schema(name = "Adaptacion")
    public record Adaptation(
            @Schema(description = "Completa", examples = "true")
            Boolean complete,

            @Schema(description = "Mantiene plan, aprendizajes y calidad", examples = "true")
            Boolean keepsPlanAndQuality,

            @Schema(description = "Cuesta más", examples = "false")
            Boolean extraMoney,

            @Schema(examples = "2020-03-09") LocalDate presentedOn,

            @Schema(description = "Último día para proponerla", examples = "2020-03-09")
            LocalDate dueOn) {}

    /** BONO-109. */
    @Schema(name = "SubsidiosDiarios")
    public record Subsidies(
            @Schema(examples = "true") Boolean acuerdoSigned,

            @Schema(description = "El programa fija un monto", examples = "false")
            Boolean programmeHasAmount) {}

    /** BONO-123. */
    @Schema(name = "InicioFallidoElearning")
    public record FailedStart(
            @Schema(examples = "E_LEARNING") Modality modality,

            @Schema(description = "Falla del LMS", examples = "true")
            Boolean lmsDefect,

            @Schema(examples = "2020-03-23") LocalDate startOn,

            @Schema(description = "Día del aviso", examples = "2020-03-23")
            LocalDate toldOn,

            @Schema(description = "Inicios fallidos anteriores", examples = "0")
            Integer earlierFailures) {}
}
