package cl.bitacora.courses.http;

import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A selected course. */
@Schema(name = "CursoNuevo")
public record CourseRequest(
        @Schema(description = "RUT del ejecutor", examples = "76.000.001-K")
        String otec,

        @Schema(examples = "Capacitaciones Piedra del Lobo SpA")
        String otecName,

        Programme programme,
        Modality modality,
        @Schema(examples = "1237999001") String senceCode,

        @Schema(examples = "Operación de bodegas y control de inventario")
        String name,

        @Schema(description = "Código CUT de la región, dos dígitos", examples = "07")
        String region,

        @Schema(description = "Código CUT de la comuna, cinco dígitos", examples = "07101")
        String commune,

        @Schema(description = "Horas cronológicas de la fase lectiva", examples = "32")
        Integer hours,

        @Schema(description = "Valor hora por alumno ofertado, en pesos", examples = "4000")
        Long vhaceClp,

        @Schema(description = "Cupos asignados al ejecutor para este curso", examples = "50")
        Integer coverage,

        @Schema(description = "Si interviene un OTIC", examples = "false")
        Boolean intermediated,

        @Schema(description = "RUT del OTIC que interviene; su gente puede mirar el curso", examples = "70.123.456-1")
        @Nullable
        String otic,

        Executor executor) {

    /** How to reach the executor (BONO-103). */
    @Schema(name = "ContactoEjecutor")
    public record Executor(
            @Schema(examples = "1 Sur 1234") String address,
            @Schema(examples = "07101") String commune,
            @Schema(examples = "+56 71 222 3344") String phone,
            @Schema(examples = "contacto@otec.example") String email) {}
}
