package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.List;

/** A process that appends until it is killed, and tells each record that it acknowledged on its standard output. */
final class Appender {
    private Appender() {}

    /** Arguments: folder, file of the private key, file of the public key. */
    public static void main(String[] args) throws Exception {
        KeyFactory keys = KeyFactory.getInstance("Ed25519");
        Journal journal = Journal.open(
                        Path.of(args[0]),
                        Sample.INSTALLATION,
                        keys.generatePrivate(new PKCS8EncodedKeySpec(Files.readAllBytes(Path.of(args[1])))),
                        List.of(keys.generatePublic(new X509EncodedKeySpec(Files.readAllBytes(Path.of(args[2]))))),
                        Disk.REAL,
                        4_000)
                .journal();
        for (int i = 0; true; i++) {
            List<JournalRecord> group =
                    i % 3 == 0 ? List.of(Sample.mark(i), Sample.mark(i + 1)) : List.of(Sample.mark(i));
            StringBuilder lines = new StringBuilder();
            for (ChainedRecord record : journal.append(group)) {
                lines.append(record.seq()).append(' ').append(record.hash()).append('\n');
            }
            System.out.print(lines);
            System.out.flush();
        }
    }
}
