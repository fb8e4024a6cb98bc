package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.PC1;
import static cl.bitacora.attendance.domain.Given.PC2;
import static cl.bitacora.attendance.domain.Given.RELATOR;
import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.facts;
import static cl.bitacora.attendance.domain.Given.ft;
import static cl.bitacora.attendance.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.CloseDay;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every command × outcome of one block: how it ends and is reported. */
class BlockEndTest {
    private static final BlockFacts FT = facts(ft(), ANA, BETO);

    @Nested
    class Closing {
        @Test
        @Covers("LCE-041")
        void LCE_041_T1_and_T4_the_relators_exit_closes_and_lists_who_is_inside() {
            var open = Journal.ordinary(PC1, BLOCK, FT)
                    .marks(ANA, "09:00")
                    .marks(BETO, "09:01", "13:00")
                    .relatorOut("13:04");
            assertThat(open.state().all(BlockEvent.BlockClosed.class))
                    .containsExactly(new BlockEvent.BlockClosed(
                            BLOCK, at("13:04"), RELATOR, false, List.of(ANA), Optional.of(on("2020-03-11 13:04"))));
        }

        @Test
        @Covers({"FIN-040", "LCE-062"})
        void FIN_040_an_early_exit_is_flagged() {
            BlockState state =
                    Journal.ordinary(PC1, BLOCK, FT).relatorOut("12:50").state();
            assertThat(state.all(BlockEvent.BlockClosed.class).getFirst().early())
                    .isTrue();
            assertThat(Journal.codes(state)).containsExactly("relator-left-early");
        }

        @Test
        @Covers("FIN-035")
        void FIN_035_a_close_at_another_time_is_flagged() {
            assertThat(Journal.codes(
                            Journal.ordinary(PC1, BLOCK, FT).relatorOut("13:20").state()))
                    .containsExactly("closed-at-other-time");
        }

        @Test
        void an_exit_before_the_start_closes_nothing_unless_the_start_arrives_later() {
            BlockState before = new Journal(PC1, BLOCK, FT)
                    .created("08:50", 240)
                    .relatorIn("08:55")
                    .relatorOut("13:04")
                    .state();
            assertThat(before.closedAt()).isEmpty();
            assertThat(Journal.codes(before)).containsExactly("relator-exit-before-start");

            BlockState after = Journal.run(
                    before, new Journal(PC2, BLOCK, FT).started("09:00").commands());
            assertThat(after.closedAt()).contains(at("13:04"));
        }

        @Test
        @Covers("LCE-041")
        void an_exit_before_the_start_does_not_close_what_starts_afterwards() {
            BlockState state = new Journal(PC1, BLOCK, FT)
                    .created("08:40", 240)
                    .relatorIn("08:45")
                    .relatorOut("08:52")
                    .relatorIn("08:58")
                    .started("09:00")
                    .state();
            assertThat(state.closedAt()).isEmpty();
            assertThat(state.status()).isEqualTo(BlockStatus.RUNNING);
        }

        @Test
        void a_second_exit_is_flagged_and_the_first_holds() {
            var journal = Journal.ordinary(PC1, BLOCK, FT).relatorOut("13:04").relatorOut("13:30");
            assertThat(journal.state().closedAt()).contains(at("13:04"));
            assertThat(Journal.codes(journal.state())).containsExactly("relator-exit-repeated");
            assertThat(Journal.events(journal.state(), journal.last())).isEmpty();
        }
    }

    @Nested
    class Report {
        @Test
        @Covers({"LCE-044", "BONO-131"})
        void LCE_044_a_started_closed_and_documented_block_is_reported() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                    .marks(ANA, "09:00", "13:00")
                    .ends()
                    .state();
            assertThat(state.reported())
                    .contains(new BlockEvent.AttendanceReported(BLOCK, at("13:10"), on("2020-03-11 13:04"), false));
        }

        @Test
        @Covers({"LCE-034", "FIN-030"})
        void LCE_034_T1_without_start_the_report_is_refused_and_the_day_later_flagged() {
            var journal = new Journal(PC1, BLOCK, FT)
                    .created("08:50", 240)
                    .relatorIn("08:55")
                    .marks(ANA, "09:00", "13:00")
                    .activities("13:06")
                    .informed("13:10");
            assertThat(journal.state().all(BlockEvent.ReportRefused.class))
                    .containsExactly(new BlockEvent.ReportRefused(
                            BLOCK, at("13:10"), "block-not-started", RuleId.of("LCE-034")));
            assertThat(Journal.codes(journal.state())).isEmpty();
            assertThat(Journal.codes(journal.informed(on("2020-03-10 08:00")).state()))
                    .containsExactly("block-not-started");
        }

