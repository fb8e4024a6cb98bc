package cl.bitacora.tender.http;

import cl.bitacora.tender.http.Checks.CheckView;
import cl.bitacora.tender.http.Inputs.HistoryInput;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Bodies of the calculator that counts SENCE's records of a bidder in a region. */
public final class RecordInputs {
    private RecordInputs() {}

    /** Courses and fines of the region. */
    @Schema(name = "SimulacionDeRegistro")
    public record RecordInput(
            @Schema(description = "Apertura de las ofertas: elige la norma vigente", examples = "2022-11-11")
            LocalDate openedOn,

            @Schema(description = "RUT o nombre del oferente", examples = "76.111.222-8")
            String otec,

            @Schema(description = "CUT de la región", examples = "07")
            String region,

            @Schema(description = "Cursos de todos los OTEC de la región")
            List<CourseRunInput> courses,

            @Schema(description = "Multas") @Nullable List<FineInput> fines) {}

    /** A course that was run. */
    @Schema(name = "CursoEjecutado")
    public record CourseRunInput(
            @Schema(examples = "76.111.222-8") String otec,

            @Schema(description = "FONCAP, BECAS_LABORALES o FRANQUICIA_TRIBUTARIA", examples = "BECAS_LABORALES")
            String funding,

            @Schema(examples = "07") String region,
            @Schema(examples = "2021-11-30") LocalDate endedOn,

            @Schema(description = "Día en que se visó el formulario de cierre", examples = "2022-01-14") @Nullable
            LocalDate closingFormOn,

            @Schema(description = "Franquicia: liquidado en el período") @Nullable
            Boolean liquidated,

            @Nullable List<ParticipantInput> participants) {}

    /** How somebody ended. */
    @Schema(name = "ParticipanteDelRegistro")
    public record ParticipantInput(
            @Schema(
                    description = "FINISHED, UNJUSTIFIED_DESERTER, JUSTIFIED_DESERTER, EXPELLED o REPLACED",
                    examples = "FINISHED")
            String ending,

            @Schema(description = "Días con asistencia", examples = "20")
            Integer attendedDays) {}

    /** A fine. */
    @Schema(name = "MultaDelRegistro")
    public record FineInput(
            @Schema(examples = "76.111.222-8") String otec,

            @Schema(description = "MINOR, LESS_SERIOUS, SERIOUS o VERY_SERIOUS", examples = "MINOR")
            String gravity,

            @Schema(examples = "07") String region,

            @Schema(description = "Resolución, o documento del OTIC", examples = "2021-06-01")
            LocalDate actOn,

            @Schema(description = "Impugnada") @Nullable Boolean challenged,

            @Schema(description = "Con sus efectos suspendidos") @Nullable
            Boolean suspended) {}

    /** What counts, and the record to grade with {@code bidder-grade}. */
    @Schema(name = "RegistroContado")
    public record RecordView(
            HistoryInput history,

            @Schema(description = "Cada curso y multa: si cuenta y por qué")
            List<CheckView> checks) {}
}
