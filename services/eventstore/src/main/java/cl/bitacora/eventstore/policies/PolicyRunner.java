package cl.bitacora.eventstore.policies;

import cl.bitacora.eventstore.ParkedEvents.Why;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.parked.Backoff;
import cl.bitacora.eventstore.parked.ParkedTable;
import cl.bitacora.eventstore.parked.ParkedTable.Head;
import cl.bitacora.eventstore.parked.ParkedTable.Stream;
import cl.bitacora.eventstore.topics.Delivered;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Future<?>> running = new ArrayList<>();
        byStream.forEach((stream, part) -> running.add(threads.submit(() -> {
            parallel.acquire();
            try {
                handle(stream, part);
            } finally {
                parallel.release();
            }
            return null;
        })));
        @Nullable ExecutionException failure = null;
        for (Future<?> part : running) {
            try {
                part.get();
            } catch (ExecutionException e) {
                failure = e; // the others must have ended before the poll is repeated
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private void handle(Stream stream, List<Delivered> events) {
        int first = 0;
        if (!parked.contains(stream)) {
            long last = reader.consumed(policy, events.getFirst().source(), events.getFirst().stream());
            List<Delivered> next = new ArrayList<>();
            for (Delivered event : events) {
                if (event.version() == last + 1) {
                    next.add(event);
                    last = event.version();
                } else if (event.version() > last + 1) {
                    break;
                }
                first++; // or the relay repeated itself
            }
            StreamRun run = new StreamRun(reactions);
            Optional<StreamRun.Waits> waits = run.run(next);
            Metrics.counter("bitacora.policy.events", "policy", policy).increment(run.settled());
            if (waits.isPresent()) {
                Delivered event = waits.get().event();
                park(stream, event, waits.get().why(), waits.get().cause());
                first = events.indexOf(event) + 1;
            } else if (first < events.size()) {
                park(stream, events.get(first), Why.GAP, missing(last));
                first++;
            }
        }
        for (Delivered event : events.subList(first, events.size())) {
            parkedTable.add(policy, event, Why.QUEUED, "", null);
        }
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
            Optional<StreamRun.Waits> waits = new StreamRun(reactions).run(List.of(event));
            if (waits.isPresent()) {
                Why why = waits.get().why();
                parkedTable.failed(
                        head, why, waits.get().cause(), why == Why.POISON ? null : backoff.after(head.attempts() + 1));
                return false;
            }
        }
        parkedTable.remove(head);
        return true;
    }

    private static String missing(long last) {
        return "version " + (last + 1) + " has not arrived";
    }

    void close() {
        threads.shutdownNow();
        feed.close();
    }
}
