package cl.bitacora.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.eventstore.log.RawEvent;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * Many writers through two engines with connections of their own, commits that hesitate or fail, one reader that follows:
 * nothing skipped, nothing reordered, nothing lost.
 */
class OrderTest {
    private static final int WRITERS = 24;
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

    @Test
    void a_reader_of_the_whole_log_skips_nothing_and_sees_every_stream_in_order() throws Exception {
        int seconds = Figures.times(4, 20);
        try (LogHarness harness = LogHarness.create("ordering");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            harness.vandalise(HESITATE);
            PgEventLog<SampleEvent> log = harness.log();
            AtomicBoolean writing = new AtomicBoolean(true);
            Rivals here = new Rivals(log);
            Future<?> writers = threads.submit(() -> here.write(WRITERS / 2, 0, writing::get));
            LogReader reader = harness.reader();
            AtomicBoolean written = new AtomicBoolean();
            Future<List<RawEvent>> following = threads.submit(() -> follow(reader, written));

            // the other half of the writers: an engine in a process of its own
            Rivals.Found there = RivalProcess.run(harness.database, WRITERS / 2, Duration.ofSeconds(seconds));
            writing.set(false);
            writers.get();
            written.set(true);
            Map<Long, Long> acknowledged = new HashMap<>(here.found().acknowledged());
            acknowledged.putAll(there.acknowledged());
            long conflicts = here.found().conflicts() + there.conflicts();
            long failures = here.found().failures() + there.failures();
            List<RawEvent> seen = following.get();

            Map<String, Long> versions = new HashMap<>();
            int gaps = 0;
            int reordered = 0;
            Map<Long, Long> stored = new HashMap<>();
            for (int i = 0; i < seen.size(); i++) {
                RawEvent event = seen.get(i);
                gaps += event.position() == i + 1L ? 0 : 1;
                reordered += event.version() == versions.merge(event.stream(), 1L, Long::sum) ? 0 : 1;
                Counted counted = (Counted) log.decode(event).event();
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
            assertThat(here.found().acknowledged()).as("both processes wrote").isNotEmpty();
            assertThat(there.acknowledged()).as("both processes wrote").isNotEmpty();
            assertThat(conflicts).as("the writers did compete").isPositive();
            assertThat(failures).as("some commits did fail").isPositive();
            assertThat(LogVerifier.verify("sample", reader)).isEmpty();
            Figures.report(
                    "concurrent writers, commits delayed and rolled back",
                    "%d writers in 2 processes, %d s, %d events, %d conflicts, %d refused at the commit"
                            .formatted(WRITERS, seconds, seen.size(), conflicts, failures),
                    "skipped %d, reordered in a stream %d, gaps %d".formatted(skipped, reordered, gaps),
                    OrderTest.class);
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