        @Test
        @Covers({"LCE-043", "LCE-044"})
        void LCE_044_T4_and_LCE_043_T2_without_activities_it_is_refused_until_they_are_written() {
            var journal = Journal.ordinary(PC1, BLOCK, FT).relatorOut("13:04").informed("13:10");
            assertThat(journal.state().reported()).isEmpty();
            assertThat(journal.state().all(BlockEvent.ReportRefused.class))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("no-activities"));

            journal.activities("13:20");
            assertThat(journal.state().reported()).isEmpty();
            journal.informed("13:25");
            assertThat(journal.state().reported()).isPresent();
        }

        @Test
        @Covers("LCE-044")
        void without_the_relators_exit_it_is_refused() {
            assertThat(Journal.ordinary(PC1, BLOCK, FT)
                            .activities("13:06")
                            .informed("13:10")
                            .state()
                            .all(BlockEvent.ReportRefused.class))
                    .singleElement()
                    .satisfies(refused -> assertThat(refused.code()).isEqualTo("block-not-closed"));
        }

        @Test
        @Covers("LCE-049")
        void a_report_refused_for_a_record_still_on_its_way_is_accepted_when_it_arrives() {
            BlockState waiting = Journal.ordinary(PC1, BLOCK, FT)
                    .activities("13:06")
                    .informed("13:10")
                    .state();
            assertThat(waiting.reported()).isEmpty();

            BlockState settled = Journal.run(
                    waiting, new Journal(PC2, BLOCK, FT).relatorOut("13:04").commands());
            assertThat(settled.reported().orElseThrow().at()).isEqualTo(at("13:10"));
        }

        @Test
        @Covers("BONO-131")
        void BONO_131_a_late_report_is_accepted_and_flagged() {
            BlockState state = Journal.ordinary(PC1, BLOCK, facts(bono(), ANA))
                    .relatorOut("13:04")
                    .activities("13:06")
                    .informed(on("2020-03-11 13:04:01"))
                    .state();
            assertThat(state.reported().orElseThrow().late()).isTrue();
            assertThat(state.all(BlockEvent.AnomalyFlagged.class))
                    .singleElement()
                    .satisfies(flag -> assertThat(flag.rule()).isEqualTo(RuleId.of("BONO-131")));
        }

        @Test
        void informing_twice_is_informing_once() {
            var journal = Journal.ordinary(PC1, BLOCK, FT).ends();
            assertThat(Journal.events(journal.state(), journal.last())).isEmpty();
            assertThat(Journal.events(journal.state(), journal.informed("14:00").last()))
                    .isEmpty();
        }
    }

    @Nested
    class DayEnd {
        @Test
        @Covers({"FIN-030", "FIN-036", "FIN-902"})
        void the_end_of_the_day_flags_once_what_never_began_or_ended() {
            var never = new Journal(PC1, BLOCK, FT).created("08:50", 240).relatorIn("08:55");
            var closeDay = new CloseDay(BLOCK, on("2020-03-10 08:50"), 1, FT);
            BlockState state = Journal.run(never.state(), List.of(closeDay, closeDay));
            assertThat(Journal.codes(state)).containsExactly("block-not-started");

            BlockState open = Journal.run(
                    Journal.ordinary(PC1, BLOCK, FT).marks(ANA, "09:00").state(), List.of(closeDay, closeDay));
            assertThat(Journal.codes(open)).containsExactly("block-not-closed", "exit-not-recorded");
        }

        @Test
        @Covers("LCE-031")
        void LCE_031_an_all_day_class_needs_two_blocks() {
            var allDay = new Journal(PC1, BLOCK, FT).created("08:50", 240, true).relatorIn("08:55");
            var alone = new CloseDay(BLOCK, on("2020-03-10 08:50"), 1, FT);
            var two = new CloseDay(BLOCK, on("2020-03-10 08:50"), 2, FT);
            assertThat(Journal.codes(Journal.run(allDay.state(), List.of(alone))))
                    .contains("all-day-without-two-blocks");
            assertThat(Journal.codes(Journal.run(allDay.state(), List.of(two))))
                    .doesNotContain("all-day-without-two-blocks");
        }

        @Test
        void a_block_of_which_nothing_was_heard_stays_so() {
            assertThat(Journal.events(BlockState.UNKNOWN, new CloseDay(BLOCK, on("2020-03-10 08:50"), 1, FT)))
                    .isEmpty();
        }
    }
}
