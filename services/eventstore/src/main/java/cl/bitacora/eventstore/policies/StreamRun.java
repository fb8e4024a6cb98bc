package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.decide.Effects;
import cl.bitacora.eventstore.policies.Reactions.Result;
import cl.bitacora.eventstore.topics.Delivered;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A policy's way through some events of one foreign stream, in order, until one must wait. Positions without an effect are
 * stored once, after the last of them; where the policy allows it, effects too. Before an event waits, and at the end,
 * everything before it is stored. Used by one thread.
 */
final class StreamRun {
    /** Bounds what is decided again if somebody else wrote to a stream meanwhile. */
    private static final int MOST_TOGETHER = 200;

    private final Reactions<?> reactions;
    private final Optional<Effects> together;
    private final Effects effects = new Effects();
    /** Settled, but their position is not stored yet. */
    private final List<Delivered> open = new ArrayList<>();

    private int settled;

    StreamRun(Reactions<?> reactions) {
        this.reactions = reactions;
        this.together = reactions.together() ? Optional.of(effects) : Optional.empty();
    }

    /** Why an event waits. */
    record Waits(Delivered event, Why why, String cause) {}

    /**
     * Handles the events that are the next of their stream, without a gap.
     *
     * @return the first that must wait: it and the ones after it are not handled
     * @throws RuntimeException if the machine is at fault: what is not stored comes again
     */
    Optional<Waits> run(List<Delivered> events) {
        for (Delivered event : events) {
            Optional<Waits> waits = one(event, together);
            if (waits.isPresent()) {
                return waits;
            }
        }
        return flush();
    }

    /** How many events were settled, for the meter. */
    int settled() {
        return settled;
    }

    private Optional<Waits> one(Delivered event, Optional<Effects> with) {
        return switch (reactions.react(event, with)) {
            case Result.Effect _ -> {
                settled++;
                if (with.isEmpty()) {
                    open.clear(); // its append stored a later position
                    yield Optional.empty();
                }
                yield keep(event);
            }
            case Result.Seen _ -> {
                settled++;
                yield keep(event);
            }
            case Result.Alone _ -> flush().or(() -> one(event, Optional.empty()));
            case Result.Park park -> flush().or(() -> Optional.of(new Waits(event, park.why(), park.cause())));
        };
    }

    private Optional<Waits> keep(Delivered event) {
        open.add(event);
        return open.size() < MOST_TOGETHER ? Optional.empty() : flush();
    }

    private Optional<Waits> flush() {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        List<Delivered> events = List.copyOf(open);
        open.clear();
        AppendOutcome outcome;
        try {
            outcome = reactions.store(events.getLast(), effects);
        } catch (IllegalArgumentException e) {
            return alone(events); // one of them cannot be stored: it alone must wait
        }
        return switch (outcome) {
            case AppendOutcome.Appended _, AppendOutcome.AlreadyConsumed _, AppendOutcome.AlreadyDone _ ->
                Optional.empty();
            case AppendOutcome.Conflict _ -> alone(events);
        };
    }

    /** Nothing of them is stored: one by one, each on what is stored then. */
    private Optional<Waits> alone(List<Delivered> events) {
        settled -= events.size();
        for (Delivered event : events) {
            Optional<Waits> waits = one(event, Optional.empty());
            if (waits.isPresent()) {
                return waits;
            }
        }
        return flush();
    }
}
