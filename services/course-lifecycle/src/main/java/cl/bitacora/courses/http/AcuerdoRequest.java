package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.AcuerdoContent.PlannedActivity;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedContent;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.AcuerdoContent.RequestedChange;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Content of an acuerdo operativo (numeral 7.2.1). What is missing is refused when it is finalised, so that a draft may be
 * incomplete; only the fields without which it cannot be read are mandatory here.
 */
@Schema(name = "AcuerdoOperativoNuevo")
public record AcuerdoRequest(
        @Schema(examples = "2020-03-30") LocalDate startsOn,
        @Schema(examples = "Sala 1, 1 Sur 1234, Talca") String place,

        @Schema(description = "La de la sección: no se cambia en el acuerdo", examples = "07101")
        String commune,

        @Schema(examples = "Coordinación académica") String personInCharge,

        @Schema(description = "HORARIO, DURACION_DIARIA, FECHA_INICIO, LUGAR, JORNADA u OTRO")
        List<RequestedChange> changes,

        List<PlannedActivity> activities,
        List<PlannedMaterial> materials,
        List<FacilitatorRequest> facilitators,
        List<PlannedContent> contents,
        @Nullable String observations,
        List<DocumentRequest> documents,

        @Schema(description = "Solo e-learning: desarrollo terminado en el LMS") @Nullable
        Boolean lmsFinished) {

    /** A facilitator (or academic tutor in e-learning). RUT, names and contact go to the people directory. */
    @Schema(name = "Facilitador")
    public record FacilitatorRequest(
            @Schema(examples = "11.111.111-1") String rut,
            @Schema(examples = "Luis") String names,
            @Schema(examples = "Pérez Díaz") String lastNames,
            @Schema(examples = "luis.perez@example.cl") String email,
            @Schema(examples = "+56 9 1111 1111") String phone,
            @Schema(examples = "Ingeniería en logística") String profession,

            @Schema(examples = "Módulo 1: recepción de bodega")
            String module) {}
}
