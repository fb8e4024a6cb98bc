package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;

/** A policy's way to decide commands: the append carries the consumed position, so each event takes effect once. */
public interface Reactor {
    /**
     * Decides and stores, together with the consumed position. May be called several times for one event when it concerns
     * several streams: repeating is harmless because the deciders are idempotent and the position is stored by the last one
     * ({@link #last}).
     */
    <C, S, E extends Event> Outcome<S, E> execute(Aggregates<C, S, E> aggregates, String stream, C command);

    /** Like {@link #execute}, and marks the event consumed. Every handled event calls this exactly once, at its end. */
    <C, S, E extends Event> Outcome<S, E> last(Aggregates<C, S, E> aggregates, String stream, C command);
}
