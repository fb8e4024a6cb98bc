package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.log.LogReader;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.KeyedWriter.Tally;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import cl.bitacora.testkit.servers.TestServers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is killed with SIGKILL under load, again and again; every second time the answers of its last commits are
 * swallowed on their way. What this cannot show is the loss of power: the kernel keeps what was written.
 */
class CrashTest {
    private static final int WRITERS = 8;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_stored_twice(@TempDir Path folder) throws Exception {
        int rounds = Figures.times(2, 30);
        Random random = new Random(20200309);
        Tally tally = new Tally();
        AtomicBoolean going = new AtomicBoolean(true);
        List<KeyedWriter> writers = new ArrayList<>();
        try (OwnPostgres server = new OwnPostgres(folder.resolve("data"));
                LogHarness harness = LogHarness.create(TestServers.freshDatabase(server, "crash"));
                TcpProxy proxy = new TcpProxy(server.host(), server.port());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PgEventLog<SampleEvent> log = harness.log(proxy.port());
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                KeyedWriter writer = new KeyedWriter(w, log, going, tally);
                writers.add(writer);
                running.add(threads.submit(writer));
            }
            for (int round = 0; round < rounds; round++) {
                awaitProgress(tally);
                Thread.sleep(random.nextInt(400));
                if (round % 2 == 0) {
                    loseAnAnswer(proxy, harness.reader(), tally);
                    Thread.sleep(random.nextInt(60));
                }
                server.kill();
                proxy.cut();
                server.start();
            }
            awaitProgress(tally);
            going.set(false);
            for (Future<?> one : running) {
                one.get();
            }

            int lost = 0;
            int extra = 0;
            for (KeyedWriter writer : writers) {
                List<String> stored = log.readStream(writer.stream, 0).stream()
                        .map(event -> ((Noted) event.event()).text())
                        .toList();
                lost += (int) writer.acknowledged.stream()
                        .filter(text -> !stored.contains(text))
                        .count();
                extra += stored.size() - (int) stored.stream().distinct().count();
                assertThat(stored).isEqualTo(writer.acknowledged);
            }
            assertThat(lost).isZero();
            assertThat(extra).isZero();
            assertThat(harness.reader().count())
                    .as("dense")
                    .isEqualTo(harness.reader().head().position())
                    .isEqualTo(tally.acknowledged.get());
            assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
            assertThat(tally.committedWithoutReply.get())
                    .as("committed, reply lost")
                    .isPositive();
            Figures.report(
                    "PostgreSQL killed with SIGKILL under load",
                    "%d rounds, %d acknowledged appends, %d without an answer of which %d were committed"
                            .formatted(
                                    rounds,
                                    tally.acknowledged.get(),
                                    tally.unanswered.get(),
                                    tally.committedWithoutReply.get()),
                    "lost %d, stored twice %d, dense, hash chain recomputed equal".formatted(lost, extra),
                    CrashTest.class);
        }
    }

    /**
     * Answers are swallowed until the server has committed something meanwhile: a transaction that was still waiting for an
     * answer of its own at that moment never reaches its commit, so it may take more than one attempt.
     */
    private static void loseAnAnswer(TcpProxy proxy, LogReader reader, Tally tally) throws InterruptedException {
        for (int attempt = 0; attempt < 50; attempt++) {
            proxy.swallowAnswers();
            long before = reader.head().position();
            for (int wait = 0; wait < 20; wait++) {
                if (reader.head().position() > before) {
                    return;
                }
                Thread.sleep(5);
            }
            proxy.cut();
            awaitProgress(tally);
        }
        throw new AssertionError("no commit whose answer was lost");
    }

    /** Some appends more, so that every round begins with a database that works. */
    private static void awaitProgress(Tally tally) {
        long before = tally.acknowledged.get();
        eventually(() -> assertThat(tally.acknowledged.get()).isGreaterThan(before + 20));
    }
}
