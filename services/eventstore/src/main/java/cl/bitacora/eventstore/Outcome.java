package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.kernel.Refusal;
import java.util.List;

/** What became of a command on a stream. */
public sealed interface Outcome<S, E extends Event> {
    /** Decided and stored (or nothing to store). {@code state} is after the events; {@code position} to wait for in views. */
    record Done<S, E extends Event>(String stream, long version, long position, S state, List<E> events)
            implements Outcome<S, E> {}

    /** The same command came before: this is the state now. */
    record Repeated<S, E extends Event>(String stream, long version, long position, S state) implements Outcome<S, E> {}

    /** Nothing legally happened. */
    record Refused<S, E extends Event>(Refusal refusal, long version) implements Outcome<S, E> {}

    /** The caller's {@code If-Match} names another version. */
    record Stale<S, E extends Event>(long actualVersion) implements Outcome<S, E> {}

    /** The key was used before with another request. */
    record KeyReused<S, E extends Event>() implements Outcome<S, E> {}
}
