package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.LogUnavailableException;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Who writes: the thread that asked, or the writer's own. Neither may strand the other's appends. */
class TurnTest {
    private static final Instant AT = Instant.parse("2020-03-09T12:00:00Z");

    @Test
    void threads_that_write_by_themselves_and_threads_that_do_not_all_get_their_outcome() throws Exception {
        int writers = 12;
        int each = 150;
        try (LogHarness harness = LogHarness.create("turn");
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            PgEventLog<SampleEvent> log = harness.log();
            List<Future<List<AppendOutcome>>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                String stream = "counter-" + w;
                boolean waits = w % 3 != 0;
                running.add(threads.submit(() -> {
                    List<AppendOutcome> outcomes = new ArrayList<>();
                    for (int version = 0; version < each; version++) {
                        Append append = append(stream, version);
                        outcomes.add(
                                waits
                                        ? log.append(append)
                                        : log.appendAsync(append)
                                                .toCompletableFuture()
                                                .join());
                    }
                    return outcomes;
                }));
            }
            for (Future<List<AppendOutcome>> one : running) {
                assertThat(one.get()).hasSize(each).allMatch(Appended.class::isInstance);
            }
            assertThat(log.head()).isEqualTo(writers * each);
            assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
        }
    }

    @Test
    void a_thread_interrupted_while_it_writes_takes_nobody_with_it() throws Exception {
        try (LogHarness harness = LogHarness.create("turn");
                Connection other = harness.database.superuser(harness.database.name());
                Statement statement = other.createStatement()) {
            PgEventLog<SampleEvent> log = harness.log();
            log.append(append("first", 0));
            other.setAutoCommit(false);
            statement.execute("SELECT position FROM log.head FOR UPDATE");

            CompletableFuture<AppendOutcome> mine = new CompletableFuture<>();
            Thread writing = Thread.ofVirtual().start(() -> {
                try {
                    mine.complete(log.append(append("mine", 0)));
                } catch (LogUnavailableException e) {
                    mine.completeExceptionally(e);
                }
            });
            eventually(() -> assertThat(waiting(harness)).isEqualTo(1));
            CompletableFuture<AppendOutcome> behind =
                    log.appendAsync(append("behind", 0)).toCompletableFuture();
            writing.interrupt();
            assertThatThrownBy(mine::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            LogUnavailableException.class,
                            e -> assertThat(e.outcomeUnknown()).isTrue());
            other.rollback();

            assertThat(behind.join()).isInstanceOf(Appended.class);
            assertThat(log.append(append("after", 0))).isInstanceOf(Appended.class);
            assertThat(LogVerifier.verify("sample", harness.reader())).isEmpty();
        }
    }

    @Test
    void stopping_while_a_thread_writes_refuses_what_waits_behind_it() throws Exception {
        try (LogHarness harness = LogHarness.create("turn");
                Connection other = harness.database.superuser(harness.database.name());
                Statement statement = other.createStatement()) {
            PgEventLog<SampleEvent> log = harness.log();
            log.append(append("first", 0));
            other.setAutoCommit(false);
            statement.execute("SELECT position FROM log.head FOR UPDATE");
            CompletableFuture<AppendOutcome> mine =
                    CompletableFuture.supplyAsync(() -> log.append(append("mine", 0)), Thread::startVirtualThread);
            eventually(() -> assertThat(waiting(harness)).isEqualTo(1));
            CompletableFuture<AppendOutcome> behind =
                    log.appendAsync(append("behind", 0)).toCompletableFuture();
            log.close();
            other.rollback();

            assertThat(mine.join()).isEqualTo(new Appended(2, 2));
            assertThatThrownBy(behind::join).hasCauseInstanceOf(LogUnavailableException.class);
            assertThatThrownBy(() -> log.append(append("late", 0))).isInstanceOf(LogUnavailableException.class);
            assertThat(harness.reader().head().position()).isEqualTo(2);
        }
    }

    private static int waiting(LogHarness harness) throws Exception {
        try (Connection connection = harness.database.superuser(harness.database.name());
                Statement statement = connection.createStatement();
                var result =
                        statement.executeQuery("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
                                + " AND datname = current_database()")) {
            result.next();
            return result.getInt(1);
        }
    }

    private static Append append(String stream, long after) {
        return Append.of(META, new StreamAppend(stream, after, List.of(new Counted(stream, AT, 1))));
    }
}
