package cl.bitacora.eventstore.policies;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.Reactor;
import cl.bitacora.eventstore.decide.Effects;
import cl.bitacora.eventstore.decide.LogAggregates;
import java.util.Optional;

/** The reactor of one event: knows whether its position is stored by its effect. */
final class EventReactor implements Reactor {
    private final Metadata metadata;
    private final Consumed consumed;
    private final Optional<Effects> together;
    private boolean lastCalled;
    private boolean stored;

    /** @param together what the effect is stored with; empty: at once and alone */
    EventReactor(Metadata metadata, Consumed consumed, Optional<Effects> together) {
        this.metadata = metadata;
        this.consumed = consumed;
        this.together = together;
    }

    /** This event's effect cannot be stored with others': what came before must be stored first. */
    static final class Alone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Alone() {
            super("must be handled alone", null, false, false);
        }
    }

    @Override
    public <C, S, E extends Event> Outcome<S, E> execute(Aggregates<C, S, E> aggregates, String stream, C command) {
        if (lastCalled) {
            throw new IllegalStateException("a policy goes on after its last command");
        }
        if (together.isPresent()) {
            throw new Alone();
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
        if (together.isPresent()) {
            Outcome<S, E> decided =
                    together.get().decide(ours, stream, command, metadata).orElseThrow(Alone::new);
            stored = true;
            return decided;
        }
        Outcome<S, E> outcome = ours.execute(stream, command, CommandContext.of(metadata), Optional.of(consumed));
        stored = outcome instanceof Outcome.Done || outcome instanceof Outcome.Repeated;
        return outcome;
    }

    /** Whether the consumed position goes into the log with the effect: a refused last command stores nothing. */
    boolean stored() {
        return stored;
    }
}
