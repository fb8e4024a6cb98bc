package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.kernel.Decider;

/**
 * Loads, decides, appends: the only way commands reach streams. One per decider.
 *
 * @param <C> commands
 * @param <S> state
 * @param <E> events of this decider, a part of the service's
 */
public interface Aggregates<C, S, E extends Event> {

    /**
     * Decides a command on a stream and stores its events; on a version conflict loads and decides again (bounded), unless
     * {@code ifMatch} forbids it. Blocking: call on a virtual thread.
     */
    Outcome<S, E> execute(String stream, C command, CommandContext context);

    /** The state of a stream, from the log (through a disposable cache). */
    Loaded<S> load(String stream);

    /**
     * The state of a stream that has a version for certain, because an event of it is known: from the cache without asking
     * the log, if it is there already. It may be older than the log, but not older than that version.
     */
    Loaded<S> load(String stream, long version);

    /** The decider itself, for dry runs. */
    Decider<C, S, E> decider();
}
