package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.AFTERNOON;
import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.PC1;
import static cl.bitacora.attendance.domain.Given.PC2;
import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.facts;
import static cl.bitacora.attendance.domain.Given.ft;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Decision;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.testkit.DeciderSpec;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every command × outcome of one block: how it begins, its marks, its clock. */
class BlockDeciderTest {
    private static final BlockFacts FT = facts(ft(), ANA, BETO);

    private static DeciderSpec<BlockCommand, BlockState, BlockEvent> spec() {
        return DeciderSpec.of(Journal.DECIDER);
    }

    @Nested
    class Creation {
        private final BlockEvent.BlockCreated created =
                new BlockEvent.BlockCreated(BLOCK, at("08:50"), Programme.FRANQUICIA_TRIBUTARIA, 240, false, PC1);

        @Test
        @Covers({"LCE-026", "LCE-030"})
        void the_first_creation_makes_the_block() {
            spec().when(new Journal(PC1, BLOCK, FT).created("08:50", 240).last())
                    .then(created);
        }

        @Test
        @Covers("LCE-027")
        void LCE_027_T1_the_same_letter_on_another_computer_joins_the_block() {
            spec().given(created)
                    .when(new Journal(PC2, BLOCK, FT).created("08:52", 240).last())
                    .thenNothing();
        }

        @Test
        @Covers("LCE-027")
        void LCE_027_joining_with_another_duration_is_flagged_and_the_earlier_creation_holds() {
            var state = spec().given(created)
                    .when(new Journal(PC2, BLOCK, FT).created("08:52", 120).last())
                    .thenEvents(events -> assertThat(events)
                            .singleElement()
                            .isInstanceOfSatisfying(BlockEvent.AnomalyFlagged.class, flag -> {
                                assertThat(flag.rule()).isEqualTo(RuleId.of("LCE-027"));
                                assertThat(flag.code()).isEqualTo("joined-with-other-duration");
                            }))
                    .state();
            assertThat(state.created().orElseThrow().durationMinutes()).isEqualTo(240);
        }

        @Test
        @Covers("LCE-028")
        void LCE_028_T2_the_same_letter_for_another_block_is_flagged() {
            var reused = new Journal(PC1, BLOCK, FT).created("14:00", 240).last();
            spec().given(created)
                    .when(reused)
                    .thenEvents(events -> assertThat(events)
                            .singleElement()
                            .isInstanceOfSatisfying(
                                    BlockEvent.AnomalyFlagged.class,
                                    flag -> assertThat(flag.rule()).isEqualTo(RuleId.of("LCE-028"))))
                    .when(reused)
                    .thenNothing();
        }

        @Test
        @Covers("LCE-028")
        void LCE_028_T1_another_letter_is_another_block() {
            spec().when(new Journal(PC1, AFTERNOON, FT).created("13:55", 240).last())
                    .thenEvents(events -> assertThat(events).hasSize(1));
        }

        @Test
        @Covers({"FIN-038", "LCE-060"})
        void FIN_038_a_wrong_duration_is_flagged_and_kept_as_typed() {
            var state = spec().when(
                            new Journal(PC1, BLOCK, FT).created("08:50", 24).last())
                    .thenEvents(events -> assertThat(events).hasSize(2))
                    .state();
            assertThat(state.created().orElseThrow().durationMinutes()).isEqualTo(24);
            assertThat(Journal.codes(state)).containsExactly("duration-differs");
        }

