package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.contracts.EventCatalogue;
import io.smallrye.mutiny.Uni;

/**
 * A view: a pure fold of one source's events into tables. The engine calls {@link #apply} inside one Hibernate Reactive
 * transaction (Panache works as it is) and stores the position reached in the same transaction. Folds must not look at
 * the clock nor at other sources' tables, so that rebuilding from zero gives the same rows.
 *
 * @param <E> events of the source
 */
public interface Projection<E extends Event> {
    /** Unique in the service, kebab-case. */
    String name();

    /** Whose events: the service's own catalogue (read from the log) or another's (read from its topic). */
    EventCatalogue<E> source();

    /** Folds one event. Events come in order per stream; own events in order of the log. */
    Uni<Void> apply(RecordedEvent<E> event);

    /** Raise it when the fold or its tables change: the views are then rebuilt from zero at the next start. */
    default int version() {
        return 1;
    }
}
