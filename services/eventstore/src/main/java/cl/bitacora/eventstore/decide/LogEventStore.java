package cl.bitacora.eventstore.decide;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.kernel.Decider;

/** {@link EventStore} over a log. */
public record LogEventStore<E extends Event>(EventLog<E> log, int cached) implements EventStore<E> {
    @Override
    public <C, S, D extends E> Aggregates<C, S, D> aggregates(Decider<C, S, D> decider) {
        return new LogAggregates<>(log, decider, cached);
    }
}
