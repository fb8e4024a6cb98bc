package cl.bitacora.classroom.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.wire.ChainedRecord;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void every_type_of_record_is_read_back_as_written_and_chained() throws Exception {
        List<ChainedRecord> written;
        try (Journal journal = Sample.open(folder).journal()) {
            written = journal.append(Sample.everyType());
        }
        Journal.Opened again = Sample.open(folder);
        try (Journal journal = again.journal()) {
            assertThat(again.recovery()).isEqualTo(new Recovery(10, List.of()));
            assertThat(journal.read(1, 100)).isEqualTo(written);
            assertThat(written.stream().map(ChainedRecord::said)).isEqualTo(Sample.everyType());
            String hash = JournalCodec.GENESIS;
            for (ChainedRecord record : written) {
                assertThat(journal.hashBefore(record.seq())).isEqualTo(hash);
                hash = JournalCodec.hash(hash, record.seq(), record.said());
                assertThat(record.hash()).isEqualTo(hash);
            }
            assertThat(journal.hashBefore(11)).isEqualTo(hash);
        }
    }

    @Test
    void the_sequence_goes_on_over_segments_and_restarts() throws Exception {
        for (int start = 0; start < 4; start++) {
            Journal.Opened opened = Sample.open(folder);
            try (Journal journal = opened.journal()) {
                assertThat(opened.recovery().findings()).isEmpty();
                for (int i = 1; i <= 12; i++) {
                    assertThat(journal.append(List.of(Sample.mark(i)))
                                    .getFirst()
                                    .seq())
                            .isEqualTo(start * 12L + i);
                }
            }
        }
        assertThat(Sample.segments(folder)).hasSizeGreaterThan(8);
        try (Journal journal = Sample.open(folder).journal()) {
            assertThat(journal.read(1, 1_000)).hasSize(48);
            assertThat(journal.read(20, 5).stream().map(ChainedRecord::seq)).containsExactly(20L, 21L, 22L, 23L, 24L);
            assertThat(journal.lastSeq()).isEqualTo(48);
        }
    }

    @Test
    void threads_take_turns() throws Exception {
        try (Journal journal = Sample.open(folder).journal()) {
            List<Thread> threads = IntStream.range(0, 4)
                    .mapToObj(t -> Thread.startVirtualThread(() -> {
                        for (int i = 0; i < 25; i++) {
                            try {
                                journal.append(List.of(Sample.mark(100 * t + i)));
                            } catch (JournalFailedException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            String hash = JournalCodec.GENESIS;
            for (ChainedRecord record : journal.read(1, 1_000)) {
                hash = JournalCodec.hash(hash, record.seq(), record.said());
                assertThat(record.hash()).isEqualTo(hash);
            }
            assertThat(journal.lastSeq()).isEqualTo(100);
        }
    }

    @Test
    void two_processes_cannot_have_it_open() throws Exception {
        try (Journal journal = Sample.open(folder).journal()) {
            assertThat(journal.lastSeq()).isZero();
            assertThatThrownBy(() -> Sample.open(folder)).isInstanceOf(JournalLockedException.class);
        }
        Sample.open(folder).journal().close();
    }

    @Test
    void records_without_canonical_form_or_too_long_are_refused_and_leave_no_trace() throws Exception {
        try (Journal journal = Sample.open(folder).journal()) {
            JournalRecord fraction = new JournalRecord.BlockStarted(Sample.BLOCK, java.time.Instant.ofEpochMilli(1));
            JournalRecord huge = new JournalRecord.ActivitiesWritten(
                    Sample.BLOCK, java.time.Instant.EPOCH, "ñ".repeat(FrameCodec.MAX_PAYLOAD));
            for (JournalRecord bad : List.of(fraction, huge)) {
                assertThatThrownBy(() -> journal.append(List.of(Sample.mark(1), bad)))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThat(journal.append(List.of(Sample.mark(1))).getFirst().seq()).isEqualTo(1);
        }
    }

    @Test
    void only_a_receipt_that_fits_prunes_and_the_chain_goes_on() throws Exception {
        String hash14;
        try (Journal journal = Sample.open(folder).journal()) {
            for (int i = 1; i <= 20; i++) {
                journal.append(List.of(Sample.mark(i)));
            }
            hash14 = journal.hashBefore(15);
            assertRefused(journal, 14, receipt("sala-2", 14, hash14));
            assertRefused(journal, 15, receipt("sala-1", 14, hash14));
            assertRefused(journal, 13, receipt("sala-1", 13, hash14));
            assertThat(journal.firstSeq()).isEqualTo(1);

            journal.prune(14, receipt("sala-1", 14, hash14));
            assertThat(journal.firstSeq()).isBetween(9L, 15L);
            assertThat(journal.hashBefore(15)).isEqualTo(hash14);
        }
        Journal.Opened again = Sample.open(folder);
        try (Journal journal = again.journal()) {
            assertThat(again.recovery()).isEqualTo(new Recovery(20, List.of()));
            journal.prune(20, receipt("sala-1", 20, journal.hashBefore(21)));
            assertThat(journal.firstSeq()).isEqualTo(21);
            assertThat(Sample.segments(folder)).isEmpty();
        }
        Journal.Opened empty = Sample.open(folder);
        try (Journal journal = empty.journal()) {
            assertThat(empty.recovery()).isEqualTo(new Recovery(20, List.of()));
            String before = journal.hashBefore(21);
            ChainedRecord next = journal.append(List.of(Sample.mark(21))).getFirst();
            assertThat(next)
                    .isEqualTo(new ChainedRecord(21, Sample.mark(21), JournalCodec.hash(before, 21, Sample.mark(21))));
        }
    }

    @Test
    void pruning_while_the_segment_is_written_begins_another() throws Exception {
        try (Journal journal = Sample.open(folder).journal()) {
            journal.append(IntStream.rangeClosed(1, 3).mapToObj(Sample::mark).toList());
            journal.prune(3, receipt("sala-1", 3, journal.hashBefore(4)));
            journal.append(List.of(Sample.mark(4)));
            assertThat(journal.read(4, 1)).hasSize(1);
            assertThat(journal.read(1, 9)).isEmpty();
        }
    }

    @Test
    void records_of_a_replaced_key_stay_valid_and_those_of_a_stranger_do_not() throws Exception {
        try (Journal journal = Sample.open(folder).journal()) {
            journal.append(List.of(Sample.mark(1)));
        }
        KeyPair next = Sample.keys();
        Journal.Opened rotated =
                Journal.open(folder, "sala-1", next.getPrivate(), List.of(next.getPublic(), Sample.KEYS.getPublic()));
        try (Journal journal = rotated.journal()) {
            journal.append(List.of(Sample.mark(2)));
            assertThat(rotated.recovery().findings()).isEmpty();
            assertThat(journal.read(1, 9)).hasSize(2);
        }
        Journal.Opened stranger = Journal.open(folder, "sala-1", next.getPrivate(), next.getPublic());
        try (Journal journal = stranger.journal()) {
            assertThat(stranger.recovery().lost()).isTrue();
            assertThat(journal.read(1, 9)).isEmpty();
            assertThat(journal.read(2, 9)).hasSize(1);
        }
    }

    private static void assertRefused(Journal journal, long through, VerifiedReceipt receipt) {
        assertThatThrownBy(() -> journal.prune(through, receipt)).isInstanceOf(IllegalArgumentException.class);
    }

    private static VerifiedReceipt receipt(String installation, long seq, String hash) throws IOException {
        return new VerifiedReceipt(installation, seq, hash, 7, "checkpoint");
    }
}
