package cl.bitacora.classroom.domain;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Refusal;
import java.util.Optional;

/** What several steps need before them, in the order of the procedure. */
final class Obstacles {
    private Obstacles() {}

    /** Nobody opened the application (LCE-020). */
    static Optional<Refusal> closed(ClassroomState state) {
        return state.session().isEmpty()
                ? Optional.of(Refusal.of("session-closed", Rules.OPENING, Rules.step(5)))
                : Optional.empty();
    }

    /** The course was not chosen, or its start date not looked at (LCE-024, LCE-025). */
    static Optional<Refusal> unprepared(ClassroomState state, SectionId section) {
        Optional<Session> session = state.session();
        if (session.flatMap(Session::course).filter(section::equals).isEmpty()) {
            return Optional.of(Refusal.of("course-not-chosen", Rules.TAKE_LIST, Rules.step(9)));
        }
        return session.flatMap(Session::startDateMatches).isEmpty()
                ? Optional.of(Refusal.of("start-date-not-checked", Rules.START_DATE, Rules.step(10)))
                : Optional.empty();
    }

    /** Date and time were not looked at in this session (LCE-023). */
    static Optional<Refusal> clockUnchecked(ClassroomState state) {
        return state.session().flatMap(Session::clock).isEmpty()
                ? Optional.of(Refusal.of("clock-not-checked", Rules.CLOCK, Rules.step(8)))
                : Optional.empty();
    }
}
