package cl.bitacora.contracts.courses;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;

/** Stream {@code course-<id>}: a course of an executor. */
public sealed interface CourseEvent extends CoursesEvent {
    String course();

    /**
     * A selected course of an executor.
     *
     * @param region code of the region of execution, e.g. {@code 7}
     * @param hours chronological hours of the lecture phase
     * @param vhace hourly value per student that the executor offered, in whole pesos (BONO-160)
     * @param coverage places assigned to the executor for this course
     * @param intermediated whether an OTIC stands between (decides invoice or order, CERT-008)
     */
    record CourseRegistered(
            String course,
            Instant at,
            Rut otec,
            String otecName,
            Programme programme,
            Modality modality,
            String senceCode,
            String name,
            String region,
            String commune,
            int hours,
            Clp vhace,
            int coverage,
            boolean intermediated)
            implements CourseEvent {}
}
