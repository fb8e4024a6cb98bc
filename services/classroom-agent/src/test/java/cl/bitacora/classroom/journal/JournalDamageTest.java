package cl.bitacora.classroom.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every acknowledged record is either read back as it was or reported, and nothing else is ever read. */
class JournalDamageTest {
    private static final int RECORDS = 6;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temp;

    private final List<ChainedRecord> acknowledged = new ArrayList<>();
    private int mutations;
    private int reported;
    private int intact;

    @BeforeEach
    void write_a_journal() throws Exception {
        try (Journal journal = Sample.open(temp.resolve("original")).journal()) {
            for (int i = 1; i < RECORDS; i += 2) {
                acknowledged.addAll(journal.append(List.of(Sample.mark(i))));
                acknowledged.addAll(journal.append(List.of(Sample.mark(i + 1), Sample.mark(i + 100))));
            }
        }
        assertThat(Sample.segments(temp.resolve("original"))).hasSizeGreaterThan(2);
    }

    @Test
    void every_truncation_point() throws Exception {
        for (Path segment : Sample.segments(temp.resolve("original"))) {
            int size = (int) Files.size(segment);
            for (int at = 0; at < size; at += 2) {
                int cut = at;
                mutate(segment.getFileName().toString(), bytes -> Arrays.copyOf(bytes, cut));
            }
        }
        figures("truncations");
        assertThat(mutations).isGreaterThan(1_000);
        assertThat(reported).isEqualTo(mutations);
    }

    @Test
    void bit_flips_anywhere() throws Exception {
        Random random = new Random(20200330);
        List<String> files = new ArrayList<>(List.of(Watermark.NAME));
        Sample.segments(temp.resolve("original"))
                .forEach(it -> files.add(it.getFileName().toString()));
        for (int i = 0; i < 1_000; i++) {
            mutate(files.get(random.nextInt(files.size())), bytes -> {
                bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                return bytes;
            });
        }
        figures("bit flips");
        assertThat(reported).isGreaterThan(700);
    }

    @Test
    void stretches_overwritten_with_zeros_or_noise_or_moved() throws Exception {
        Random random = new Random(7);
        List<Path> segments = Sample.segments(temp.resolve("original"));
        for (int i = 0; i < 200; i++) {
            Path segment = segments.get(random.nextInt(segments.size()));
            int kind = i % 4;
            mutate(segment.getFileName().toString(), bytes -> {
                int from = random.nextInt(bytes.length);
                int to = from + 1 + random.nextInt(Math.min(700, bytes.length - from));
                return switch (kind) {
                    case 0 -> zeros(bytes, from, to);
                    case 1 -> noise(bytes, from, to, random);
                    case 2 -> without(bytes, from, to);
                    case 3 -> twice(bytes, from, to);
                    default -> throw new IllegalStateException();
                };
            });
        }
        figures("overwritten, cut out or repeated stretches");
    }

    @Test
    void lost_files_are_reported() throws Exception {
        for (Path segment : Sample.segments(temp.resolve("original"))) {
            Path copy = copy();
            Files.delete(copy.resolve(segment.getFileName().toString()));
            check(copy);
        }
        Path copy = copy();
        Files.delete(copy.resolve(Watermark.NAME));
        check(copy);
        figures("files deleted");
        assertThat(reported).isEqualTo(mutations);
    }

    /** Somebody without the key changes a record, puts the checksum right, or writes records of their own. */
    @Test
    void forgeries() throws Exception {
        FrameCodec stranger =
                new FrameCodec(Sample.INSTALLATION, Sample.keys().getPrivate(), List.of(Sample.KEYS.getPublic()));
        FrameCodec elsewhere = new FrameCodec("sala-2", Sample.KEYS.getPrivate(), List.of());
        List<Path> segments = Sample.segments(temp.resolve("original"));
        String last = segments.getLast().getFileName().toString();
        String hash = acknowledged.getLast().hash();
        long seq = acknowledged.size() + 1L;
        String canonical = cl.bitacora.contracts.journals.wire.JournalCodec.canonical(seq, Sample.mark(4_000));
        for (FrameCodec forger : List.of(stranger, elsewhere)) {
            mutate(last, bytes -> joined(bytes, forger.encode(seq, seq - 1, hash, canonical)));
            mutate(last, bytes -> joined(bytes, forger.encode(seq, seq - 2, hash, canonical)));
        }
        Random random = new Random(3);
        for (Path segment : segments) {
            for (int i = 0; i < 40; i++) {
                mutate(segment.getFileName().toString(), bytes -> withChecksumPutRight(bytes, random));
            }
        }
        figures("forgeries");
        assertThat(reported).isEqualTo(mutations);
    }

