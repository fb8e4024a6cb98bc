package cl.bitacora.courses.http.simulations;

import cl.bitacora.courses.domain.rules.Applications.SpecialCause;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What can be asked about an application to the Bono. */
public final class ApplicationInputs {
    private ApplicationInputs() {}

    /** Only the parts that come are looked at. */
    @Schema(name = "SimulacionPostulacion", description = "Se responden las partes que vengan; basta una")
    public record ApplicationInput(
            @Nullable Compatible compatible,

            @Schema(description = "La sección está habilitada: se emite el voucher", examples = "true") @Nullable
            Boolean sectionEnabled,

            @Nullable ChangeOfOption changeOfOption,
            @Nullable SpecialApplication special,
            @Nullable Whitelist whitelist,

            @Schema(description = "Se le avisó que sin el mínimo el curso se reprograma", examples = "true") @Nullable
            Boolean toldOfRescheduling,

            @Nullable OffSystem offSystem) {}

    /** BONO-040. */
    @Schema(name = "Compatibilidad")
    public record Compatible(
            @Schema(description = "Otros cursos financiados por SENCE")
            List<OtherCourse> others,

            @Schema(description = "Está en una práctica laboral", examples = "false")
            Boolean inPractice,

            @Schema(examples = "2020-03-10") LocalDate appliedOn) {}

    /** Part in another course. */
    @Schema(name = "OtroCurso")
    public record OtherCourse(
            @Schema(examples = "2020-03-01") LocalDate from,

            @Schema(description = "Último día, si terminó", examples = "2020-03-31") @Nullable
            LocalDate until) {}

    /** BONO-042. */
    @Schema(name = "CambioDeOpcion")
    public record ChangeOfOption(
            @Schema(examples = "false") Boolean enrolled,

            @Schema(description = "Quedan cursos", examples = "true")
            Boolean coursesAvailable) {}

    /** BONO-043. */
    @Schema(name = "PostulacionEspecial")
    public record SpecialApplication(
            @Schema(examples = "PARTICIPACION_ANTERIOR") SpecialCause cause,

            @Schema(description = "Pantalla del error", examples = "true")
            Boolean errorScreen,

            @Schema(description = "Pantalla de la capacitación anterior", examples = "false")
            Boolean previousTrainingScreen,

            @Schema(description = "Documentos de los requisitos", examples = "true")
            Boolean requirementsProof) {}

    /** BONO-044. */
    @Schema(name = "ListaBlanca")
    public record Whitelist(
            @Schema(description = "SENCE verificó el problema", examples = "true")
            Boolean problemVerified,

            @Schema(description = "SENCE verificó los requisitos", examples = "true")
            Boolean requirementsVerified) {}

    /** BONO-052. */
    @Schema(name = "MatriculaEnFeria")
    public record OffSystem(
            @Schema(examples = "true") Boolean atFair,
            @Schema(examples = "true") Boolean approvedBySence,

            @Schema(description = "Día en que se cargó en el sistema", examples = "2020-03-12") @Nullable
            LocalDate regularisedOn,

            @Schema(description = "Último día para cargarla", examples = "2020-03-12")
            LocalDate dueOn) {}
}
