package cl.bitacora.contracts.courses;

import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.util.Optional;

/** Stream {@code course-<id>}: a course of an executor. */
public sealed interface CourseEvent extends CoursesEvent {
    String course();

    /**
     * A selected course of an executor.
     *
     * @param region code of the region of execution, two-digit CUT, e.g. {@code 07}
     * @param hours chronological hours of the lecture phase
     * @param vhace hourly value per student that the executor offered, in whole pesos (BONO-160)
     * @param coverage places assigned to the executor for this course
     * @param intermediated whether an OTIC stands between (decides invoice or order, CERT-008)
     * @param otic which one; empty where nobody stands between, and in what was recorded before it was asked for
     * @param executor how to reach the executor (BONO-103); an institution's data, not a person's
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
            boolean intermediated,
            Optional<Rut> otic,
            ExecutorContact executor)
            implements CourseEvent {
        /** Where no OTIC is named. */
        public CourseRegistered(
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
                ExecutorContact executor) {
            this(
                    course,
                    at,
                    otec,
                    otecName,
                    programme,
                    modality,
                    senceCode,
                    name,
                    region,
                    commune,
                    hours,
                    vhace,
                    coverage,
                    intermediated,
                    Optional.empty(),
                    executor);
        }
    }

    /** Address, commune, telephone and e-mail of an executor: what the acuerdo operativo states (BONO-103, 1). */
    record ExecutorContact(String address, String commune, String phone, String email) {}
}