    /** After damage the journal goes on, and what is appended afterwards is as safe as ever. */
    @Test
    void the_journal_goes_on_after_damage() throws Exception {
        List<Path> segments = Sample.segments(temp.resolve("original"));
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            Path copy = copy();
            Path victim = copy.resolve(
                    segments.get(random.nextInt(segments.size())).getFileName().toString());
            byte[] bytes = Files.readAllBytes(victim);
            Files.write(
                    victim, i % 2 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : zeros(bytes, 90, 110));
            ChainedRecord next;
            try (Journal journal = Sample.open(copy).journal()) {
                next = journal.append(List.of(Sample.mark(500))).getFirst();
                assertThat(next.seq()).isEqualTo(acknowledged.size() + 1L);
            }
            Journal.Opened again = Sample.open(copy);
            try (Journal journal = again.journal()) {
                assertThat(journal.read(next.seq(), 5)).containsExactly(next);
                assertThat(again.recovery().lost()).isTrue();
            }
            Sample.delete(copy);
        }
    }

    private void mutate(String file, UnaryOperator<byte[]> change) throws IOException {
        Path copy = copy();
        Path victim = copy.resolve(file);
        byte[] before = Files.readAllBytes(victim);
        byte[] after = change.apply(before.clone());
        if (!Arrays.equals(before, after)) {
            Files.write(victim, after);
            check(copy);
        }
        Sample.delete(copy);
    }

    private Path copy() throws IOException {
        Path copy = temp.resolve("copy-" + mutations);
        Sample.copy(temp.resolve("original"), copy);
        return copy;
    }

    private void check(Path folder) throws IOException {
        mutations++;
        Journal.Opened opened = Sample.open(folder);
        try (Journal journal = opened.journal()) {
            Recovery recovery = opened.recovery();
            boolean all = true;
            for (ChainedRecord record : acknowledged) {
                List<ChainedRecord> read = journal.read(record.seq(), 1);
                boolean missing = recovery.findings().stream()
                        .anyMatch(it -> it instanceof Recovery.Lost(long first, long last)
                                && first <= record.seq()
                                && record.seq() <= last);
                if (missing) {
                    all = false;
                    assertThat(read).isEmpty();
                } else {
                    assertThat(read).containsExactly(record);
                }
            }
            assertThat(journal.read(acknowledged.size() + 1L, 5)).as("forged").isEmpty();
            assertThat(all || recovery.lost()).isTrue();
            intact += all ? 1 : 0;
            reported += recovery.findings().isEmpty() ? 0 : 1;
            recovery.findings().forEach(it -> assertThat(it.words()).isNotBlank());
        }
    }

    private void figures(String what) {
        System.out.println("Journal, " + what + ": " + mutations + " mutations of " + acknowledged.size()
                + " acknowledged records, " + reported + " reported, " + intact
                + " left every record readable, 0 lost without report, 0 forged accepted");
    }

    private static byte[] zeros(byte[] bytes, int from, int to) {
        Arrays.fill(bytes, from, to, (byte) 0);
        return bytes;
    }

    private static byte[] noise(byte[] bytes, int from, int to, Random random) {
        byte[] noise = new byte[to - from];
        random.nextBytes(noise);
        System.arraycopy(noise, 0, bytes, from, noise.length);
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        return joined(Arrays.copyOf(bytes, from), Arrays.copyOfRange(bytes, to, bytes.length));
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        return joined(Arrays.copyOf(bytes, to), Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static byte[] joined(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }

    /** Changes one byte of the first frame's payload or numbers and recomputes its checksum. */
    private static byte[] withChecksumPutRight(byte[] bytes, Random random) {
        int begin = Segments.MAGIC.length;
        int checked = 4 + 8 + 8 + 32 + ByteBuffer.wrap(bytes).getInt(begin);
        bytes[begin + 4 + random.nextInt(checked - 4)] ^= (byte) (1 << random.nextInt(7));
        ByteBuffer.wrap(bytes).putInt(begin + checked, FrameCodec.checksum(bytes, begin, checked));
        return bytes;
    }
}
