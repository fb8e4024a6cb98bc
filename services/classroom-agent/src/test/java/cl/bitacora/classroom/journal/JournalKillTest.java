package cl.bitacora.classroom.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalKillTest {
    private static final int ROUNDS = 25;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Test
    void a_killed_process_loses_nothing_that_it_acknowledged() throws Exception {
        Path privateKey =
                Files.write(temp.resolve("key"), Sample.KEYS.getPrivate().getEncoded());
        Path publicKey =
                Files.write(temp.resolve("key.pub"), Sample.KEYS.getPublic().getEncoded());
        Path folder = temp.resolve("journal");
        Random random = new Random(67);
        Map<Long, String> acknowledged = new TreeMap<>();
        int unacknowledged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            killAfter(1 + random.nextInt(60), acknowledged, command(folder, privateKey, publicKey));
            Journal.Opened opened = Sample.open(folder);
            try (Journal journal = opened.journal()) {
                assertThat(opened.recovery().lost())
                        .as(opened.recovery().toString())
                        .isFalse();
                List<ChainedRecord> read = journal.read(1, 1_000_000);
                assertThat(read).hasSize((int) journal.lastSeq()).hasSizeGreaterThanOrEqualTo(acknowledged.size());
                for (ChainedRecord record : read) {
                    unacknowledged += acknowledged.putIfAbsent(record.seq(), record.hash()) == null ? 1 : 0;
                    assertThat(record.hash()).isEqualTo(acknowledged.get(record.seq()));
                }
            }
        }
        System.out.println("Journal, SIGKILL: " + ROUNDS + " rounds, " + (acknowledged.size() - unacknowledged)
                + " acknowledged, 0 lost, " + unacknowledged + " complete ones kept that nobody had been told of");
    }

    /** Also after this process tried twice: closing a second descriptor of the file would give the lock away. */
    @Test
    void another_process_cannot_open_it() throws Exception {
        Path privateKey =
                Files.write(temp.resolve("key"), Sample.KEYS.getPrivate().getEncoded());
        Path publicKey =
                Files.write(temp.resolve("key.pub"), Sample.KEYS.getPublic().getEncoded());
        Path folder = temp.resolve("journal");
        try (Journal journal = Sample.open(folder).journal()) {
            assertThatThrownBy(() -> Sample.open(folder)).isInstanceOf(JournalLockedException.class);
            Process child = new ProcessBuilder(command(folder, privateKey, publicKey))
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader out = child.inputReader(StandardCharsets.UTF_8)) {
                assertThat(out.readLine()).contains(JournalLockedException.class.getName());
            } finally {
                child.destroyForcibly();
            }
            assertThat(journal.lastSeq()).isZero();
        }
    }

    private static void killAfter(int records, Map<Long, String> acknowledged, List<String> command)
            throws IOException, InterruptedException {
        Process child = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = child.inputReader(StandardCharsets.US_ASCII)) {
            for (int i = 0; i < records; i++) {
                note(out.readLine(), acknowledged);
            }
            child.toHandle().destroyForcibly(); // the process would close the stream, and with it what was acknowledged
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                note(line, acknowledged);
            }
        }
        assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).as("killed").isEqualTo(128 + 9);
    }

    /** The last line may be cut: then nobody read it. */
    private static void note(String line, Map<Long, String> acknowledged) {
        int space = line.indexOf(' ');
        if (space > 0 && line.length() == space + 65) {
            acknowledged.put(Long.valueOf(line.substring(0, space)), line.substring(space + 1));
        }
    }

    private static List<String> command(Path folder, Path privateKey, Path publicKey) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                folder.toString(),
                privateKey.toString(),
                publicKey.toString());
    }
}
