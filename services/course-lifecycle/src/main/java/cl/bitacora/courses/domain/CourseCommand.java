package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.util.Optional;

/** What can be asked of a course. */
public sealed interface CourseCommand {

    /**
     * Registers a selected course of an executor.
     *
     * @param region two-digit CUT
     * @param commune five-digit CUT
     * @param hours chronological hours of the lecture phase
     * @param coverage places assigned to the executor for this course
     * @param intermediated whether an OTIC stands between
     * @param otic which one, where it is known
     */
    record RegisterCourse(
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
            boolean intermediated,
            Optional<Rut> otic,
            ExecutorContact executor)
            implements CourseCommand {}
}
