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

/**
 * Many writers through two engines with connections of their own, commits that hesitate or fail, one reader that follows:
 * nothing skipped, nothing reordered, nothing lost.
 */
class OrderTest {
    private static final int WRITERS = 24;
    private static final int STREAMS = 60;
    /**
     * The database as it can be: half of the commits take up to 20 ms, and by turns one is worth another attempt or never
     * succeeds. The turns are counted (a sequence does not roll back), so that a slow machine, with few commits, sees
     * failures as well.
     */
    private static final String HESITATE = """
            CREATE SEQUENCE public.turn;
            CREATE FUNCTION public.hesitate() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
            DECLARE
                turn bigint := nextval('public.turn');
            BEGIN
                IF random() < 0.5 THEN
                    PERFORM pg_sleep(random() * 0.02);
                END IF;
                IF turn % 31 = 7 THEN
                    RAISE EXCEPTION 'try again' USING ERRCODE = 'serialization_failure';
                ELSIF turn % 23 = 11 THEN
                    RAISE EXCEPTION 'never' USING ERRCODE = 'check_violation';
                END IF;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER hesitate AFTER UPDATE ON log.head DEFERRABLE INITIALLY DEFERRED
                FOR EACH ROW EXECUTE FUNCTION public.hesitate();
            ALTER TABLE log.head ENABLE ALWAYS TRIGGER hesitate""";

    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    @Test
    void a_reader_of_the_whole_log_skips_nothing_and_sees_every_stream_in_order() throws Exception {
        int seconds = Figures.times(4, 20);
        try (LogHarness harness = LogHarness.create("ordering");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            harness.vandalise(HESITATE);
            List<PgEventLog<SampleEvent>> processes = List.of(harness.log(), harness.log());
            AtomicBoolean writing = new AtomicBoolean(true);
            Map<Long, Long> acknowledged = new ConcurrentHashMap<>(); // position → amount
            AtomicLong conflicts = new AtomicLong();
            AtomicLong failures = new AtomicLong();
            List<Future<?>> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                PgEventLog<SampleEvent> log = processes.get(w % 2);
                Random random = new Random(w);
                long[] versions = new long[STREAMS]; // as far as this writer knows
                writers.add(threads.submit(() -> {
                    while (writing.get()) {
                        write(log, random, versions, acknowledged, conflicts, failures);
                    }
                }));
            }
            LogReader reader = harness.reader();
            AtomicBoolean written = new AtomicBoolean();
            Future<List<RawEvent>> following = threads.submit(() -> follow(reader, written));

            Thread.sleep(seconds * 1_000L);
            writing.set(false);
            for (Future<?> writer : writers) {
                writer.get();
            }
            written.set(true);
            List<RawEvent> seen = following.get();

            Map<String, Long> versions = new HashMap<>();
            int gaps = 0;
            int reordered = 0;
            Map<Long, Long> stored = new HashMap<>();
            for (int i = 0; i < seen.size(); i++) {
                RawEvent event = seen.get(i);
                gaps += event.position() == i + 1L ? 0 : 1;
                reordered += event.version() == versions.merge(event.stream(), 1L, Long::sum) ? 0 : 1;
                Counted counted = (Counted) processes.getFirst().decode(event).event();
                stored.put(event.position(), counted.amount());
            }
            long skipped = acknowledged.keySet().stream()
                    .filter(position -> !stored.containsKey(position))
                    .count();
            assertThat(skipped).isZero();
            assertThat(reordered).isZero();
            assertThat(gaps).isZero();
            assertThat((long) seen.size()).isEqualTo(reader.head().position());
            assertThat(stored).as("what was acknowledged, and nothing else").isEqualTo(acknowledged);
            assertThat(conflicts.get()).as("the writers did compete").isPositive();
            assertThat(failures.get()).as("some commits did fail").isPositive();
            assertThat(LogVerifier.verify("sample", reader)).isEmpty();
            Figures.report(
                    "concurrent writers, commits delayed and rolled back",
                    "%d writers over 2 engines, %d s, %d events, %d conflicts, %d refused at the commit"
                            .formatted(WRITERS, seconds, seen.size(), conflicts.get(), failures.get()),
                    "skipped %d, reordered in a stream %d, gaps %d".formatted(skipped, reordered, gaps),
                    OrderTest.class);
        }
    }

    private static void write(
            PgEventLog<SampleEvent> log,
            Random random,
            long[] versions,
            Map<Long, Long> acknowledged,
            AtomicLong conflicts,
            AtomicLong failures) {
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
