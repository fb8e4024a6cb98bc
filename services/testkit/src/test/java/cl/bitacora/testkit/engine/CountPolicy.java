package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what others say; what it is told to stumble over, it stumbles over. */
@Singleton
class CountPolicy implements Policy<OtherEvent> {
    /** Words that throw, and words that must wait. */
    static final Set<String> POISON = ConcurrentHashMap.newKeySet();

    static final Set<String> NOT_YET = ConcurrentHashMap.newKeySet();

    private final Aggregates<Counter.Command, Long, SampleEvent> counters;

    CountPolicy(Aggregates<Counter.Command, Long, SampleEvent> counters) {
        this.counters = counters;
    }

    @Override
    public String name() {
        return "count-what-is-said";
    }

    @Override
    public EventCatalogue<OtherEvent> source() {
        return OtherEvent.CATALOGUE;
    }

    @Override
    public Reaction react(RecordedEvent<OtherEvent> event, Reactor reactor) {
        OtherEvent.Said said = (OtherEvent.Said) event.event();
        if (POISON.contains(said.what())) {
            throw new IllegalStateException("stumbled over " + said.what());
        }
        if (NOT_YET.contains(said.what())) {
            return new Reaction.Later("waiting for a sign");
        }
        if (said.amount() == 0) {
            return new Reaction.Ignored();
        }
        String counter = "of-" + event.stream();
        reactor.last(counters, "counter-" + counter, new Counter.Command.Count(counter, said.at(), said.amount()));
        return new Reaction.Handled();
    }
}
