package cl.bitacora.gateway.http;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.http.Problems;

/** What came of commands that carry neither key nor version. */
final class Outcomes {
    private Outcomes() {}

    /**
     * The state after the command.
     *
     * @throws cl.bitacora.http.ProblemException if it was refused
     */
    static <S, E extends Event> S state(Outcome<S, E> outcome) {
        return switch (outcome) {
            case Outcome.Done<S, E> done -> done.state();
            case Outcome.Repeated<S, E> repeated -> repeated.state();
            case Outcome.Refused<S, E> refused -> throw Problems.refused(refused.refusal());
            case Outcome.Stale<S, E> _, Outcome.KeyReused<S, E> _ ->
                throw new IllegalStateException("neither key nor version was given");
        };
    }

    /** The position of the log after the command. */
    static <S, E extends Event> long position(Outcome<S, E> outcome) {
        return switch (outcome) {
            case Outcome.Done<S, E> done -> done.position();
            case Outcome.Repeated<S, E> repeated -> repeated.position();
            case Outcome.Refused<S, E> refused -> throw Problems.refused(refused.refusal());
            case Outcome.Stale<S, E> _, Outcome.KeyReused<S, E> _ ->
                throw new IllegalStateException("neither key nor version was given");
        };
    }
}
