package cl.bitacora.classroom.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.journals.wire.ChainedRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a power cut the watermark may be old and the last write half there, in any order of its blocks. */
class JournalPowerCutTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final List<ChainedRecord> written = new ArrayList<>();
    private byte[] oldWatermark = new byte[0];

    /** Two acknowledged alone, then a group of three, then perhaps one more; the watermark is of after the second. */
    @BeforeEach
    void write() throws Exception {
        try (Journal journal = Sample.open(folder, Disk.REAL, 100_000).journal()) {
            written.addAll(journal.append(List.of(Sample.mark(1))));
            written.addAll(journal.append(List.of(Sample.mark(2))));
            oldWatermark = Files.readAllBytes(folder.resolve(Watermark.NAME));
            written.addAll(journal.append(List.of(Sample.mark(3), Sample.mark(4), Sample.mark(5))));
        }
    }

    private void corrupt(int record) throws Exception {
        Path segment = Sample.segments(folder).getLast();
        byte[] bytes = Files.readAllBytes(segment);
        int frame = (bytes.length - Segments.MAGIC.length) / written.size(); // marks are all as long
        bytes[Segments.MAGIC.length + (record - 1) * frame + 100] ^= 1;
        Files.write(segment, bytes);
        Files.write(folder.resolve(Watermark.NAME), oldWatermark);
    }

    /** The second of the group is bad, the third is whole: neither can have been acknowledged. */
    @Test
    void a_group_half_written_is_cut_at_its_first_bad_record() throws Exception {
        corrupt(4);
        Journal.Opened opened = Sample.open(folder);
        try (Journal journal = opened.journal()) {
            assertThat(opened.recovery().lost()).isFalse();
            assertThat(opened.recovery().findings())
                    .hasSize(2)
                    .hasAtLeastOneElementOfType(Recovery.TornTail.class)
                    .contains(new Recovery.Unacknowledged(3, 3));
            assertThat(journal.read(1, 9)).isEqualTo(written.subList(0, 3));
            assertThat(journal.append(List.of(Sample.mark(9))).getFirst().seq()).isEqualTo(4);
        }
        Journal.Opened again = Sample.open(folder);
        try (Journal journal = again.journal()) {
            assertThat(again.recovery().findings()).isEmpty();
            assertThat(journal.read(1, 9)).hasSize(4);
        }
    }

    /** A record written after the group proves that the group was acknowledged: then a bad one in it is a loss. */
    @Test
    void what_a_later_record_proves_acknowledged_is_not_cut() throws Exception {
        try (Journal journal = Sample.open(folder, Disk.REAL, 100_000).journal()) {
            written.addAll(journal.append(List.of(Sample.mark(6))));
        }
        Path second = Sample.segments(folder).getLast();
        byte[] later = Files.readAllBytes(second);
        Files.delete(second);
        written.removeLast();
        corrupt(4);
        Files.write(second, later);
        Journal.Opened opened = Sample.open(folder);
        try (Journal journal = opened.journal()) {
            assertThat(opened.recovery().findings()).contains(new Recovery.Lost(4, 4));
            assertThat(journal.read(5, 9)).hasSize(2);
            assertThat(journal.append(List.of(Sample.mark(9))).getFirst().seq()).isEqualTo(7);
        }
    }

    @Test
    void with_an_old_watermark_alone_everything_is_kept() throws Exception {
        Files.write(folder.resolve(Watermark.NAME), oldWatermark);
        Journal.Opened opened = Sample.open(folder);
        try (Journal journal = opened.journal()) {
            assertThat(opened.recovery().findings()).containsExactly(new Recovery.Unacknowledged(3, 5));
            assertThat(journal.read(1, 9)).isEqualTo(written);
        }
    }
}
