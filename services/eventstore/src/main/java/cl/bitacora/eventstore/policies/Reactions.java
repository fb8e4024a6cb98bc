package cl.bitacora.eventstore.policies;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.EventCodec.UnknownTypeException;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Policy.Reaction;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.decide.Effects;
import cl.bitacora.eventstore.log.Transience;
import cl.bitacora.eventstore.topics.Delivered;
import java.util.Optional;
import org.jboss.logging.Logger;

/** One policy and one event: reaction, position, or why it must be parked. */
final class Reactions<F extends Event> {
    private static final Logger LOG = Logger.getLogger(Reactions.class);

    private final Policy<F> policy;
    private final EventCodec<F> codec;
    private final EventLog<?> log;
    private final LawRevision law;

    Reactions(Policy<F> policy, EventCodec<F> codec, EventLog<?> log, LawRevision law) {
        this.policy = policy;
        this.codec = codec;
        this.log = log;
        this.law = law;
    }

    /** Whether effects of several events may be stored together. */
    boolean together() {
        return policy.together();
    }

    /**
     * Reacts to an event that is the next of its stream.
     *
     * @param together what its effect is stored with; empty: at once and alone
     * @throws RuntimeException if the machine, not the event, is at fault: try again later
     */
    Result react(Delivered event, Optional<Effects> together) {
        EventReactor reactor = new EventReactor(metadata(event), consumed(event), together);
        try {
            RecordedEvent<F> decoded = event.decode(codec);
            return switch (policy.react(decoded, reactor)) {
                case Reaction.Handled _, Reaction.Ignored _ -> done(reactor);
                case Reaction.Later later ->
                    reactor.stored() ? done(reactor) : new Result.Park(Why.WAITING, later.cause());
            };
        } catch (EventReactor.Alone e) {
            return new Result.Alone();
        } catch (UnknownTypeException e) {
            return new Result.Park(Why.WAITING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (reactor.stored()) {
                LOG.errorf(e, "policy %s failed after its last command on %s", policy.name(), event.stream());
                return done(reactor);
            }
            if (Transience.passes(e)) {
                throw e;
            }
            LOG.warnf(e, "policy %s parks %s at version %d", policy.name(), event.stream(), event.version());
            String cause = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Result.Park(Why.POISON, cause.length() <= 500 ? cause : cause.substring(0, 500));
        }
    }

    private static Result done(EventReactor reactor) {
        return reactor.stored() ? new Result.Effect() : new Result.Seen();
    }

    /** Stores the effects with the position of the newest event that they are of; without effects the position only. */
    AppendOutcome store(Delivered newest, Effects effects) {
        return effects.store(log, metadata(newest), consumed(newest));
    }

    private Consumed consumed(Delivered event) {
        return new Consumed(policy.name(), event.source(), event.stream(), event.version());
    }

    private Metadata metadata(Delivered event) {
        Metadata cause = event.metadata();
        String revision = law.current();
        return new Metadata(
                "policy:" + policy.name(),
                event.eventId(),
                cause.correlation().isEmpty() ? event.eventId() : cause.correlation(),
                revision.isEmpty() ? cause.regulation() : revision);
    }

    /** What became of it. */
    sealed interface Result {
        /** Its effect stores the position: at once, or together with what it was given to. */
        record Effect() implements Result {}

        /** No effect; the position is not stored yet. */
        record Seen() implements Result {}

        /** Nothing was done: it must be handled alone, after what came before is stored. */
        record Alone() implements Result {}

        /** It must wait. */
        record Park(Why why, String cause) implements Result {}
    }
}
