package cl.bitacora.testkit.engine;

import static cl.bitacora.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.eventstore.IntegrityAlarms.Alarm;
import cl.bitacora.eventstore.IntegrityAlarms.Kind;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.eventstore.checkpoint.CheckpointPublisher;
import cl.bitacora.eventstore.checkpoint.Witness;
import cl.bitacora.eventstore.checkpoint.WitnessFeed;
import cl.bitacora.eventstore.topics.Broker;
import cl.bitacora.kernel.proof.Checkpoint;
import cl.bitacora.kernel.proof.CheckpointSigner;
import cl.bitacora.kernel.proof.CheckpointUpdate;
import cl.bitacora.kernel.proof.Merkle;
import cl.bitacora.kernel.proof.SignedNote;
import cl.bitacora.testkit.servers.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One service watches the checkpoints of another, over Kafka, with its own database. */
class WitnessTest {
    private static final String WATCHED = "bitacora/sample";
    private static final String OTHER_SECRET = "77".repeat(32);

    private final Broker broker =
            new Broker(TestServers.kafka().bootstrapServers(), Optional.of("witness-test."), 3, Optional.empty());

    @Test
    void a_log_is_followed_and_a_rewritten_one_is_refused() throws Exception {
        try (CheckpointHarness watched = new CheckpointHarness(WATCHED, Optional.empty());
                CheckpointHarness other = new CheckpointHarness(
                        LogHarness.create("witness"), "bitacora/other", OTHER_SECRET, Optional.empty());
                CheckpointPublisher publisher = watched.publisher(broker);
                WitnessFeed feed = other.feed(broker)) {
            for (int round = 0; round < 3; round++) {
                watched.append(150);
                watched.minute();
                eventually(() -> {
                    publisher.step();
                    feed.step();
                    assertThat(seen(other)).isEqualTo(watched.signed());
                });
            }
            SignedNote cosigned = SignedNote.parse(note(other));
            assertThat(cosigned.verify(watched.proofs.keys())).hasSize(2);
            assertThat(cosigned.verify(other.proofs.keys()))
                    .as("the witness has put its name under it")
                    .hasSize(1);

            // the operator of the first service rewrites its history, checkpoints and all, and signs it anew
            watched.harness.vandalise(Forgery.rehash("sample", 120, 450, watched.reader));
            watched.harness.vandalise("DELETE FROM log.tile; DELETE FROM log.checkpoint");
            watched.restart();
            watched.append(1);
            watched.minute();
            assertThat(watched.signed())
                    .as("its own database has no memory left")
                    .isEqualTo(451);
            assertThat(watched.alarms.open()).isEmpty();
            eventually(() -> {
                publisher.step();
                feed.step();
                assertThat(other.alarms.open())
                        .extracting(Alarm::kind, Alarm::origin)
                        .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CHECKPOINT_REFUSED, WATCHED));
            });
            assertThat(seen(other)).isEqualTo(450);
            assertThat(other.alarms.open().getFirst().evidence())
                    .isEqualTo(watched.proofs.latest().orElseThrow().note().toString());
        }
    }

    @Test
    void a_fork_shown_to_a_witness_is_refused_and_nonsense_is_passed_over() throws Exception {
        try (CheckpointHarness watched = new CheckpointHarness(WATCHED, Optional.empty());
                CheckpointHarness other = new CheckpointHarness(
                        LogHarness.create("witness"), "bitacora/other", OTHER_SECRET, Optional.empty())) {
            watched.append(20);
            watched.minute();
            SignedCheckpoint signed = watched.proofs.latest().orElseThrow();
            Witness witness = other.witness();
            CheckpointUpdate first = new CheckpointUpdate(0, List.of(), signed.note());

            assertThat(witness.show(first, List.of()))
                    .as("nobody vouches for the key")
                    .isFalse();
            assertThat(witness.show(first, other.proofs.keys()))
                    .as("keys of another log")
                    .isFalse();
            assertThat(witness.show(first, watched.proofs.keys())).isTrue();
            assertThat(witness.show(first, List.of()))
                    .as("its key is known now")
                    .isTrue();

            CheckpointSigner thief = CheckpointSigner.of(WATCHED, "13".repeat(32));
            SignedNote stolen = thief.sign(new Checkpoint(WATCHED, 30, Merkle.EMPTY), Instant.EPOCH);
            assertThat(witness.show(new CheckpointUpdate(20, List.of(), stolen), thief.keys()))
                    .as("a key that came later is not believed")
                    .isFalse();
            assertThat(other.alarms.open()).isEmpty();

            CheckpointSigner signer = watched.settings.signer().orElseThrow();
            SignedNote fork = signer.sign(new Checkpoint(WATCHED, 20, Merkle.EMPTY), Instant.EPOCH);
            assertThat(witness.show(new CheckpointUpdate(0, List.of(), fork), List.of()))
                    .isFalse();
            assertThat(witness.show(new CheckpointUpdate(0, List.of(), fork), List.of()))
                    .isFalse();
            assertThat(other.alarms.open())
                    .as("raised once, with the contradiction in hand")
                    .extracting(Alarm::kind, Alarm::evidence)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.CHECKPOINT_REFUSED, fork.toString()));

            assertThat(watched.witness().show(first, List.of())).as("its own").isTrue();
            assertThat(watched.witness().show(new CheckpointUpdate(0, List.of(), fork), List.of()))
                    .isFalse();
            assertThat(watched.alarms.open()).extracting(Alarm::kind).containsExactly(Kind.KEY_MISUSED);
        }
    }

    private static long seen(CheckpointHarness witness) {
        return Long.parseLong(one(witness, "SELECT coalesce(max(size), 0)::text FROM log.witnessed"));
    }

    private static String note(CheckpointHarness witness) {
        return one(witness, "SELECT note FROM log.witnessed ORDER BY size DESC LIMIT 1");
    }

    private static String one(CheckpointHarness witness, String sql) {
        try (Connection connection = witness.harness.database.asApp();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
