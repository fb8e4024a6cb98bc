package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How fast the log takes events, beside plain INSERTs of the same bytes without order, chain or versions on the same
 * machine in the same run. Only ratios mean anything: {@code -Dtest=AppendRates -Dbitacora.bench=true}.
 */
@EnabledIfSystemProperty(named = "bitacora.bench", matches = "true")
class AppendRates {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");
    private static final String TEXT = "x".repeat(220);
    private static final int SECONDS = Integer.getInteger("bitacora.bench.seconds", 4);

    @Test
    void rates() throws Exception {
        try (LogHarness harness = LogHarness.create("rates")) {
            harness.vandalise("CREATE TABLE public.plain (id uuid PRIMARY KEY, stream text, version bigint, type text,"
                    + " payload text, at timestamptz DEFAULT now(), actor text, cause text, correlation text,"
                    + " regulation text, UNIQUE (stream, version)); GRANT INSERT ON public.plain TO "
                    + harness.database.app());
            PgEventLog<SampleEvent> log = harness.log();
            Pool pool = harness.pool(16);
            measure("warm up, log", 4, 1, (w, n) -> append(log, "w" + w, n, 1));
            measure("warm up, plain", 4, 1, (w, n) -> insert(pool, "w" + w, n));
            for (int writers : new int[] {1, 4, 16, 64}) {
                double plain = measure("plain INSERT", writers, 1, (w, n) -> insert(pool, writers + "p" + w, n));
                double ours = measure("log.append", writers, 1, (w, n) -> append(log, writers + "l" + w, n, 1));
                System.out.printf("rates: %d writers: log / plain = %.2f%n", writers, ours / plain);
            }
            for (int writers : new int[] {1, 16}) {
                measure("log.append of 50", writers, 50, (w, n) -> append(log, writers + "b" + w, n * 50, 50));
            }
        }
    }

    private static void append(PgEventLog<SampleEvent> log, String stream, long version, int events) {
        List<SampleEvent> batch = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            batch.add(new Noted("c", AT, TEXT));
        }
        log.append(Append.of(META, new StreamAppend(stream, version, batch)));
    }

    private static void insert(Pool pool, String stream, long version) {
        Tuple row = Tuple.of(UUID.randomUUID(), stream, version + 1, "sample.noted.v1", TEXT, "tester")
                .addString("cause")
                .addString("correlation")
                .addString("revision");
        pool.preparedQuery("INSERT INTO public.plain (id, stream, version, type, payload, actor, cause, correlation,"
                        + " regulation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)")
                .execute(row)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    private static double measure(String what, int writers, int events, Write write) throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        LongAdder done = new LongAdder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                running.add(threads.submit(() -> {
                    for (long n = 0; going.get(); n++) {
                        write.once(writer, n);
                        done.add(events);
                    }
                }));
            }
            Thread.sleep(SECONDS * 1_000L);
            going.set(false);
            for (Future<?> one : running) {
                one.get();
            }
            double rate = done.sum() / ((System.nanoTime() - start) / 1e9);
            System.out.printf("rates: %-18s %3d writers %9.0f events/s%n", what, writers, rate);
            return rate;
        }
    }

    private interface Write {
        void once(int writer, long n);
    }
}
