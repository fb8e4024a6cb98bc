package cl.bitacora.retroactive.domain.streaming;

import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Finding;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Rule;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.regulation.StreamingParameters;
import java.time.LocalDate;

/** By which way a course of 2020 may go on by streaming. */
public enum StreamingRoute {
    /** A face-to-face course, communicated in time, that cannot go on in person. */
    COMUNICADO,
    /** A face-to-face course that an OTEC re-coded as synchronous e-learning. */
    RECODIFICADO,
    /** None: its classes have no backing by streaming. */
    NINGUNA;

    /** Who runs the course. */
    public enum Executor {
        OTEC,
        EMPRESA
    }

    /**
     * A course.
     *
     * @param communicatedOn day of its communication to SENCE
     * @param impossibleInPerson it cannot go on in person
     * @param recoded it was re-coded or homologated as synchronous e-learning
     */
    public record Course(
            Modality modality,
            Executor executor,
            LocalDate communicatedOn,
            boolean impossibleInPerson,
            boolean recoded,
            LocalDate startsOn,
            LocalDate endsOn) {}

    /** The way of a course: one that was re-coded is seen as such, and companies have only the first (G-ATT-15). */
    @Rule({"STR-001", "STR-002"})
    public static Finding<StreamingRoute> of(Course course, StreamingParameters parameters) {
        return course.recoded() ? recoded(course, parameters) : communicated(course, parameters);
    }

    private static Finding<StreamingRoute> communicated(Course course, StreamingParameters parameters) {
        boolean eligible = course.modality() == Modality.PRESENCIAL
                && course.impossibleInPerson()
                && !course.communicatedOn().isAfter(parameters.communicatedUntil());
        return Finding.of(
                RuleId.of("STR-001"),
                eligible ? COMUNICADO : NINGUNA,
                parameters.communicatedGround(),
                Fact.of("modality", course.modality()),
                Fact.of("communicatedOn", course.communicatedOn()),
                Fact.of("communicatedUntil", parameters.communicatedUntil()));
    }

    private static Finding<StreamingRoute> recoded(Course course, StreamingParameters parameters) {
        LocalDate limit = parameters.recodedBefore();
        boolean eligible = course.executor() == Executor.OTEC
                && course.startsOn().isBefore(limit)
                && course.endsOn().isBefore(limit);
        return Finding.of(
                RuleId.of("STR-002"),
                eligible ? RECODIFICADO : NINGUNA,
                parameters.recodedGround(),
                Fact.of("executor", course.executor()),
                Fact.of("startsOn", course.startsOn()),
                Fact.of("endsOn", course.endsOn()),
                Fact.of("before", limit));
    }
}
