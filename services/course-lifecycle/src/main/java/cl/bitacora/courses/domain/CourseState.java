package cl.bitacora.courses.domain;

import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;

/** A course: registered or not yet. */
public sealed interface CourseState {
    /** No such course. */
    record Absent() implements CourseState {}

    /** A course with the facts that it was registered with. */
    record Registered(CourseRegistered facts) implements CourseState {}
}
