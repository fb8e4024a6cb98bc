package cl.bitacora.courses.http;

import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A course as it is shown. */
@Schema(name = "Curso")
public record CourseView(
        @Schema(examples = "cur-5e884898da280471") String id,
        String otec,
        String otecName,
        Programme programme,
        Modality modality,
        String senceCode,
        String name,
        String region,
        String commune,
        int hours,
        long vhaceClp,
        int coverage,

        @Schema(description = "Cupos que ninguna sección ha tomado")
        int coverageLeft,

        boolean intermediated,

        @Schema(description = "RUT del OTIC que interviene") @Nullable
        String otic,

        ExecutorContact executor) {

    static CourseView of(CourseRegistered course, int coverageLeft) {
        return new CourseView(
                course.course(),
                course.otec().toString(),
                course.otecName(),
                course.programme(),
                course.modality(),
                course.senceCode(),
                course.name(),
                course.region(),
                course.commune(),
                course.hours(),
                course.vhace().pesos(),
                course.coverage(),
                coverageLeft,
                course.intermediated(),
                course.otic().map(Rut::toString).orElse(null),
                course.executor());
    }
}
