package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.parked.ParkedTable.Head;
import cl.bitacora.eventstore.parked.ParkedTable.Stream;
import cl.bitacora.eventstore.policies.Reactions.Result;
import cl.bitacora.eventstore.topics.Delivered;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Runs one policy: events of a stream in order, streams side by side. The position of an event is stored by the append
 * that is its effect; the feed's cursor follows when everything of a poll is settled.
 */
final class PolicyRunner {
    private static final Duration LOOK_AT_PARKED = Duration.ofSeconds(2);

    private final String policy;
    private final Feed feed;
    private final Reactions<?> reactions;
    private final LogReader reader;
    private final ParkedTable parkedTable;
    private final Backoff backoff;
    private final Semaphore parallel;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    /** Streams that stand still; the table is the truth, this saves asking it for every event. */
    private final Set<Stream> parked = ConcurrentHashMap.newKeySet();

    private long parkedLookedAt;
    private volatile boolean replayRequested = true;

    PolicyRunner(
            String policy,
            Feed feed,
            Reactions<?> reactions,
            LogReader reader,
            ParkedTable parkedTable,
            Backoff backoff,
            int parallelism) {
        this.policy = policy;
        this.feed = feed;
        this.reactions = reactions;
        this.reader = reader;
        this.parkedTable = parkedTable;
        this.backoff = backoff;
        this.parallel = new Semaphore(parallelism);
    }

    /** One poll; true if it should be polled again at once. */
    boolean step() throws Exception {
        retryParked();
        List<Delivered> events = feed.poll();
        if (!events.isEmpty()) {
            try {
                handle(events);
                feed.done();
            } catch (RuntimeException | ExecutionException | InterruptedException e) {
                feed.again();
                throw e;
            }
        }
        return feed.waits() || !events.isEmpty();
    }

    /** Somebody wants parked events to be tried now. */
    void replay() {
        replayRequested = true;
    }

    private void handle(List<Delivered> events) throws ExecutionException, InterruptedException {
        Map<Stream, List<Delivered>> byStream = new LinkedHashMap<>();
        for (Delivered event : events) {
            byStream.computeIfAbsent(new Stream(policy, event.source(), event.stream()), ignored -> new ArrayList<>())
                    .add(event);
        }
        List<Future<List<CompletionStage<?>>>> running = new ArrayList<>();
        byStream.forEach((stream, part) -> running.add(threads.submit(() -> {
            parallel.acquire();
            try {
                return handle(stream, part);
            } finally {
                parallel.release();
            }
        })));
        @Nullable ExecutionException failure = null;
        for (Future<List<CompletionStage<?>>> part : running) {
            try {
                for (CompletionStage<?> stored : part.get()) {
                    stored.toCompletableFuture().get();
                }
            } catch (ExecutionException e) {
                failure = e; // the others must have ended before the poll is repeated
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private List<CompletionStage<?>> handle(Stream stream, List<Delivered> events) {
        List<CompletionStage<?>> stored = new ArrayList<>();
        long last = -1;
        for (Delivered event : events) {
            if (parked.contains(stream)) {
                parkedTable.add(policy, event, Why.QUEUED, "", null);
                continue;
            }
            if (last < 0) {
                last = reader.consumed(policy, event.source(), event.stream());
            }
            if (event.version() <= last) {
                continue; // the relay repeated itself
            }
            if (event.version() > last + 1) {
                park(stream, event, Why.GAP, missing(last));
                continue;
            }
            switch (reactions.react(event)) {
                case Result.Done done -> {
                    last = event.version();
                    stored.add(done.stored());
                    Metrics.counter("bitacora.policy.events", "policy", policy).increment();
                }
                case Result.Park park -> {
                    join(stored); // what came before must be stored before the stream is said to stand here
                    park(stream, event, park.why(), park.cause());
                }
            }
        }
        return stored;
    }

    private void park(Stream stream, Delivered event, Why why, String cause) {
        parkedTable.add(policy, event, why, cause, why == Why.POISON ? null : backoff.after(1));
        parked.add(stream);
        Metrics.counter("bitacora.policy.parked", "policy", policy, "why", why.name())
                .increment();
    }

    /** Tries what is due. Looks seldom while nothing is known to be parked. */
    private void retryParked() {
        long now = System.nanoTime();
        boolean look = replayRequested || !parked.isEmpty() || now - parkedLookedAt > LOOK_AT_PARKED.toNanos();
        if (!look) {
            return;
        }
        replayRequested = false;
        parkedLookedAt = now;
        for (Head head : parkedTable.due(policy)) {
            Optional<Head> next = Optional.of(head);
            while (next.isPresent() && retry(next.get())) {
                next = parkedTable.head(head.stream());
            }
        }
        Set<Stream> still = parkedTable.streams(policy);
        parked.addAll(still);
        parked.retainAll(still);
    }

    /** True if the stream may go on. */
    private boolean retry(Head head) {
        Delivered event = head.event();
        long last = reader.consumed(policy, event.source(), event.stream());
        if (event.version() > last + 1) {
            parkedTable.failed(head, Why.GAP, missing(last), backoff.after(head.attempts() + 1));
            return false;
        }
        if (event.version() == last + 1) {
            switch (reactions.react(event)) {
                case Result.Done done -> join(List.of(done.stored()));
                case Result.Park park -> {
                    parkedTable.failed(
                            head,
                            park.why(),
                            park.cause(),
                            park.why() == Why.POISON ? null : backoff.after(head.attempts() + 1));
                    return false;
                }
            }
        }
        parkedTable.remove(head);
        return true;
    }

    private static String missing(long last) {
        return "version " + (last + 1) + " has not arrived";
    }

    private static void join(List<CompletionStage<?>> stages) {
        for (CompletionStage<?> stage : stages) {
            CompletableFuture<?> future = stage.toCompletableFuture();
            try {
                future.get();
            } catch (ExecutionException e) {
                throw new CompletionException(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new CompletionException(e);
            }
        }
    }

    void close() {
        threads.shutdownNow();
        feed.close();
    }
}
