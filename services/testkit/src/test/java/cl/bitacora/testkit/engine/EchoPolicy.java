package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;

/** Follows the service's own log: notes that a counter began. */
@Singleton
class EchoPolicy implements Policy<SampleEvent> {
    private final Aggregates<Counter.Command, Long, SampleEvent> counters;

    EchoPolicy(Aggregates<Counter.Command, Long, SampleEvent> counters) {
        this.counters = counters;
    }

    @Override
    public String name() {
        return "echo";
    }

    @Override
    public EventCatalogue<SampleEvent> source() {
        return SampleEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<SampleEvent> event, Reactor reactor) {
        if (!(event.event() instanceof SampleEvent.Counted counted)
                || !counted.counter().startsWith("echoed")) {
            return new Reaction.Ignored();
        }
        String counter = "echo-of-" + counted.counter();
        reactor.last(counters, "counter-" + counter, new Counter.Command.Count(counter, counted.at(), 1));
        return new Reaction.Handled();
    }
}
