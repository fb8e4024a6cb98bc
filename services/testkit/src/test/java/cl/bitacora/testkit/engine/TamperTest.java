package cl.bitacora.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.IntegrityAlarms.Alarm;
import cl.bitacora.eventstore.IntegrityAlarms.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** History rewritten in PostgreSQL behind the back of the engine, by somebody whom no guard in the database stops. */
class TamperTest {
    private static final String ORIGIN = "bitacora/sample";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE log.event SET payload = replace(payload, '\"amount\":99', '\"amount\":98') WHERE position = 100",
                "UPDATE log.event SET actor = 'nobody' WHERE position = 100",
                "UPDATE log.event SET occurred_at = occurred_at + interval '1 microsecond' WHERE position = 100",
                "UPDATE log.event SET leaf_hash = sha256(leaf_hash) WHERE position = 100",
                "UPDATE log.event SET chain_hash = sha256(chain_hash) WHERE position = 100",
                "DELETE FROM log.event WHERE position = 100",
                "UPDATE log.event SET stream = 'counter-other' WHERE position = 100"
            })
    void a_changed_event_under_a_checkpoint_stops_the_signing_and_is_named(String damage) throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(700);
            sample.minute();
            assertThat(sample.signed()).isEqualTo(700);

            sample.harness.vandalise(damage);
            sample.append(1);
            sample.minute();

            assertThat(sample.signed()).as("refused").isEqualTo(700);
            assertAlarm(sample, 100);
            sample.restart();
            sample.append(2_000);
            sample.minute();
            assertThat(sample.signed()).as("refused after a restart too").isEqualTo(700);
            assertAlarm(sample, 100);
        }
    }

    @Test
    void an_event_rewritten_together_with_all_hashes_of_the_log_is_named_by_its_tile() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(700);
            sample.minute();
            sample.harness.vandalise(Forgery.rehash("sample", 100, 700, sample.reader));
            sample.append(1);
            sample.minute();
            assertThat(sample.signed()).isEqualTo(700);
            assertAlarm(sample, 100);
        }
    }

    @Test
    void rewritten_with_the_tree_it_is_named_between_two_checkpoints() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            for (int round = 0; round < 7; round++) {
                sample.append(100);
                sample.minute();
            }
            sample.harness.vandalise(Forgery.rehash("sample", 330, 700, sample.reader));
            sample.harness.vandalise("DELETE FROM log.tile");
            sample.append(1);
            sample.minute();
            assertThat(sample.signed()).isEqualTo(700);
            assertAlarm(sample, 301);
            assertThat(sample.alarms.open().getFirst().what()).contains("from here to 400");
        }
    }

    @Test
    void a_cut_end_is_noticed() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(50);
            sample.minute();
            sample.harness.vandalise("DELETE FROM log.event WHERE position > 40");
            sample.harness.vandalise(
                    "UPDATE log.head SET position = 40, chain_hash = (SELECT chain_hash FROM log.event WHERE position = 40)");
            sample.minute();
            assertAlarm(sample, 41);
        }
    }

    @Test
    void a_cut_end_without_its_checkpoint_is_noticed_by_the_process_and_by_the_file() throws Exception {
        for (boolean restarted : List.of(false, true)) {
            try (CheckpointHarness sample =
                    new CheckpointHarness(ORIGIN, Optional.of(folder.resolve("restarted-" + restarted)))) {
                sample.append(40);
                sample.minute();
                sample.append(10);
                sample.minute();
                sample.harness.vandalise("DELETE FROM log.event WHERE position > 40");
                sample.harness.vandalise("DELETE FROM log.checkpoint WHERE size > 40");
                sample.harness.vandalise(
                        "UPDATE log.head SET position = 40, chain_hash = (SELECT chain_hash FROM log.event WHERE position = 40)");
                if (restarted) {
                    sample.restart();
                }
                sample.minute();
                assertAlarm(sample, 41);
                assertThat(sample.signed()).isEqualTo(40);
            }
        }
    }

    @Test
    void a_forged_checkpoint_row_is_not_continued() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(50);
            sample.minute();
            sample.harness.vandalise("UPDATE log.checkpoint SET root = sha256('x')");
            sample.restart();
            sample.append(1);
            sample.minute();
            assertThat(sample.alarms.open()).extracting(Alarm::kind).containsExactly(Kind.LOG_ALTERED);
            assertThat(sample.signed()).isEqualTo(50);
        }
    }

    @Test
    void signing_goes_on_once_the_log_is_as_it_was_and_the_alarm_stays_until_it_is_closed() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(300);
            sample.minute();
            sample.harness.vandalise("UPDATE log.event SET actor = 'nobody' WHERE position = 9");
            sample.append(1);
            sample.minute();
            assertThat(sample.maker().damage()).isNotNull();
            sample.harness.vandalise("UPDATE log.event SET actor = 'tester' WHERE position = 9");
            sample.minute();
            assertThat(sample.maker().damage()).isNull();
            assertThat(sample.signed()).isEqualTo(301);
            assertThat(sample.alarms.open()).extracting(Alarm::position).containsExactly(9L);
            long alarm = sample.alarms.open().getFirst().id();
            assertThat(sample.alarms.close(alarm, "sence", "restaurado desde el respaldo"))
                    .isTrue();
            assertThat(sample.alarms.close(alarm, "sence", "otra vez")).isFalse();
            assertThat(sample.alarms.open()).isEmpty();
        }
    }

    private static void assertAlarm(CheckpointHarness sample, long position) {
        assertThat(sample.alarms.open())
                .extracting(Alarm::kind, Alarm::origin, Alarm::position)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.LOG_ALTERED, ORIGIN, position));
        assertThat(sample.maker().damage()).isNotNull();
    }
}
