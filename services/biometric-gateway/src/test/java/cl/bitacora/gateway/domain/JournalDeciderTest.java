package cl.bitacora.gateway.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.UploadEvent;
import cl.bitacora.contracts.journals.UploadEvent.BatchReceived;
import cl.bitacora.contracts.journals.UploadEvent.ForkDetected;
import cl.bitacora.contracts.journals.UploadEvent.Recorded;
import cl.bitacora.contracts.journals.UploadEvent.RivalPartKept;
import cl.bitacora.contracts.journals.wire.JournalCodec;
import cl.bitacora.contracts.journals.wire.SignedBatch;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.DeciderSpec;
import cl.bitacora.testkit.journal.JournalSimulator;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class JournalDeciderTest {
    private static final SectionId SECTION = new SectionId("bodegas-1");
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final Instant CLASS = Instant.parse("2020-03-30T12:00:00Z");
    private static final Duration TOLERANCE = Duration.ofSeconds(60);
    private static final Instant ARRIVED = Instant.parse("2020-03-30T18:00:00Z");

    private final JournalSimulator pc = new JournalSimulator("sala-1", 7).marks(BLOCK, CLASS, 30);
    private final DeciderSpec<JournalCommand, JournalState, UploadEvent> empty = DeciderSpec.of(new JournalDecider());

    @Test
    void a_first_batch_is_kept_record_by_record_with_its_receipt() {
        empty.when(accept(pc.batch(1, 10))).thenEvents(events -> {
            assertThat(events).hasSize(11);
            for (int i = 0; i < 10; i++) {
                Recorded kept = (Recorded) events.get(i);
                assertThat(kept.seq()).isEqualTo(i + 1L);
                assertThat(JournalCodec.hash(pc.hashBefore(kept.seq()), kept.seq(), kept.said()))
                        .isEqualTo(kept.hash());
            }
            BatchReceived receipt = (BatchReceived) events.getLast();
            assertThat(receipt.at()).isEqualTo(ARRIVED);
            assertThat(receipt.lastSeq()).isEqualTo(10);
            assertThat(receipt.lastHash()).isEqualTo(pc.hashBefore(11));
        });
    }

    @Test
    void the_next_batch_continues() {
        kept(1, 10)
                .when(accept(pc.batch(11, 30)))
                .thenEvents(events -> assertThat(seqs(events)).isEqualTo(range(11, 30)));
    }

    @Test
    void a_repeat_has_no_second_effect() {
        DeciderSpec<JournalCommand, JournalState, UploadEvent> history = kept(1, 10, 11, 20, 21, 30);
        history.when(accept(pc.batch(21, 30))).thenNothing();
        history.when(accept(pc.batch(11, 20))).thenNothing();
        history.when(accept(pc.batch(1, 30))).thenNothing();
        history.when(accept(pc.batch(5, 20))).thenNothing();
    }

    @Test
    void of_an_overlap_only_the_new_records_are_kept() {
        kept(1, 10).when(accept(pc.batch(1, 15))).thenEvents(events -> {
            assertThat(seqs(events)).isEqualTo(range(11, 15));
            assertThat(((BatchReceived) events.getLast()).firstSeq()).isEqualTo(1);
        });
        kept(1, 10)
                .when(accept(pc.batch(8, 15)))
                .thenEvents(events -> assertThat(seqs(events)).isEqualTo(range(11, 15)));
    }

    @Test
    void a_gap_is_refused_with_the_sequence_expected() {
        assertThat(kept(1, 10)
                        .when(accept(pc.batch(12, 15)))
                        .thenRefused(JournalDecider.GAP)
                        .factMap())
                .containsEntry("expectedSeq", "11");
        assertThat(empty.when(accept(pc.batch(2, 15)))
                        .thenRefused(JournalDecider.GAP)
                        .factMap())
                .containsEntry("expectedSeq", "1");
    }

    @Test
    @Covers("LCE-049")
    void LCE_049_marks_made_offline_are_kept_whenever_they_arrive_and_whatever_their_clock_says() {
        JournalSimulator offline = new JournalSimulator("sala-2", 8);
        offline.marks(BLOCK, CLASS, 3);
        offline.write(new JournalRecord.ClockChanged(BLOCK, CLASS.minusSeconds(86_400), -86_400));
        offline.marks(BLOCK, CLASS.minusSeconds(86_400), 3);
        Instant monthsLater = Instant.parse("2020-07-01T00:00:00Z");
        AcceptBatch late = accept(offline, offline.batch(1, 7), monthsLater);
        empty.when(late).thenEvents(events -> assertThat(seqs(events)).isEqualTo(range(1, 7)));
    }

    @Test
    @Covers("LCE-022")
    void LCE_022_T3_nothing_is_kept_of_a_course_that_was_not_downloaded() {
        AcceptBatch undownloaded =
                new AcceptBatch(verified(pc, pc.batch(1, 5)), ARRIVED, Set.of(), Map.of(), TOLERANCE);
        assertThat(empty.when(undownloaded)
                        .thenRefused("course-not-downloaded", "LCE-022")
                        .factMap())
                .containsEntry("seq", "1")
                .containsEntry("section", "bodegas-1");
        JournalSimulator two = new JournalSimulator("sala-1", 7).marks(BLOCK, CLASS, 3);
        two.marks(BlockKey.parse("soldadura-9.20200330.A"), CLASS, 1);
        assertThat(empty.when(accept(two, two.batch(1, 4), ARRIVED))
                        .thenRefused("course-not-downloaded")
                        .field())
                .isEqualTo("records[3].record.block");
    }

    @Test
    void the_same_sequence_with_other_content_is_a_fork_and_both_are_kept() {
        JournalSimulator clone = pc.restoredAt(5).marks(BLOCK, CLASS.plusSeconds(3_600), 5);
        SignedBatch rival = clone.batch(1, 10);
        DeciderSpec<JournalCommand, JournalState, UploadEvent> after = kept(1, 30)
                .when(accept(clone, rival, ARRIVED).knowing(history(1, 10)))
                .thenEvents(events -> {
                    ForkDetected fork = (ForkDetected) events.getLast();
                    assertThat(fork.atSeq()).isEqualTo(6);
                    assertThat(fork.keptHash()).isEqualTo(pc.hashBefore(7));
                    assertThat(fork.rivalHash()).isEqualTo(clone.hashBefore(7));
                    assertThat(fork.parts()).isEqualTo(events.size() - 1);
                    assertThat(joined(events)).isEqualTo(rival.toJson());
                    assertThat(fork.rivalSha256()).isEqualTo(JournalCodec.sha256(rival.toJson()));
                });
        after.when(accept(clone, rival, ARRIVED).knowing(history(1, 10))).thenNothing();
        assertThat(after.state().knowsRival(rival.head().lastHash())).isTrue();
        // The kept journal goes on as if nothing had been tried.
        assertThat(after.state().lastSeq()).isEqualTo(30);
        after.when(accept(pc.batch(21, 30))).thenNothing();
    }

    @Test
    void a_batch_that_follows_on_another_past_is_a_fork_at_the_last_record() {
        JournalSimulator clone = pc.restoredAt(9).marks(BLOCK, CLASS.plusSeconds(3_600), 11);
        kept(1, 10).when(accept(clone, clone.batch(11, 20), ARRIVED)).thenEvents(events -> {
            ForkDetected fork = (ForkDetected) events.getLast();
            assertThat(fork.atSeq()).isEqualTo(10);
            assertThat(fork.keptHash()).isEqualTo(pc.hashBefore(11));
            assertThat(fork.rivalHash()).isEqualTo(clone.hashBefore(11));
        });
    }

    @Test
    void a_long_rival_is_kept_in_parts_and_whole() {
        JournalSimulator clone = new JournalSimulator("sala-1", 7).marks(BLOCK, CLASS.plusSeconds(9), 1);
        for (int i = 0; i < 100; i++) {
            // Pairs of surrogates, at odd places: none may be cut in two.
            clone.write(new JournalRecord.ActivitiesWritten(BLOCK, CLASS, "x" + "😀".repeat(1_990) + i));
        }
        SignedBatch rival = clone.batch(1, 101);
        kept(1, 10).when(accept(clone, rival, ARRIVED).knowing(history(1, 10))).thenEvents(events -> {
            assertThat(events).hasSizeGreaterThan(3);
            assertThat(joined(events)).isEqualTo(rival.toJson());
            assertThat(events)
                    .allSatisfy(event -> assertThat(
                                    event instanceof RivalPartKept part
                                            ? part.text().length()
                                            : 0)
                            .isLessThanOrEqualTo(RivalEvidence.PART_CHARACTERS));
        });
    }

    @Test
    void evidence_against_one_installation_is_bounded() {
        DeciderSpec<JournalCommand, JournalState, UploadEvent> spec = kept(1, 10);
        for (int i = 0; i < JournalState.KEPT_RIVALS; i++) {
            JournalSimulator clone = pc.restoredAt(9).marks(BLOCK, CLASS.plusSeconds(10_000 + i), 1);
            spec = spec.when(accept(clone, clone.batch(10, 10), ARRIVED).knowing(history(1, 10)))
                    .thenEvents(events -> assertThat(events).hasSize(2));
        }
        JournalSimulator oneMore = pc.restoredAt(9).marks(BLOCK, CLASS, 1);
        spec.when(accept(oneMore, oneMore.batch(10, 10), ARRIVED).knowing(history(1, 10)))
                .thenRefused(JournalDecider.FORK_NOT_KEPT);
    }

    @Test
    void what_the_state_has_forgotten_is_asked_for_and_then_compared() {
        JournalSimulator busy = new JournalSimulator("sala-1", 7).marks(BLOCK, CLASS, 100);
        DeciderSpec<JournalCommand, JournalState, UploadEvent> spec = empty;
        for (SignedBatch one : busy.batches(1)) {
            spec = spec.when(accept(busy, one, ARRIVED))
                    .thenEvents(events -> assertThat(events).hasSize(2));
        }
        assertThat(spec.state().ends()).hasSize(JournalState.REMEMBERED_ENDS);
        AcceptBatch old = accept(busy, busy.batch(3, 4), ARRIVED);
        spec.when(old).thenRefused(JournalDecider.HISTORY_NEEDED);
        spec.when(old.knowing(Map.of(4L, busy.hashBefore(5)))).thenNothing();
        JournalSimulator clone = busy.restoredAt(3).marks(BLOCK, CLASS.minusSeconds(9), 1);
        spec.when(accept(clone, clone.batch(3, 4), ARRIVED).knowing(Map.of(4L, busy.hashBefore(5))))
                .thenRefused(JournalDecider.HISTORY_NEEDED);
    }

    /** Everything in these stretches (first, last, first, last…), kept as one batch each. */
    private DeciderSpec<JournalCommand, JournalState, UploadEvent> kept(int... stretches) {
        DeciderSpec<JournalCommand, JournalState, UploadEvent> spec = empty;
        for (int i = 0; i < stretches.length; i += 2) {
            spec = spec.when(accept(pc.batch(stretches[i], stretches[i + 1])))
                    .thenEvents(events -> assertThat(events).isNotEmpty());
        }
        return spec;
    }

    private AcceptBatch accept(SignedBatch batch) {
        return accept(pc, batch, ARRIVED);
    }

    private static AcceptBatch accept(JournalSimulator from, SignedBatch batch, Instant at) {
        return new AcceptBatch(verified(from, batch), at, Set.of(SECTION), Map.of(), TOLERANCE);
    }

    private static VerifiedBatch verified(JournalSimulator from, SignedBatch batch) {
        return BatchVerifierTest.sound(from, batch);
    }

    private Map<Long, String> history(long first, long last) {
        Map<Long, String> hashes = new HashMap<>();
        for (long seq = first; seq <= last; seq++) {
            hashes.put(seq, pc.hashBefore(seq + 1));
        }
        return hashes;
    }

    private static String joined(List<UploadEvent> events) {
        return events.stream()
                .filter(RivalPartKept.class::isInstance)
                .map(event -> ((RivalPartKept) event).text())
                .collect(Collectors.joining());
    }

    private static List<Long> seqs(List<UploadEvent> events) {
        return events.stream()
                .filter(Recorded.class::isInstance)
                .map(event -> ((Recorded) event).seq())
                .toList();
    }

    private static List<Long> range(long first, long last) {
        return java.util.stream.LongStream.rangeClosed(first, last).boxed().toList();
    }
}
