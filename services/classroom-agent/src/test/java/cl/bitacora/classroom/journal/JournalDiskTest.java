package cl.bitacora.classroom.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fails: nothing is acknowledged that is not on it, and nothing that was refused appears later. */
class JournalDiskTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    @Test
    void a_failing_disk_over_many_seeds() throws Exception {
        int acknowledgements = 0;
        int failures = 0;
        for (int seed = 1; seed <= 150; seed++) {
            Path folder = temp.resolve("seed-" + seed);
            Random random = new Random(seed);
            List<ChainedRecord> acknowledged = new ArrayList<>();
            FaultyDisk disk = new FaultyDisk(random, 6);
            boolean lastFailed = false;
            Sample.open(folder).journal().close();
            try (Journal journal = openAtLast(folder, disk)) {
                for (int i = 0; i < 25; i++) {
                    int n = i;
                    List<JournalRecord> group = IntStream.rangeClosed(0, random.nextInt(3))
                            .mapToObj(it -> Sample.mark(n * 10 + it))
                            .toList();
                    try {
                        acknowledged.addAll(journal.append(group));
                        lastFailed = false;
                    } catch (JournalFailedException e) {
                        lastFailed = true;
                        assertThat(journal.lastSeq()).isEqualTo(acknowledged.size());
                    }
                }
                assertThat(journal.read(1, 1_000)).as("seed " + seed).isEqualTo(acknowledged);
            }
            Journal.Opened again = Sample.open(folder);
            try (Journal journal = again.journal()) {
                List<ChainedRecord> read = journal.read(1, 1_000);
                assertThat(read.subList(0, acknowledged.size()))
                        .as("seed " + seed)
                        .isEqualTo(acknowledged);
                assertThat(again.recovery().lost())
                        .as("seed " + seed + ": " + again.recovery())
                        .isFalse();
                if (read.size() > acknowledged.size()) {
                    assertThat(lastFailed).as("seed " + seed).isTrue();
                    assertThat(again.recovery().findings())
                            .contains(new Recovery.Unacknowledged(acknowledged.size() + 1L, read.size()));
                }
            }
            acknowledgements += acknowledged.size();
            failures += disk.failures;
        }
        System.out.println("Journal, failing disk: 150 seeds, " + failures + " failures, " + acknowledgements
                + " acknowledged, 0 lost, 0 refused ones counted");
        assertThat(failures).isGreaterThan(500);
    }

    /** A folder whose first force fails cannot be opened at all; the next try may. */
    private static Journal openAtLast(Path folder, Disk disk) {
        while (true) {
            try {
                return Sample.open(folder, disk, 1_500).journal();
            } catch (IOException _) {
                continue;
            }
        }
    }

    @Test
    void a_segment_whose_force_failed_is_never_written_again() throws Exception {
        FaultyOnce disk = new FaultyOnce();
        try (Journal journal = Sample.open(temp, disk, 100_000).journal()) {
            journal.append(List.of(Sample.mark(1)));
            disk.failNextForce = true;
            assertThatThrownBy(() -> journal.append(List.of(Sample.mark(2))))
                    .isInstanceOf(JournalFailedException.class);
            assertThat(journal.lastSeq()).isEqualTo(1);
            journal.append(List.of(Sample.mark(3)));
            journal.append(List.of(Sample.mark(4)));
        }
        assertThat(disk.writesByFile).containsExactly(3, 3); // beginning, first and second; beginning, third and fourth
        try (Journal journal = Sample.open(temp).journal()) {
            assertThat(journal.read(1, 9).stream().map(ChainedRecord::said))
                    .containsExactly(Sample.mark(1), Sample.mark(3), Sample.mark(4));
        }
    }

    /** Needs to mount a small file system: runs as root, and says so when it cannot. */
    @Test
    void a_full_disk() throws Exception {
        Path mount = Files.createDirectory(temp.resolve("full"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=96k", "tmpfs", mount.toString()) == 0;
        if (!mounted) {
            System.out.println("Journal, full disk: cannot mount a tmpfs here; only the planted failures were run");
        }
        Assumptions.assumeTrue(mounted, "cannot mount a tmpfs");
        try {
            fill(mount);
        } finally {
            assertThat(run("umount", mount.toString())).isZero();
        }
    }

    private static void fill(Path mount) throws Exception {
        Path ballast = Files.write(mount.resolve("ballast"), new byte[30_000]);
        List<ChainedRecord> acknowledged = new ArrayList<>();
        int refused = 0;
        try (Journal journal =
                Sample.open(mount.resolve("journal"), Disk.REAL, 20_000).journal()) {
            for (int i = 0; refused < 20; i++) {
                try {
                    acknowledged.addAll(journal.append(List.of(Sample.mark(i), Sample.mark(i + 1))));
                } catch (JournalFailedException e) {
                    refused++;
                }
            }
            Files.delete(ballast);
            acknowledged.addAll(journal.append(List.of(Sample.mark(9_999))));
        }
        Journal.Opened again = Sample.open(mount.resolve("journal"));
        try (Journal journal = again.journal()) {
            assertThat(journal.read(1, 10_000)).isEqualTo(acknowledged);
            assertThat(again.recovery().lost()).isFalse();
        }
        System.out.println("Journal, full disk (tmpfs): " + acknowledged.size() + " acknowledged, " + refused
                + " refused, 0 lost, goes on when space is back");
    }

    private static int run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static final class FaultyOnce implements Disk {
        private final List<Integer> writesByFile = new ArrayList<>();
        private boolean failNextForce;

        @Override
        public Channel create(Path file) throws IOException {
            Channel real = REAL.create(file);
            int index = writesByFile.size();
            writesByFile.add(0);
            return new Channel() {
                @Override
                public void write(java.nio.ByteBuffer bytes) throws IOException {
                    writesByFile.set(index, writesByFile.get(index) + 1);
                    real.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    if (failNextForce) {
                        failNextForce = false;
                        throw new IOException("planted: force");
                    }
                    real.force();
                }

                @Override
                public void truncate(long size) throws IOException {
                    throw new IOException("planted: truncate");
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        @Override
        public void forceFolder(Path folder) throws IOException {
            REAL.forceFolder(folder);
        }
    }
}
