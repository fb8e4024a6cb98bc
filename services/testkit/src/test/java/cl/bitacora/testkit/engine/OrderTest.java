package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Many writers in two processes, one reader that follows: nothing skipped, nothing reordered, nothing lost. */
class OrderTest {
    private static final int WRITERS = 24;
    private static final int STREAMS = 60;
    private static final long SECONDS = 4;
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    @Test
    void a_reader_of_the_whole_log_skips_nothing_and_sees_every_stream_in_order() throws Exception {
        try (LogHarness harness = LogHarness.create("ordering");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<PgEventLog<SampleEvent>> processes = List.of(harness.log(), harness.log());
            AtomicBoolean writing = new AtomicBoolean(true);
            Map<Long, Long> acknowledged = new ConcurrentHashMap<>(); // position → amount
            AtomicLong conflicts = new AtomicLong();
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                PgEventLog<SampleEvent> log = processes.get(w % 2);
                Random random = new Random(w);
                long[] versions = new long[STREAMS]; // as far as this writer knows
                writers.add(threads.submit(() -> {
                    while (writing.get()) {
                        write(log, random, versions, acknowledged, conflicts);
                    }
                }));
            }
            LogReader reader = harness.reader();
            AtomicBoolean written = new AtomicBoolean();
            Future<List<RawEvent>> following = threads.submit(() -> follow(reader, written));

            Thread.sleep(SECONDS * 1_000);
            writing.set(false);
            for (Future<?> writer : writers) {
                writer.get();
            }
            written.set(true);
            List<RawEvent> seen = following.get();

            Map<String, Long> versions = new HashMap<>();
            for (int i = 0; i < seen.size(); i++) {
                assertThat(seen.get(i).position()).isEqualTo(i + 1L);
                assertThat(seen.get(i).version()).isEqualTo(versions.merge(seen.get(i).stream(), 1L, Long::sum));
            }
            assertThat((long) seen.size()).isEqualTo(reader.head().position());
            Map<Long, Long> stored = new HashMap<>();
            seen.forEach(event -> stored.put(
                    event.position(),
                    ((Counted) processes.getFirst().decode(event).event()).amount()));
            assertThat(stored).isEqualTo(acknowledged);
            assertThat(conflicts.get()).as("the writers did compete").isPositive();
            assertThat(LogVerifier.verify("sample", reader)).isEmpty();
            System.out.printf("order: %d events, %d conflicts in %d s%n", seen.size(), conflicts.get(), SECONDS);
        }
    }

    private static void write(
            PgEventLog<SampleEvent> log,
            Random random,
            long[] versions,
            Map<Long, Long> acknowledged,
            AtomicLong conflicts) {
        int number = random.nextInt(STREAMS);
        List<SampleEvent> events = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            events.add(new Counted("a", AT, random.nextLong(1_000_000)));
        }
        AppendOutcome outcome =
                log.append(Append.of(META, new StreamAppend("counter-" + number, versions[number], events)));
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

    private static List<RawEvent> follow(LogReader reader, AtomicBoolean written) {
        List<RawEvent> seen = new ArrayList<>();
        while (true) {
            boolean last = written.get();
            List<RawEvent> next = reader.read(seen.size(), 500); // throws where a position is missing
            seen.addAll(next);
            if (next.isEmpty() && last) {
                return seen;
            }
        }
    }
}
