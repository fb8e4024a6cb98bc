package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.becas.BecasStates.State;
import cl.bitacora.kernel.Modality;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about a course of Becas under way. */
public final class ExecutionInputs {
    private ExecutionInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionEjecucionBecas", description = "Se responden las partes que vengan; basta una")
    public record ExecutionInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2023-03-06")
            LocalDate on,

            @Nullable Supervision supervision,
            @Nullable Correction sanitaryFindings,
            @Nullable Correction supervisionFindings,
            @Nullable NotStarted notStarted,

            @Schema(description = "Se usa Aula Digital: quién carga a las personas", examples = "true") @Nullable
            Boolean aulaDigital,

            @Nullable NewStart newStart,
            @Nullable FirstDay firstDay,
            @Nullable StartForm startForm,

            @Schema(description = "Modalidad de un módulo: si lleva asistencia", examples = "E_LEARNING") @Nullable
            Modality module,

            @Nullable Books books,

            @Schema(description = "Estado de la fase lectiva: si sigue otra fase", examples = "DESERTOR_JUSTIFICADO")
            @Nullable
            State lectureState,

            @Nullable GroupEnd groupEnd) {}

    /** BECA-119, BECA-121. */
    @Schema(name = "SupervisionDelOtic")
    public record Supervision(
            @Schema(description = "Cursos del OTEC en la región", examples = "6")
            Integer awarded,

            @Schema(description = "Supervisiones con el formulario", examples = "1")
            Integer onTheForm) {}

    /** BECA-118, BECA-120. */
    @Schema(name = "HallazgosSubsanados")
    public record Correction(
            @Schema(examples = "2023-03-10") @Nullable LocalDate correctedOn,

            @Schema(description = "Último día", examples = "2023-03-10")
            LocalDate dueOn) {}

    /** BECA-122. */
    @Schema(name = "CursoBecasSinIniciar")
    public record NotStarted(
            @Schema(description = "Último día para iniciar", examples = "2023-03-06")
            LocalDate dueOn,

            @Schema(description = "Día por el que se pregunta", examples = "2023-03-07")
            LocalDate today,

            @Schema(examples = "20") Integer enrolled,
            @Schema(examples = "20") Integer places,

            @Schema(description = "Hay un motivo justificado", examples = "false")
            Boolean justified) {}

    /** BECA-126, BECA-127. */
    @Schema(name = "NuevoInicioBecas")
    public record NewStart(
            @Schema(description = "Modalidad del primer módulo", examples = "PRESENCIAL")
            Modality first,

            @Schema(examples = "2023-03-13") LocalDate newStart,

            @Schema(description = "Último día para la nueva fecha", examples = "2023-03-13")
            LocalDate dueOn,

            @Schema(description = "Último inicio del llamado", examples = "2023-06-30")
            LocalDate lastStart,

            @Schema(description = "Inicios fallidos anteriores", examples = "0")
            Integer earlierFailures,

            @Schema(description = "E-learning: avisado el mismo día") @Nullable
            Boolean toldSameDay) {}

    /** BECA-125. */
    @Schema(name = "PrimerDiaBecas")
    public record FirstDay(
            @Schema(examples = "18") Integer present,

            @Schema(description = "Firmas del acta", examples = "18")
            Integer signatures,

            @Schema(description = "Se leyeron derechos y deberes", examples = "true")
            Boolean rightsRead) {}

    /** BECA-129…131. */
    @Schema(name = "FormularioDeInicioBecas")
    public record StartForm(
            @Schema(description = "Modalidad del primer módulo", examples = "PRESENCIAL")
            Modality first,

            @Nullable Boolean bulkLoad,
            @Nullable Boolean insuranceProof,
            @Nullable Boolean derivationPapers,

            @Schema(description = "Las personas coinciden con las del sistema") @Nullable
            Boolean peopleMatch) {}

    /** BECA-133. */
    @Schema(name = "LibrosEnParalelo")
    public record Books(
            @Schema(description = "Segundos del libro manual", examples = "3600") @Nullable
            Long manualSeconds,

            @Schema(description = "Segundos del libro electrónico", examples = "3600") @Nullable
            Long electronicSeconds) {}

    /** BECA-142. */
    @Schema(name = "TerminoDelGrupo")
    public record GroupEnd(
            @Schema(examples = "2023-05-12") LocalDate groupEnd,

            @Schema(description = "Última clase, si hubo una después", examples = "2023-05-15") @Nullable
            LocalDate lastClass) {}
}
