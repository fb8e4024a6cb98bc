package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;

/**
 * Event of a service in, command out. Called on a virtual thread, in order per foreign stream. What it appends goes
 * through {@link Reactor}, so that the effect and the consumed position are written by one append call.
 *
 * @param <F> foreign events; a policy may also follow the service's own events
 */
public interface Policy<F extends Event> {
    /** Unique in the service, kebab-case; also the actor of what it appends: {@code policy:<name>}. */
    String name();

    EventCatalogue<F> source();

    /**
     * Reacts to one event. Return {@link Reaction.Ignored} for events that mean nothing here. Throwing parks the foreign
     * stream as poison with its cause.
     */
    Reaction react(RecordedEvent<F> event, Reactor reactor);

    /**
     * Whether the effects of several events of a foreign stream may be stored by one append. Only if what the policy does with
     * an event rests on nothing that it did with the ones just before, but for the states of the streams that its last
     * commands go to: it must not read its own effects from the log or the views. A call of {@link Reactor#execute} stores
     * what came before first.
     */
    default boolean together() {
        return false;
    }

    /** What the policy made of an event. */
    sealed interface Reaction {
        /** Nothing to do; the position is stored. */
        record Ignored() implements Reaction {}

        /** Done through the reactor. */
        record Handled() implements Reaction {}

        /** A fact is not here yet: the stream waits, visible with its cause, and is tried again by itself. */
        record Later(String cause) implements Reaction {}
    }
}
