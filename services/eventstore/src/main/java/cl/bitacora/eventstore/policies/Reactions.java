package cl.bitacora.eventstore.policies;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.EventCodec;
import cl.bitacora.eventstore.EventCodec.UnknownTypeException;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.LawRevision;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.Policy;
import cl.bitacora.eventstore.Policy.Reaction;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.log.Transience;
import cl.bitacora.eventstore.topics.Delivered;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
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

    /**
     * Reacts to an event that is the next of its stream.
     *
     * @throws RuntimeException if the machine, not the event, is at fault: try again later
     */
    Result react(Delivered event) {
        EventReactor reactor = new EventReactor(metadata(event), consumed(event));
        try {
            RecordedEvent<F> decoded = event.decode(codec);
            return switch (policy.react(decoded, reactor)) {
                case Reaction.Handled _ -> new Result.Done(reactor.stored() ? stored() : store(event));
                case Reaction.Ignored _ -> new Result.Done(store(event));
                case Reaction.Later later ->
                    reactor.stored() ? new Result.Done(stored()) : new Result.Park(Why.WAITING, later.cause());
            };
        } catch (UnknownTypeException e) {
            return new Result.Park(Why.WAITING, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            if (reactor.stored()) {
                LOG.errorf(e, "policy %s failed after its last command on %s", policy.name(), event.stream());
                return new Result.Done(stored());
            }
            if (Transience.passes(e)) {
                throw e;
            }
            LOG.warnf(e, "policy %s parks %s at version %d", policy.name(), event.stream(), event.version());
            String cause = e.getClass().getSimpleName() + ": " + e.getMessage();
            return new Result.Park(Why.POISON, cause.length() <= 500 ? cause : cause.substring(0, 500));
        }
    }

    private CompletionStage<?> store(Delivered event) {
        return log.appendAsync(new Append(List.of(), metadata(event), Optional.empty(), Optional.of(consumed(event))));
    }

    private static CompletionStage<?> stored() {
        return CompletableFuture.completedFuture(null);
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
        /** It has its effect once the stage completes; until then its position is on its way. */
        record Done(CompletionStage<?> stored) implements Result {}

        /** It must wait. */
        record Park(Why why, String cause) implements Result {}
    }
}
