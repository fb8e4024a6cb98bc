package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.SigningKeys;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.classroom.time.Clocks;
import cl.bitacora.classroom.time.WallAndBoot;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A class PC with a store, a journal and a network. */
final class Pc implements AutoCloseable {
    static final Instant NOON = Instant.parse("2020-03-09T12:00:00Z");
    static final BlockKey BLOCK = new BlockKey(new SectionId("bodegas-1"), LocalDate.of(2020, 3, 9), "A");

    final Store store;
    final Journal journal;
    final Installation installation;
    final GatewayClient client = new GatewayClient(Instant::now);
    private final JournalUpload uploading;
    private int marks;

    Pc(Path home, Network network, String gateway) throws Exception {
        SigningKeys keys = SigningKeys.make(NOON);
        network.knows(keys.verifyingKey());
        store = Store.open(home.resolve("store"));
        installation = Installation.enrolled(
                Network.INSTALLATION, Rut.of(Network.OTEC), "Sala 1", "07", gateway, keys, network.logKey());
        journal = Journal.open(
                        home.resolve("journal"),
                        installation.id(),
                        installation.signingKey(),
                        installation.verifyingKeys())
                .journal();
        uploading = new JournalUpload(store, client, journal);
    }

    /** Both clocks of a start-up, going on together. */
    static Clocks clocks(String bootId) {
        long begin = System.nanoTime();
        Instant wall = Instant.now();
        return () -> {
            Duration since = Duration.ofNanos(System.nanoTime() - begin);
            return new WallAndBoot(wall.plus(since), bootId, 1_000 + since.toMillis());
        };
    }

    /** Writes that many marks. */
    Pc marks(int count) throws Exception {
        List<JournalRecord> records = new ArrayList<>();
        if (marks == 0) {
            records.add(new JournalRecord.BlockCreated(BLOCK, NOON, Programme.BONO_MIPE_2020, 240, false));
        }
        for (int i = 0; i < count; i++) {
            PersonId person = new PersonId(String.format("p-%032x", marks++ % 25));
            records.add(new JournalRecord.ParticipantMarked(
                    BLOCK, NOON.plusSeconds(marks), person, MarkMethod.FINGERPRINT));
        }
        journal.append(records);
        return this;
    }

    JournalUpload.Outcome upload() {
        return uploading.run(installation, NOON).outcome();
    }

    @Override
    public void close() {
        client.close();
        journal.close();
    }
}
