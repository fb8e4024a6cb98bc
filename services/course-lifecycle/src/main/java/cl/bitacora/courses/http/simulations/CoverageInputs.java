package cl.bitacora.courses.http.simulations;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about places, communes and sections of the Bono. */
public final class CoverageInputs {
    private CoverageInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionCobertura", description = "Se responden las partes que vengan; basta una")
    public record CoverageInput(
            @Schema(description = "Día del hecho: elige la norma vigente", examples = "2020-03-02")
            LocalDate on,

            @Nullable FirstSections firstSections,
            @Nullable Assignments assignments,
            @Nullable NotStarted notStarted,

            @Schema(description = "Días hábiles que se dan para subsanar hallazgos", examples = "5") @Nullable
            Integer correctionBusinessDays,

            @Nullable Increase increase,
            @Nullable Guarantee guarantee,
            @Nullable Transfer transferInRegion,
            @Nullable OtherRegion transferToRegion,
            @Nullable Value hourlyValue) {}

    /** BONO-020. */
    @Schema(name = "PrimerasSecciones")
    public record FirstSections(
            @Schema(description = "Aprobación de los facilitadores", examples = "2020-03-16")
            LocalDate approvedOn,

            @Schema(description = "Comunicación de esa aprobación", examples = "2020-03-20")
            LocalDate communicatedOn) {}

    /** BONO-022. */
    @Schema(name = "CursosAsignados")
    public record Assignments(
            @Schema(description = "Curso y comuna que se asignaron")
            List<CourseInCommune> assigned,

            @Schema(description = "Curso y comuna con alguna sección")
            List<CourseInCommune> withSection) {}

    /** A course in a commune. */
    @Schema(name = "CursoEnComuna")
    public record CourseInCommune(
            @Schema(examples = "C-101") String course,
            @Schema(examples = "07101") String commune) {}

    /** BONO-064. */
    @Schema(name = "CursoSinIniciar")
    public record NotStarted(
            @Schema(description = "Último día para iniciar", examples = "2020-03-23")
            LocalDate dueOn,

            @Schema(description = "Día por el que se pregunta", examples = "2020-03-24")
            LocalDate today,

            @Schema(description = "Hay razones fundadas", examples = "false")
            Boolean groundedReasons) {}

    /** BONO-070, BONO-074. */
    @Schema(name = "AumentoDeCupos")
    public record Increase(
            @Schema(description = "Lo pide SENCE", examples = "false")
            Boolean senceAsks,

            @Schema(description = "Carta del ejecutor", examples = "true")
            Boolean letter,

            @Schema(description = "Razones del aumento", examples = "true")
            Boolean reasons,

            @Schema(description = "Acto que lo dispone", examples = "true")
            Boolean act,

            @Schema(description = "Validación del nivel central", examples = "true")
            Boolean centralValidation,

            @Schema(description = "Hay recursos", examples = "true")
            Boolean budget) {}

    /** BONO-071. */
    @Schema(name = "GarantiaReemplazada")
    public record Guarantee(
            @Schema(description = "La nueva cubre todos los cupos", examples = "true")
            Boolean newCoversAll,

            @Schema(description = "Quedan procesos pendientes con la original", examples = "false")
            Boolean pendingProcesses) {}

    /** BONO-072. */
    @Schema(name = "TrasladoEnLaRegion")
    public record Transfer(
            @Schema(examples = "true") Boolean accepted,
            @Schema(examples = "2020-03-09") LocalDate answeredOn,

            @Schema(description = "Último día para responder", examples = "2020-03-09")
            LocalDate dueOn,

            @Schema(description = "Cupos, que no cambian", examples = "25")
            Integer places) {}

    /** BONO-073, BONO-075. */
    @Schema(name = "TrasladoAOtraRegion")
    public record OtherRegion(
            @Schema(description = "Representante en esa región", examples = "true")
            Boolean representative,

            @Schema(examples = "true") Boolean guarantee,
            @Schema(examples = "true") Boolean convenio,

            @Schema(description = "A los valores ofertados", examples = "true")
            Boolean originalValues) {}

    /** BONO-075. */
    @Schema(name = "ValorDeCuposAgregados")
    public record Value(
            @Schema(description = "Valor hora ofertado", examples = "4000")
            Long offeredClp,

            @Schema(examples = "5") Integer addedPlaces) {}
}
