package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.Own;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What a service must say to have a log. */
@Singleton
class SampleService {
    @Produces
    @Singleton
    @Own
    EventCatalogue<SampleEvent> own() {
        return SampleEvent.CATALOGUE;
    }

    @Produces
    @Singleton
    Aggregates<Counter.Command, Long, SampleEvent> counters(EventStore<SampleEvent> store) {
        return store.aggregates(new Counter());
    }
}
