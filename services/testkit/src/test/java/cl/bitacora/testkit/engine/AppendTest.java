package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.engine.LogHarness.META;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.Append;
import cl.bitacora.eventstore.Append.CommandRecord;
import cl.bitacora.eventstore.Append.Consumed;
import cl.bitacora.eventstore.AppendOutcome;
import cl.bitacora.eventstore.AppendOutcome.AlreadyConsumed;
import cl.bitacora.eventstore.AppendOutcome.AlreadyDone;
import cl.bitacora.eventstore.AppendOutcome.Appended;
import cl.bitacora.eventstore.AppendOutcome.Conflict;
import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.Metadata;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.StreamAppend;
import cl.bitacora.eventstore.log.LogVerifier;
import cl.bitacora.eventstore.log.PgEventLog;
import cl.bitacora.testkit.engine.SampleEvent.Counted;
import cl.bitacora.testkit.engine.SampleEvent.Noted;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AppendTest {
    private static final Instant AT = Instant.parse("2020-03-10T02:30:00.123456789Z");
    private static LogHarness harness;
    private static PgEventLog<SampleEvent> log;

    private String stream = "";

    @BeforeAll
    static void open() {
        harness = LogHarness.create("append");
        log = harness.log();
    }

    @AfterAll
    static void close() {
        harness.close();
    }

    @BeforeEach
    void newStream() {
        stream = "counter-" + System.nanoTime();
    }

    @Test
    void what_is_appended_is_read_back_as_it_was() {
        List<SampleEvent> events = List.of(counted(1), new Noted("a", AT, "ñandú \"quoted\" \\ \u0001 \uD83D\uDCD6"));

        Appended appended = (Appended) log.append(Append.of(META, new StreamAppend(stream, 0, events)));

        List<RecordedEvent<SampleEvent>> read = log.readStream(stream, 0);
        assertThat(read).extracting(RecordedEvent::event).isEqualTo(events);
        assertThat(read).extracting(RecordedEvent::version).containsExactly(1L, 2L);
        assertThat(read)
                .extracting(RecordedEvent::position)
                .containsExactly(appended.firstPosition(), appended.lastPosition());
        assertThat(read).extracting(RecordedEvent::metadata).containsOnly(META);
        assertThat(read.getFirst().type()).isEqualTo("sample.counted.v1");
        assertThat(read.getFirst().source()).isEqualTo("sample");
        assertThat(log.readStream(stream, 1)).containsExactly(read.getLast());
        assertThat(log.read(appended.firstPosition() - 1, 10)).startsWith(read.toArray(RecordedEvent[]::new));
        assertThat(log.head()).isEqualTo(appended.lastPosition());
    }

    @Test
    void the_legal_day_is_the_day_in_Chile() throws SQLException {
        log.append(Append.of(META, new StreamAppend(stream, 0, List.of(counted(1)))));
        try (Connection app = harness.database.asApp();
                Statement statement = app.createStatement();
                var row = statement.executeQuery("SELECT occurred_on FROM log.event WHERE stream = '" + stream + "'")) {
            row.next();
            assertThat(row.getString(1)).isEqualTo("2020-03-09");
        }
    }

    @Test
    void another_version_is_a_conflict_and_stores_nothing() {
        append(0, counted(1), counted(2));
        long head = log.head();

        assertThat(append(1, counted(9))).isEqualTo(new Conflict(stream, 1, 2));
        assertThat(append(3, counted(9))).isEqualTo(new Conflict(stream, 3, 2));
        assertThat(append(0, counted(9))).isEqualTo(new Conflict(stream, 0, 2));

        assertThat(log.head()).isEqualTo(head);
        assertThat(append(2, counted(3))).isInstanceOf(Appended.class);
    }

    @Test
    void an_append_is_all_streams_or_none() {
        append(0, counted(1));
        String other = stream + "-b";

        AppendOutcome refused = log.append(Append.of(
                META,
                new StreamAppend(other, 0, List.of(counted(1))),
                new StreamAppend(stream, 0, List.of(counted(2)))));
        assertThat(refused).isEqualTo(new Conflict(stream, 0, 1));
        assertThat(log.readStream(other, 0)).isEmpty();

        assertThat(log.append(Append.of(
                        META,
                        new StreamAppend(other, 0, List.of(counted(1), counted(2))),
                        new StreamAppend(stream, 1, List.of(counted(2))))))
                .isInstanceOf(Appended.class);
        assertThat(log.readStream(other, 0)).hasSize(2);
        assertThat(log.readStream(stream, 0)).hasSize(2);
    }

    @Test
    void a_command_has_its_effect_once() {
        Append append = command("key-" + stream, "print-1", new StreamAppend(stream, 0, List.of(counted(1))));
        Appended first = (Appended) log.append(append);

        AlreadyDone expected = new AlreadyDone("print-1", "{\"n\":1}", first.lastPosition());
        assertThat(log.append(append)).isEqualTo(expected);
        assertThat(log.append(command("key-" + stream, "print-2", new StreamAppend(stream, 1, List.of(counted(2))))))
                .isEqualTo(expected);
        assertThat(log.findCommand("key-" + stream)).contains(expected);
        assertThat(log.findCommand("unknown")).isEmpty();
        assertThat(log.readStream(stream, 0)).hasSize(1);
    }

    @Test
    void a_refused_append_does_not_use_up_its_command() {
        append(0, counted(1));
        assertThat(log.append(command("k-" + stream, "p", new StreamAppend(stream, 0, List.of(counted(2))))))
                .isInstanceOf(Conflict.class);
        assertThat(log.append(command("k-" + stream, "p", new StreamAppend(stream, 1, List.of(counted(2))))))
                .isInstanceOf(Appended.class);
    }

    @Test
    void an_append_without_events_records_the_command_and_checks_the_version() {
        append(0, counted(1));
        long head = log.head();
        assertThat(log.append(command("e-" + stream, "p", new StreamAppend(stream, 1, List.of()))))
                .isEqualTo(new Appended(head + 1, head));
        assertThat(log.findCommand("e-" + stream)).isPresent();
        assertThat(log.append(Append.of(META, new StreamAppend(stream, 0, List.of()))))
                .isEqualTo(new Conflict(stream, 0, 1));
        assertThat(log.head()).isEqualTo(head);
    }

    @Test
    void a_foreign_event_is_consumed_once_by_each_policy() {
        assertThat(log.append(consumed("p", 1, new StreamAppend(stream, 0, List.of(counted(1))))))
                .isInstanceOf(Appended.class);
        assertThat(log.append(consumed("p", 1, new StreamAppend(stream, 1, List.of(counted(1))))))
                .isEqualTo(new AlreadyConsumed(1));
        assertThat(log.append(consumed("q", 1, new StreamAppend(stream, 1, List.of(counted(1))))))
                .isInstanceOf(Appended.class);
        assertThat(log.append(consumed("p", 2))).isInstanceOf(Appended.class);
        assertThat(log.append(consumed("p", 1))).isEqualTo(new AlreadyConsumed(2));
        assertThat(log.readStream(stream, 0)).hasSize(2);
        assertThat(log.reader().consumed("p", "other", "f-" + stream)).isEqualTo(2);
    }

    @Test
    void appends_that_wait_together_get_each_its_own_outcome() throws Exception {
        append(0, counted(1));
        List<CompletionStage<AppendOutcome>> outcomes = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long expected = i % 3 == 0 ? 0 : 7; // every third one is right, for its own new stream
            outcomes.add(log.appendAsync(
                    Append.of(META, new StreamAppend(stream + "-" + i, expected, List.of(counted(i))))));
        }
        outcomes.add(log.appendAsync(Append.of(META, new StreamAppend(stream, 1, List.of(counted(2))))));
        outcomes.add(log.appendAsync(Append.of(META, new StreamAppend(stream, 2, List.of(counted(3))))));
        outcomes.add(log.appendAsync(Append.of(META, new StreamAppend(stream, 2, List.of(counted(4))))));

        for (int i = 0; i < 300; i++) {
            AppendOutcome outcome = outcomes.get(i).toCompletableFuture().get();
            assertThat(outcome).isInstanceOf(i % 3 == 0 ? Appended.class : Conflict.class);
        }
        assertThat(outcomes.get(300).toCompletableFuture().get()).isInstanceOf(Appended.class);
        assertThat(outcomes.get(301).toCompletableFuture().get()).isInstanceOf(Appended.class);
        assertThat(outcomes.get(302).toCompletableFuture().get()).isEqualTo(new Conflict(stream, 2, 3));
    }

    @Test
    void what_the_database_refuses_fails_alone() throws Exception {
        Metadata impossible = new Metadata("a\u0000b", "", "", "");
        List<CompletionStage<AppendOutcome>> good = new ArrayList<>();
        good.add(log.appendAsync(Append.of(META, new StreamAppend(stream + "-1", 0, List.of(counted(1))))));
        CompletionStage<AppendOutcome> bad =
                log.appendAsync(Append.of(impossible, new StreamAppend(stream, 0, List.of(counted(1)))));
        good.add(log.appendAsync(Append.of(META, new StreamAppend(stream + "-2", 0, List.of(counted(1))))));

        for (CompletionStage<AppendOutcome> one : good) {
            assertThat(one.toCompletableFuture().get()).isInstanceOf(Appended.class);
        }
        assertThatThrownBy(() -> bad.toCompletableFuture().get()).hasCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_event_that_no_broker_would_take_is_not_stored() {
        assertThat(append(0, new Noted("a", AT, "ñ".repeat(440_000)))).isInstanceOf(Appended.class);
        assertThatThrownBy(() -> append(1, new Noted("a", AT, "ñ".repeat(460_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("documents belong outside");
        assertThat(log.readStream(stream, 0)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.event SET payload = '{}'",
                "DELETE FROM log.event",
                "TRUNCATE log.event",
                "INSERT INTO log.event SELECT * FROM log.event",
                "UPDATE log.head SET position = 0",
                "DELETE FROM log.command",
                "UPDATE log.consumed SET version = 0",
                "ALTER TABLE log.event DISABLE TRIGGER ALL",
                "DROP FUNCTION log.refuse_change CASCADE",
                "CREATE TABLE log.mine (i int)"
            })
    void the_runtime_role_cannot_change_history(String sql) throws SQLException {
        append(0, counted(1));
        try (Connection app = harness.database.asApp();
                Statement statement = app.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState())
                    .isEqualTo("42501");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE log.event SET payload = '{}'", "DELETE FROM log.event", "TRUNCATE log.event"})
    void not_even_the_owner_changes_events_by_mistake(String sql) throws SQLException {
        append(0, counted(1));
        try (Connection owner = DriverManager.getConnection(
                        harness.database.server().jdbcUrl(harness.database.name()),
                        harness.database.owner(),
                        harness.database.password());
                Statement statement = owner.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql)).hasMessageContaining("never changed or removed");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.event SET payload = replace(payload, '\"amount\":5', '\"amount\":6') WHERE position = 5",
                "UPDATE log.event SET occurred_at = occurred_at + interval '1 microsecond' WHERE position = 5",
                "UPDATE log.event SET recorded_at = recorded_at + interval '1 microsecond' WHERE position = 5",
                "UPDATE log.event SET actor = 'somebody else' WHERE position = 5",
                "UPDATE log.event SET regulation = '' WHERE position = 5",
                "UPDATE log.event SET type = 'sample.noted.v1' WHERE position = 5",
                "UPDATE log.event SET stream = 'counter-other' WHERE position = 5",
                "UPDATE log.event SET event_id = gen_random_uuid() WHERE position = 5",
                "UPDATE log.event SET leaf_hash = set_byte(leaf_hash, 7, get_byte(leaf_hash, 7) # 1) WHERE position = 5",
                "UPDATE log.event SET chain_hash = set_byte(chain_hash, 0, get_byte(chain_hash, 0) # 1) WHERE position = 5",
                "DELETE FROM log.event WHERE position = 5"
            })
    void the_verifier_names_the_first_wrong_position(String damage) {
        try (LogHarness own = LogHarness.create("verify")) {
            PgEventLog<SampleEvent> victim = own.log();
            for (int i = 1; i <= 9; i++) {
                victim.append(Append.of(META, new StreamAppend("counter-a", i - 1, List.of(counted(i)))));
            }
            assertThat(LogVerifier.verify("sample", own.reader())).isEmpty();
            assertThat(LogVerifier.verify("another", own.reader())).isPresent();

            own.vandalise(damage);

            assertThat(LogVerifier.verify("sample", own.reader()))
                    .get()
                    .extracting(LogVerifier.Damage::position)
                    .isEqualTo(5L);
        }
    }

    @Test
    void a_cut_end_and_a_hole_stop_readers() {
        try (LogHarness own = LogHarness.create("cut")) {
            PgEventLog<SampleEvent> victim = own.log();
            for (int i = 1; i <= 5; i++) {
                victim.append(Append.of(META, new StreamAppend("counter-a", i - 1, List.of(counted(i)))));
            }
            own.vandalise("DELETE FROM log.event WHERE position = 5");
            assertThat(LogVerifier.verify("sample", own.reader()))
                    .get()
                    .extracting(LogVerifier.Damage::position)
                    .isEqualTo(5L);
            own.vandalise("DELETE FROM log.event WHERE position = 3");
            assertThatThrownBy(() -> victim.read(0, 10)).isInstanceOf(LogDamagedException.class);
            assertThatThrownBy(() -> victim.readStream("counter-a", 0)).isInstanceOf(LogDamagedException.class);
            assertThatThrownBy(() -> victim.read(9, 10)).isInstanceOf(LogDamagedException.class);
        }
    }

    private AppendOutcome append(long expected, SampleEvent... events) {
        return log.append(Append.of(META, new StreamAppend(stream, expected, List.of(events))));
    }

    private static Append command(String id, String fingerprint, StreamAppend... streams) {
        return new Append(
                List.of(streams), META, Optional.of(new CommandRecord(id, fingerprint, "{\"n\":1}")), Optional.empty());
    }

    private Append consumed(String policy, long version, StreamAppend... streams) {
        return new Append(
                List.of(streams),
                META,
                Optional.empty(),
                Optional.of(new Consumed(policy, "other", "f-" + stream, version)));
    }

    private static SampleEvent counted(long amount) {
        return new Counted("a", AT, amount);
    }
}
