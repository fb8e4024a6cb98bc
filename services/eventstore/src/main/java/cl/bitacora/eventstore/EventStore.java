package cl.bitacora.eventstore;

import cl.bitacora.contracts.Event;
import cl.bitacora.kernel.Decider;

/**
 * Entry point of a service into its own history: {@code @Inject EventStore<AttendanceEvent> store}.
 *
 * @param <E> everything the service may publish
 */
public interface EventStore<E extends Event> {

    /** The whole log. */
    EventLog<E> log();

    /**
     * A decider's way to its streams. Make one per decider and keep it (it owns a cache), e.g. in a {@code @Singleton}
     * producer.
     */
    <C, S, D extends E> Aggregates<C, S, D> aggregates(Decider<C, S, D> decider);
}
