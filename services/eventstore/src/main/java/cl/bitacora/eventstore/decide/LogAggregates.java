package cl.bitacora.eventstore.decide;

import cl.bitacora.contracts.Event;
import cl.bitacora.eventstore.Aggregates;
import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.CommandContext;
import cl.bitacora.eventstore.CommandContext.CommandKey;
import cl.bitacora.eventstore.EventLog;
import cl.bitacora.eventstore.Loaded;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.Outcome;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.kernel.Decider;
import cl.bitacora.kernel.Decision;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Aggregates over a log. Decides on the cached state first: what is appended is checked by the log anyway, and every answer
 * that appends nothing (a refusal, a stale version) is given only on a state that was read just now.
 */
public final class LogAggregates<C, S, E extends Event> implements Aggregates<C, S, E> {
    private static final int MOST_TRIES = 8;

    private final EventLog<? super E> log;
    private final Decider<C, S, E> decider;
    private final StateCache<S> cache;

    /**
     * Aggregates of one decider.
     *
     * @param cached how many states to keep
     */
    public LogAggregates(EventLog<? super E> log, Decider<C, S, E> decider, int cached) {
        this.log = log;
        this.decider = decider;
        this.cache = new StateCache<>(cached);
    }

    @Override
    public Outcome<S, E> execute(String stream, C command, CommandContext context) {
        return execute(stream, command, context, Optional.empty());
    }

    /** The same, with the foreign position that the append consumes. */
    public Outcome<S, E> execute(String stream, C command, CommandContext context, Optional<Append.Consumed> consumed) {
        boolean repeatable = context.command().isPresent() || consumed.isPresent();
        Loaded<S> cached = cache.get(stream);
        Loaded<S> loaded = cached == null ? load(stream) : cached;
        boolean fresh = cached == null;
        for (int attempt = 1; ; attempt++) {
            try {
                Optional<Outcome<S, E>> outcome = once(stream, command, context, consumed, loaded, fresh);
                if (outcome.isPresent()) {
                    return outcome.get();
                }
                if (fresh && attempt >= MOST_TRIES) {
                    throw new LogUnavailableException(
                            "too many others write to " + stream, false, new IllegalStateException("conflicts"));
                }
            } catch (LogUnavailableException e) {
                if (!repeatable || !e.outcomeUnknown() || attempt >= MOST_TRIES) {
                    throw e;
                }
            }
            if (attempt > 1) {
                pause(attempt);
            }
            loaded = load(stream);
            fresh = true;
        }
    }

    /** Empty: try again on a state read anew. */
    private Optional<Outcome<S, E>> once(
            String stream,
            C command,
            CommandContext context,
            Optional<Append.Consumed> consumed,
            Loaded<S> loaded,
            boolean fresh) {
        Optional<Long> ifMatch = context.ifMatch();
        if (ifMatch.isPresent() && ifMatch.get() != loaded.version()) {
            return fresh
                    ? Optional.of(known(context).orElseGet(() -> new Outcome.Stale<>(loaded.version())))
                    : Optional.empty();
        }
        return switch (decider.decide(command, loaded.state())) {
            case Decision.Refused<E> refused ->
                fresh
                        ? Optional.of(known(context)
                                .orElseGet(() -> new Outcome.Refused<>(refused.refusal(), loaded.version())))
                        : Optional.empty();
            case Decision.Accepted<E> accepted -> append(stream, accepted.events(), context, consumed, loaded);
        };
    }

    private Optional<Outcome<S, E>> append(
            String stream,
            List<E> events,
            CommandContext context,
            Optional<Append.Consumed> consumed,
            Loaded<S> loaded) {
        long version = loaded.version() + events.size();
        Optional<Append.CommandRecord> record = context.command()
                .map(key -> new Append.CommandRecord(
                        key.id(), key.fingerprint(), new CommandResult(stream, version).toJson()));
        // without events too: the log confirms the version that was decided on
        AppendOutcome outcome = log.append(new Append(
                List.of(new StreamAppend(stream, loaded.version(), events)), context.metadata(), record, consumed));
        return switch (outcome) {
            case Appended appended -> {
                S state = decider.replay(loaded.state(), events);
                cache.put(stream, new Loaded<>(state, version));
                yield Optional.of(new Outcome.Done<>(stream, version, appended.lastPosition(), state, events));
            }
            case Conflict _ -> Optional.empty();
            case AlreadyDone done ->
                Optional.of(repeated(done, context.command().orElseThrow()));
            case AlreadyConsumed _ -> {
                Loaded<S> now = load(stream);
                yield Optional.of(new Outcome.Repeated<>(stream, now.version(), log.head(), now.state()));
            }
        };
    }

    /** What the command's key says, if it was used before. */
    private Optional<Outcome<S, E>> known(CommandContext context) {
        return context.command().flatMap(key -> log.findCommand(key.id()).map(done -> repeated(done, key)));
    }

    private Outcome<S, E> repeated(AlreadyDone done, CommandKey key) {
        if (!done.fingerprint().equals(key.fingerprint())) {
            return new Outcome.KeyReused<>();
        }
        CommandResult result = CommandResult.parse(done.result());
        Loaded<S> now = load(result.stream());
        return new Outcome.Repeated<>(result.stream(), now.version(), done.position(), now.state());
    }

    @Override
    public Loaded<S> load(String stream) {
        Loaded<S> cached = cache.get(stream);
        Loaded<S> known = cached == null ? new Loaded<>(decider.initial(), 0) : cached;
        Replay replay = new Replay(known);
        log.scanStream(stream, known.version(), replay::take);
        Loaded<S> loaded = replay.now();
        if (loaded.version() > known.version()) {
            cache.put(stream, loaded);
        }
        return loaded;
    }

    @Override
    public Loaded<S> load(String stream, long version) {
        Loaded<S> cached = cache.get(stream);
        return cached != null && cached.version() >= version ? cached : load(stream);
    }

    /** The fold under way: only a page of a long stream is in memory with it. */
    private final class Replay {
        private S state;
        private long version;

        private Replay(Loaded<S> from) {
            this.state = from.state();
            this.version = from.version();
        }

        private void take(RecordedEvent<?> recorded) {
            state = decider.evolve(state, event(recorded));
            version = recorded.version();
        }

        private Loaded<S> now() {
            return new Loaded<>(state, version);
        }
    }

    /** A stream holds its decider's events only: the service's naming of streams sees to it. */
    @SuppressWarnings("unchecked")
    private E event(RecordedEvent<?> recorded) {
        return (E) recorded.event();
    }

    /** What is known of a stream without asking the log again. */
    Loaded<S> known(String stream) {
        Loaded<S> cached = cache.get(stream);
        return cached == null ? load(stream) : cached;
    }

    /** What is stored by now. */
    void remember(String stream, Loaded<S> stored) {
        cache.put(stream, stored);
    }

    @Override
    public Decider<C, S, E> decider() {
        return decider;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L << attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailableException("interrupted", false, e);
        }
    }
}