        @Test
        @Covers("BONO-132")
        void BONO_132_an_e_learning_block_is_flagged_and_cannot_be_reported() {
            BlockFacts eLearning = facts(bono(), Modality.E_LEARNING, Optional.empty(), 0, ANA);
            BlockState state = Journal.ordinary(PC1, BLOCK, eLearning)
                    .marks(ANA, "09:00", "13:00")
                    .ends()
                    .state();
            assertThat(Journal.codes(state)).containsExactly("modality-without-register");
            assertThat(state.reported()).isEmpty();
            assertThat(state.all(BlockEvent.ReportRefused.class))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.rule()).isEqualTo(RuleId.of("BONO-132")));
        }

        @Test
        @Covers("FIN-037")
        void FIN_037_another_programme_than_the_sections_is_flagged_and_the_sections_holds() {
            var said = new JournalRecord.BlockCreated(BLOCK, at("08:50"), Programme.BONO_MIPE_2020, 240, false);
            var state = spec().when(new TakeRecord(said, PC1, 1, FT))
                    .thenEvents(events -> assertThat(events).hasSize(2))
                    .state();
            assertThat(state.created().orElseThrow().programme()).isEqualTo(Programme.FRANQUICIA_TRIBUTARIA);
            assertThat(Journal.codes(state)).containsExactly("programme-differs");
        }
    }

    @Nested
    class Start {
        @Test
        @Covers("LCE-032")
        void LCE_032_T2_with_the_relator_in_nothing_is_flagged() {
            assertThat(Journal.codes(Journal.ordinary(PC1, BLOCK, FT).state())).isEmpty();
        }

        @Test
        @Covers("LCE-032")
        void LCE_032_T1_a_start_without_the_relator_is_kept_and_flagged() {
            BlockState state = new Journal(PC1, BLOCK, FT)
                    .created("08:50", 240)
                    .started("09:00")
                    .state();
            assertThat(state.startedAt()).contains(at("09:00"));
            assertThat(Journal.codes(state)).containsExactly("started-without-relator");
        }

        @Test
        @Covers("LCE-033")
        void LCE_033_pressing_again_changes_nothing_but_a_flag() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT).started("09:10").state();
            assertThat(state.startedAt()).contains(at("09:00"));
            assertThat(Journal.codes(state)).containsExactly("start-repeated");
        }

        @Test
        @Covers("LCE-033")
        void an_earlier_start_of_another_computer_that_arrives_later_holds() {
            BlockState state = Journal.run(
                    Journal.ordinary(PC1, BLOCK, FT).state(),
                    new Journal(PC2, BLOCK, FT).started("08:59").commands());
            assertThat(state.startedAt()).contains(at("08:59"));
        }

        @Test
        @Covers({"FIN-034", "LCE-061"})
        void FIN_034_more_than_19_minutes_from_the_schedule_is_flagged() {
            var late = new Journal(PC1, BLOCK, FT)
                    .created("08:50", 240)
                    .relatorIn("08:55")
                    .started("09:20");
            assertThat(Journal.codes(late.state())).containsExactly("started-at-other-time");
            var tolerated = new Journal(PC1, BLOCK, FT)
                    .created("08:50", 240)
                    .relatorIn("08:55")
                    .started("09:19");
            assertThat(Journal.codes(tolerated.state())).isEmpty();
        }
    }

    @Nested
    class Marks {
        @Test
        @Covers("LCE-901")
        void a_mark_within_the_debounce_is_dropped_but_kept_readable() {
            var journal = Journal.ordinary(PC1, BLOCK, FT).marks(ANA, "09:01:00", "09:01:05");
            BlockState state = journal.state();
            assertThat(state.all(BlockEvent.MarkRecorded.class)).hasSize(1);
            assertThat(state.all(BlockEvent.MarkDropped.class))
                    .singleElement()
                    .satisfies(dropped -> assertThat(dropped.gapSeconds()).isEqualTo(5));
            assertThat(state.marks().of(ANA)).hasSize(2);
        }

        @Test
        void the_same_record_again_is_nothing() {
            var journal = Journal.ordinary(PC1, BLOCK, FT).marks(ANA, "09:01:00");
            assertThat(Journal.events(journal.state(), journal.last())).isEmpty();
        }

        @Test
        @Covers("LCE-026")
        void LCE_026_T1_a_mark_without_a_block_is_kept_flagged_and_counts_nothing() {
            BlockState state = new Journal(PC1, BLOCK, FT)
                    .marks(ANA, "09:01:00", "13:00")
                    .informed("13:10")
                    .state();
            assertThat(state.marks().of(ANA)).hasSize(2);
            assertThat(Journal.codes(state)).containsExactly("block-not-created");
            assertThat(state.all(BlockEvent.ReportRefused.class))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("block-not-created"));
        }

        @Test
        @Covers("FIN-010")
        void time_that_goes_back_is_kept_and_flagged() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                    .marks(ANA, "09:05")
                    .marks(BETO, "08:40")
                    .state();
            assertThat(state.marks().all()).hasSize(2);
            assertThat(Journal.codes(state)).containsExactly("time-went-back");
        }
    }

    @Nested
    class Clock {
        @Test
        @Covers({"FIN-010", "LCE-067", "LCE-023"})
        void jumps_are_noted_and_large_ones_flagged() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                    .clock("09:30", 20)
                    .clock("10:00", -2700)
                    .state();
            assertThat(state.all(BlockEvent.ClockChangeNoted.class)).hasSize(2);
            assertThat(Journal.codes(state)).containsExactly("clock-changed-after-start");
        }

        @Test
        @Covers({"FIN-010", "LCE-023"})
        void contradicted_times_are_flagged_once_and_change_nothing_else() {
            BlockState state =
                    Journal.ordinary(PC1, BLOCK, FT).marks(ANA, "09:05").state();
            Instant at = state.startedAt().orElseThrow();
            TimeStretch stretch = new TimeStretch(
                    1, 4, at, at.plusSeconds(300), TimeCertainty.CONTRADICTORY, -3600, "wall-differs", List.of(BLOCK));
            var command = new BlockCommand.NoteContradiction(BLOCK, at.plusSeconds(36_000), PC1, stretch, FT);
            BlockDecider decider = new BlockDecider();
            var events = ((Decision.Accepted<BlockEvent>) decider.decide(command, state)).events();
            assertThat(events).singleElement().isInstanceOfSatisfying(BlockEvent.AnomalyFlagged.class, flag -> {
                assertThat(flag.code()).isEqualTo("time-contradicted");
                assertThat(flag.rule().toString()).isEqualTo("FIN-010");
            });
            BlockState after = decider.replay(state, events);
            assertThat(after.marks().all()).isEqualTo(state.marks().all());
            assertThat(decider.decide(command, after)).isEqualTo(Decision.nothing());
        }
    }
}
