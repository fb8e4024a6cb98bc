package cl.bitacora.testkit.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.eventstore.LogDamagedException;
import cl.bitacora.eventstore.LogProofs.Proved;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.Frontier;
import cl.bitacora.kernel.proof.Hash;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.kernel.proof.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed, when, and what can be proved with it. */
class CheckpointTest {
    private static final String ORIGIN = "bitacora/sample";

    @TempDir
    Path folder = Path.of("");

    @Test
    void a_log_that_was_there_before_is_signed_in_steps_and_every_proof_verifies() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(66_000); // full tiles of two levels
            sample.minute();
            assertThat(sample.signed()).isEqualTo(66_000);
            sample.append(300);
            sample.minute();

            Frontier naive = Frontier.empty();
            List<Hash> roots = new ArrayList<>(List.of(naive.root()));
            for (long after = 0; after < 66_300; after += 2_000) {
                sample.reader.read(after, 2_000).forEach(event -> {
                    naive.append(event.leafHash());
                    roots.add(naive.root());
                });
            }
            assertThat(sample.proofs.before(Long.MAX_VALUE, 10))
                    .extracting(SignedCheckpoint::size)
                    .containsExactly(66_300L, 66_000L, 50_000L);
            Random random = new Random(20200309);
            for (SignedCheckpoint signed : sample.proofs.before(Long.MAX_VALUE, 10)) {
                Checkpoint checkpoint = signed.note().checkpoint(sample.proofs.keys());
                assertThat(checkpoint).isEqualTo(new Checkpoint(ORIGIN, signed.size(), roots.get((int) signed.size())));
                for (long position : positions(random, signed.size())) {
                    Proved proved = sample.proofs.inclusion(position, signed);
                    assertThat(proved.proof().verify(proved.leaf(), sample.proofs.keys()))
                            .isEqualTo(checkpoint);
                    assertThat(sample.proofs.positionOf(proved.eventId())).hasValue(position);
                }
            }
            for (int pair = 0; pair < 40; pair++) {
                int to = 1 + random.nextInt(66_300);
                int from = random.nextInt(to + 1);
                assertThat(Verification.consistency(
                                from, roots.get(from), to, roots.get(to), sample.proofs.consistency(from, to)))
                        .as("%d to %d", from, to)
                        .isTrue();
            }
            assertThat(sample.alarms.open()).isEmpty();
        }
    }

    @Test
    void it_signs_after_a_minute_or_a_thousand_events_or_when_asked_and_never_without_news() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.maker().step();
            assertThat(sample.signed()).isZero();
            sample.append(3);
            sample.maker().step();
            assertThat(sample.signed()).as("the first at once").isEqualTo(3);
            sample.append(999);
            sample.maker().step();
            assertThat(sample.signed()).isEqualTo(3);
            sample.append(1);
            sample.maker().step();
            assertThat(sample.signed()).isEqualTo(1_003);
            sample.append(1);
            sample.maker().step();
            assertThat(sample.signed()).isEqualTo(1_003);
            sample.maker().request();
            sample.maker().step();
            assertThat(sample.signed()).isEqualTo(1_004);
            sample.append(1);
            sample.minute();
            assertThat(sample.signed()).isEqualTo(1_005);
            sample.minute();
            sample.maker().request();
            sample.maker().step();
            assertThat(sample.proofs.before(Long.MAX_VALUE, 10)).hasSize(4);
        }
    }

    @Test
    void a_new_leader_goes_on_from_what_is_stored_and_only_one_leads() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            for (int round = 1; round <= 6; round++) {
                sample.append(200);
                sample.minute();
                sample.append(1);
                assertThat(sample.process().step())
                        .as("the other one does nothing")
                        .isFalse();
                assertThat(sample.signed()).isEqualTo(201L * round - 1);
                sample.restart();
            }
            assertThat(sample.alarms.open()).isEmpty();
        }
    }

    @Test
    void every_checkpoint_is_in_the_file_even_one_that_a_crash_kept_out() throws Exception {
        Path file = folder.resolve("bitacora-sample.checkpoints");
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.of(folder))) {
            sample.append(5);
            sample.minute();
            String first = Files.readString(file);
            assertThat(SignedNote.parse(first.substring(0, first.length() - 1)).checkpoint(sample.proofs.keys()))
                    .isEqualTo(new Checkpoint(
                            ORIGIN, 5, sample.proofs.latest().orElseThrow().root()));
            sample.append(5);
            sample.minute();
            String both = Files.readString(file);
            Files.writeString(file, both.substring(0, first.length() + 40)); // the second is cut
            sample.restart();
            sample.append(5);
            sample.minute();
            assertThat(Files.readString(file))
                    .startsWith(both.substring(0, first.length() + 40) + "\n\n" + both.substring(first.length()))
                    .contains("\n15\n");
            sample.restart();
            sample.append(1);
            sample.minute();
            assertThat(Files.readString(file)).contains("\n16\n");
            assertThat(sample.alarms.open()).isEmpty();
        }
    }

    @Test
    void the_runtime_role_cannot_change_what_was_signed() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(300);
            sample.minute();
            try (Connection app = sample.harness.database.asApp();
                    Statement statement = app.createStatement()) {
                for (String table :
                        List.of("tile", "checkpoint", "witnessed", "witness_key", "alarm", "alarm_closed")) {
                    assertThatThrownBy(() -> statement.execute("DELETE FROM log." + table))
                            .isInstanceOf(SQLException.class);
                    assertThatThrownBy(() -> statement.execute("TRUNCATE log." + table + " CASCADE"))
                            .isInstanceOf(SQLException.class);
                }
                assertThatThrownBy(() -> statement.execute("UPDATE log.checkpoint SET size = 1"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void no_wrong_proof_is_handed_out() throws Exception {
        try (CheckpointHarness sample = new CheckpointHarness(ORIGIN, Optional.empty())) {
            sample.append(600);
            sample.minute();
            SignedCheckpoint signed = sample.proofs.latest().orElseThrow();
            sample.harness.vandalise(
                    "UPDATE log.event SET payload = replace(payload, '\"amount\":6', '\"amount\":7') WHERE position = 7");
            assertThatThrownBy(() -> sample.proofs.inclusion(7, signed)).isInstanceOf(LogDamagedException.class);
            assertThat(sample.proofs.inclusion(8, signed).position())
                    .as("the others of its tile are not affected")
                    .isEqualTo(8);
            sample.harness.vandalise("UPDATE log.event SET leaf_hash = sha256('x') WHERE position = 590");
            for (long wrong : new long[] {8, 580, 589}) {
                assertThatThrownBy(() -> sample.proofs.inclusion(wrong, signed))
                        .isInstanceOf(LogDamagedException.class);
            }
            assertThatThrownBy(() -> sample.proofs.inclusion(601, signed)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<Long> positions(Random random, long size) {
        List<Long> positions = new ArrayList<>(List.of(1L, 256L, 257L, size));
        for (int i = 0; i < 40; i++) {
            positions.add(1 + random.nextLong(size));
        }
        return positions;
    }
}
