package cl.bitacora.eventstore.policies;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.decide.LogAggregates;
import java.util.Optional;

/** The reactor of one event: knows whether its position was stored. */
final class EventReactor implements Reactor {
    private final Metadata metadata;
    private final Consumed consumed;
    private boolean lastCalled;
    private boolean stored;

    EventReactor(Metadata metadata, Consumed consumed) {
        this.metadata = metadata;
        this.consumed = consumed;
    }

    @Override
    public <C, S, E extends Event> Outcome<S, E> execute(Aggregates<C, S, E> aggregates, String stream, C command) {
        if (lastCalled) {
            throw new IllegalStateException("a policy goes on after its last command");
        }
        return aggregates.execute(stream, command, CommandContext.of(metadata));
    }

    @Override
    public <C, S, E extends Event> Outcome<S, E> last(Aggregates<C, S, E> aggregates, String stream, C command) {
        if (lastCalled) {
            throw new IllegalStateException("a policy has two last commands");
        }
        if (!(aggregates instanceof LogAggregates<C, S, E> ours)) {
            throw new IllegalArgumentException("aggregates of another make");
        }
        lastCalled = true;
        Outcome<S, E> outcome = ours.execute(stream, command, CommandContext.of(metadata), Optional.of(consumed));
        stored = outcome instanceof Outcome.Done || outcome instanceof Outcome.Repeated;
        return outcome;
    }

    /** Whether the consumed position is in the log: a refused last command stores nothing. */
    boolean stored() {
        return stored;
    }
}
