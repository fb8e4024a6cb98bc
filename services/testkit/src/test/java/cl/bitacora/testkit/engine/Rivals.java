package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Writers that compete for few streams, and what was answered to them. */
final class Rivals {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final int STREAMS = 60;

    private final PgEventLog<SampleEvent> log;
    private final Map<Long, Long> acknowledged = new ConcurrentHashMap<>();
    private final AtomicLong conflicts = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();

    /**
     * What was answered.
     *
     * @param acknowledged amounts by position
     * @param conflicts appends refused for their version
     * @param failures appends refused at the commit
     */
    record Found(Map<Long, Long> acknowledged, long conflicts, long failures) {}

    Rivals(PgEventLog<SampleEvent> log) {
        this.log = log;
    }

    /** Some writers, as long as they may; {@code seed} makes others of them. */
    void write(int writers, int seed, BooleanSupplier going) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                Random random = new Random(seed + w);
                long[] versions = new long[STREAMS]; // as far as this writer knows
                running.add(threads.submit(() -> {
                    while (going.getAsBoolean()) {
                        write(random, versions);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    Found found() {
        return new Found(Map.copyOf(acknowledged), conflicts.get(), failures.get());
    }

    private void write(Random random, long[] versions) {
        int number = random.nextInt(STREAMS);
        List<SampleEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(new Counted("a", AT, random.nextLong(1_000_000)));
        }
        AppendOutcome outcome;
        try {
            outcome = log.append(Append.of(META, new StreamAppend("counter-" + number, versions[number], events)));
        } catch (IllegalArgumentException refusedByTheTrigger) {
            failures.incrementAndGet();
            return;
        }
        switch (outcome) {
            case Appended appended -> {
                for (int i = 0; i < events.size(); i++) {
                    acknowledged.put(appended.firstPosition() + i, ((Counted) events.get(i)).amount());
                }
                versions[number] += events.size();
            }
            case Conflict conflict -> {
                versions[number] = conflict.actualVersion();
                conflicts.incrementAndGet();
            }
            default -> throw new AssertionError(outcome);
        }
    }
}
