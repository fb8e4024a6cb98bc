package cl.bitacora.testkit.engine;

import cl.bitacora.contracts.EventCatalogue;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.RecordedEvent;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts what is said on streams whose name begins with "together"; stores the effects of several events at once. */
@Singleton
class TogetherPolicy implements Policy<OtherEvent> {
    /** Words that throw. */
    static final Set<String> POISON = ConcurrentHashMap.newKeySet();

    /** Words at which, once, somebody else writes to the counter while this policy decides. */
    static final Set<String> RIVAL = ConcurrentHashMap.newKeySet();

    /** Words that concern a second counter too. */
    static final String BOTH = "both";

    private final Aggregates<Counter.Command, Long, SampleEvent> counters;

    TogetherPolicy(Aggregates<Counter.Command, Long, SampleEvent> counters) {
        this.counters = counters;
    }

    @Override
    public String name() {
        return "count-together";
    }

    @Override
    public EventCatalogue<OtherEvent> source() {
        return OtherEvent.CATALOGUE;
    }

    @Override
    public boolean together() {
        return true;
    }

    @Override
    public Reaction react(RecordedEvent<OtherEvent> event, Reactor reactor) {
        OtherEvent.Said said = (OtherEvent.Said) event.event();
        if (!event.stream().startsWith("together") || said.amount() == 0) {
            return new Reaction.Ignored();
        }
        if (POISON.contains(said.what())) {
            throw new IllegalStateException("stumbled over " + said.what());
        }
        String counter = "all-" + event.stream();
        if (RIVAL.remove(said.what())) {
            counters.execute(
                    "counter-" + counter,
                    new Counter.Command.Note(counter, said.at(), "rival"),
                    CommandContext.of(new Metadata("rival", "", "", "r")));
        }
        if (said.what().equals(BOTH)) {
            reactor.execute(counters, "counter-b-" + counter, count("b-" + counter, said));
        }
        reactor.last(counters, "counter-" + counter, count(counter, said));
        return new Reaction.Handled();
    }

    private static Counter.Command count(String counter, OtherEvent.Said said) {
        return new Counter.Command.Count(counter, said.at(), said.amount());
    }
}
