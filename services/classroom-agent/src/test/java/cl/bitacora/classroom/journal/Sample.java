package cl.bitacora.classroom.journal;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Records and folders to test the journal with. */
final class Sample {
    static final String INSTALLATION = "sala-1";
    static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    static final KeyPair KEYS = keys();
    private static final Instant START = Instant.parse("2020-03-30T12:00:00Z");

    private Sample() {}

    static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The n-th mark of a class. */
    static JournalRecord mark(int n) {
        PersonId person = new PersonId("p-" + String.format(Locale.ROOT, "%032x", n));
        return new JournalRecord.ParticipantMarked(BLOCK, START.plusSeconds(n), person, MarkMethod.FINGERPRINT);
    }

    /** One record of each type. */
    static List<JournalRecord> everyType() {
        PersonId person = new PersonId("p-" + "0".repeat(31) + "a");
        return List.of(
                new JournalRecord.BlockCreated(BLOCK, START, Programme.BONO_MIPE_2020, 240, false),
                new JournalRecord.TimeRead(
                        BLOCK, START, "c0ffee00-0000-4000-8000-000000000001", 123_456, "a-00000000000000ff"),
                new JournalRecord.RelatorEntered(BLOCK, START, person),
                new JournalRecord.BlockStarted(BLOCK, START),
                mark(4),
                new JournalRecord.ObservationWritten(BLOCK, START, "", "no-card", "0".repeat(64)),
                new JournalRecord.ClockChanged(BLOCK, START, -2_700),
                new JournalRecord.RelatorExited(BLOCK, START, person),
                new JournalRecord.ActivitiesWritten(BLOCK, START, "Inventario: «ñandú» 𝄞 \"\\\n"),
                new JournalRecord.AttendanceInformed(BLOCK, START));
    }

    static Journal.Opened open(Path folder) throws IOException {
        return open(folder, Disk.REAL, 700);
    }

    static Journal.Opened open(Path folder, Disk disk, long segmentBytes) throws IOException {
        return Journal.open(folder, INSTALLATION, KEYS.getPrivate(), List.of(KEYS.getPublic()), disk, segmentBytes);
    }

    static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(it -> it.toString().endsWith(".seg")).sorted().toList();
        }
    }

    static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.write(to.resolve(file.getFileName().toString()), Files.readAllBytes(file));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
