package cl.bitacora.classroom.sync;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.journal.Recovery;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.SigningKeys;
import cl.bitacora.classroom.store.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The PC changes its key, and may die at any moment of it. */
class KeyRotationTest {
    @TempDir
    Path folder;

    private final Network network = new Network();
    private final GatewayClient client = new GatewayClient(Instant::now);

    @AfterEach
    void close() {
        client.close();
        network.close();
    }

    /** A PC that was just enrolled. */
    private Store enrolled() {
        Store store = Store.open(folder.resolve("store"));
        assertThat(Enrolling.enrol(client, network.address(), Network.CODE, "1.0.0", store, Pc.NOON)
                        .installation())
                .isPresent();
        return store;
    }

    private static Installation installation(Store store) {
        return store.installation().orElseThrow();
    }

    /** The process starts over what a kill left, and changes the key to the end. */
    private void ends(Path left, String before) {
        Store store = Store.open(left);
        KeyRotation.Result result = KeyRotation.run(client, installation(store), store);
        assertThat(result.installation().keys().publicKey()).isNotEqualTo(before);
        assertThat(result.installation().formerKeys()).containsExactly(before);
        Store again = Store.open(left);
        assertThat(again.nextKeys()).isEmpty();
        assertThat(installation(again).keys().verifyingKey()).isEqualTo(network.key());
        assertThat(network.rotations()).isEqualTo(1);
    }

    @Test
    void nothing_is_asked_before_a_change_was_begun() {
        Store store = enrolled();
        assertThat(KeyRotation.run(client, installation(store), store).answer()).isEmpty();
        assertThat(network.rotations()).isZero();
    }

    @Test
    void killed_after_the_new_key_was_written() {
        Store store = enrolled();
        String before = installation(store).keys().publicKey();
        KeyRotation.begin(store, Pc.NOON);
        ends(folder.resolve("store"), before);
    }

    @Test
    void beginning_twice_is_beginning_once() {
        Store store = enrolled();
        KeyRotation.begin(store, Pc.NOON);
        String next = store.nextKeys().orElseThrow().publicKey();
        KeyRotation.begin(store, Pc.NOON.plusSeconds(1));
        assertThat(store.nextKeys().orElseThrow().publicKey()).isEqualTo(next);
    }

    @Test
    void killed_while_the_request_was_on_its_way() {
        Store store = enrolled();
        String before = installation(store).keys().publicKey();
        KeyRotation.begin(store, Pc.NOON);
        network.beforeKeys(() -> copy(folder.resolve("store"), folder.resolve("killed/store")));
        network.losesKeyAnswers(true);
        KeyRotation.Result lost = KeyRotation.run(client, installation(store), store);
        assertThat(lost.answer().orElseThrow().heard()).isFalse();
        assertThat(lost.installation().keys().publicKey()).isEqualTo(before);
        assertThat(network.rotations()).as("it happened there").isEqualTo(1);
        network.losesKeyAnswers(false);
        network.beforeKeys(() -> {});
        ends(folder.resolve("killed/store"), before);
        ends(folder.resolve("store"), before);
    }

    @Test
    void killed_after_the_new_key_came_into_use_and_before_the_other_copy_was_deleted() {
        Store store = enrolled();
        String before = installation(store).keys().publicKey();
        KeyRotation.begin(store, Pc.NOON);
        SigningKeys next = store.nextKeys().orElseThrow();
        KeyRotation.run(client, installation(store), store);
        store.keepNext(next);
        Store again = Store.open(folder.resolve("store"));
        KeyRotation.Result result = KeyRotation.run(client, installation(again), again);
        assertThat(result.answer()).as("nothing is asked").isEmpty();
        assertThat(installation(again).formerKeys()).containsExactly(before);
        assertThat(again.nextKeys()).isEmpty();
    }

    @Test
    void an_enrolment_whose_answer_got_lost_is_repeated_with_the_same_key() {
        network.down(true);
        Store store = Store.open(folder.resolve("store"));
        assertThat(Enrolling.enrol(client, network.address(), Network.CODE, "1.0.0", store, Pc.NOON)
                        .installation())
                .isEmpty();
        String tried =
                Store.open(folder.resolve("store")).nextKeys().orElseThrow().publicKey();
        network.down(false);
        assertThat(installation(enrolled()).keys().publicKey()).isEqualTo(tried);
        assertThat(store.nextKeys()).isEmpty();
    }

    @Test
    void old_records_stay_authentic_and_new_batches_are_signed_with_the_new_key() throws Exception {
        Path home = folder.resolve("pc");
        try (Pc pc = new Pc(home, network, network.address())) {
            pc.store.keep(pc.installation);
            pc.marks(5);
            try (Synchroniser sync = synchroniser(pc, Duration.ofDays(36_500))) {
                sync.start();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                KeyRotation.begin(pc.store, Pc.NOON);
                assertThat(sync.status().keyChanging()).isTrue();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(sync.installation().formerKeys())
                        .containsExactly(pc.installation.keys().publicKey());
                pc.marks(5);
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(sync.status().trouble()).isEmpty();
                assertThat(sync.status().pending()).isZero();
            }
        }
        assertThat(network.records()).hasSize(11);
        Installation after = installation(Store.open(home.resolve("store")));
        Journal.Opened opened =
                Journal.open(home.resolve("journal"), after.id(), after.signingKey(), after.verifyingKeys());
        try (Journal journal = opened.journal()) {
            assertThat(journal.lastSeq()).isEqualTo(11);
            assertThat(opened.recovery().findings())
                    .extracting(Recovery.Finding::words)
                    .isEmpty();
        }
    }

    @Test
    void an_old_key_is_changed_by_itself() throws Exception {
        try (Pc pc = new Pc(folder.resolve("pc"), network, network.address())) {
            pc.store.keep(pc.installation);
            try (Synchroniser sync = synchroniser(pc, Duration.ofDays(365))) {
                sync.start();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(network.rotations()).isEqualTo(1);
                assertThat(sync.reach(Duration.ofSeconds(30))).isTrue();
                assertThat(network.rotations()).isEqualTo(1);
            }
        }
    }

    private static Synchroniser synchroniser(Pc pc, Duration keyAge) {
        return new Synchroniser(
                pc.store,
                pc.client,
                pc.journal,
                pc.installation,
                Pc.clocks("boot-0001"),
                () -> "simulator",
                "1.0.0",
                keyAge,
                () -> {});
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            Files.createDirectories(to.getParent());
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
