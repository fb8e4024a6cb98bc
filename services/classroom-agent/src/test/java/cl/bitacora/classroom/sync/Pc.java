package cl.bitacora.classroom.sync;

import cl.bitacora.classroom.journal.Journal;
import cl.bitacora.classroom.network.Network;
import cl.bitacora.classroom.store.Installation;
import cl.bitacora.classroom.store.Store;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.JournalKeys;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A class PC with a store, a journal and a network. */
final class Pc implements AutoCloseable {
    static final Instant NOON = Instant.parse("2020-03-09T12:00:00Z");
    private static final BlockKey BLOCK = new BlockKey(new SectionId("bodegas-1"), LocalDate.of(2020, 3, 9), "A");

    final Store store;
    final Journal journal;
    final Installation installation;
    final GatewayClient client = new GatewayClient(Instant::now);
    private int marks;

    Pc(Path home, Network network, String gateway) throws Exception {
        KeyPair keys = Installation.newKeys();
        network.knows(keys.getPublic());
        store = Store.open(home.resolve("store"));
        installation = new Installation(
                Network.INSTALLATION,
                Rut.of(Network.OTEC),
                "Sala 1",
                "07",
                gateway,
                JournalKeys.encode(keys.getPublic()),
                keys.getPrivate().getEncoded(),
                network.logKey());
        journal = Journal.open(home.resolve("journal"), installation.id(), keys.getPrivate(), keys.getPublic())
                .journal();
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
        return new JournalUpload(store, client, journal).run(installation, NOON).outcome();
    }

    @Override
    public void close() {
        client.close();
        journal.close();
    }
}
