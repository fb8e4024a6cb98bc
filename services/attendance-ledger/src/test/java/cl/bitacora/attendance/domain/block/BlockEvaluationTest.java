package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.AFTERNOON;
import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.CARLA;
import static cl.bitacora.attendance.domain.Given.PC1;
import static cl.bitacora.attendance.domain.Given.PC2;
import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.facts;
import static cl.bitacora.attendance.domain.Given.ft;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.Given;
import cl.bitacora.attendance.domain.block.BlockCommand.EvaluateBlock;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.attendance.BlockEvent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.RuleId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a reported block is worth, and what it flags. */
class BlockEvaluationTest {
    private static final BlockFacts FT = facts(ft(), ANA, BETO);

    @Nested
    class Evaluation {
        private EvaluateBlock evaluate(DayContext day, BlockFacts facts) {
            return new EvaluateBlock(BLOCK, at("13:10"), "late-record", day, facts);
        }

        @Test
        void an_unreported_block_is_not_evaluated() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                    .marks(ANA, "09:00", "13:00")
                    .state();
            assertThat(Journal.events(state, evaluate(DayContext.ALONE, FT))).isEmpty();
        }

        @Test
        @Covers({"LCE-904", "LCE-908"})
        void the_first_evaluation_lists_the_roster_and_whoever_marked() {
            BlockState state = Journal.ordinary(PC1, BLOCK, FT)
                    .marks(ANA, "09:00", "13:00")
                    .marks(CARLA, "09:00", "12:00")
                    .ends()
                    .state();
            List<BlockEvent> events = Journal.events(state, evaluate(DayContext.ALONE, FT));

            assertThat(events.getFirst()).isInstanceOfSatisfying(BlockEvent.AttendanceEvaluated.class, evaluated -> {
                assertThat(evaluated.lines())
                        .extracting(line -> line.participant() + " " + line.creditedSeconds() + " " + line.present())
                        .containsExactly(ANA + " 14400 true", BETO + " 0 false", CARLA + " 10800 true");
            });
            assertThat(events.get(1)).isInstanceOfSatisfying(BlockEvent.AnomalyFlagged.class, flag -> {
                assertThat(flag.rule()).isEqualTo(RuleId.of("FIN-037"));
                assertThat(flag.participant()).isEqualTo(CARLA.value());
            });
            assertThat(Journal.events(
                            Journal.run(state, List.of(evaluate(DayContext.ALONE, FT))),
                            evaluate(DayContext.ALONE, FT)))
                    .isEmpty();
        }

        @Test
        @Covers({"LCE-029", "LCE-041", "LCE-047", "LCE-048", "LCE-039", "FIN-032", "FIN-039"})
        void every_oddity_of_the_marks_is_flagged_with_its_rule() {
            var first = Journal.ordinary(PC1, BLOCK, facts(ft(), ANA, BETO, CARLA))
                    .marks(ANA, "09:00:00", "09:00:06", "09:30", "13:05:00")
                    .mark(BETO, "09:00", MarkMethod.POLICE_RECORD)
                    .marks(CARLA, "09:00");
            var second = new Journal(PC2, BLOCK, facts(ft(), ANA, BETO, CARLA)).marks(CARLA, "13:00");
            BlockState state = Journal.run(
                    Journal.run(first.state(), second.commands()), first.ends().commands());
            List<BlockEvent> events = Journal.events(state, evaluate(DayContext.ALONE, facts(ft(), ANA, BETO, CARLA)));

            assertThat(events.stream()
                            .filter(BlockEvent.AnomalyFlagged.class::isInstance)
                            .map(event ->
                                    ((BlockEvent.AnomalyFlagged) event).rule().value()))
                    .containsExactlyInAnyOrder(
                            "LCE-047", "LCE-048", "FIN-039", "LCE-041", "LCE-039", "LCE-029", "FIN-032");
        }

        @Test
        @Covers({"BONO-133", "LCE-908"})
        void a_justification_corrects_only_the_line_it_changes() {
            BlockFacts facts = facts(bono(), ANA, BETO);
            BlockState evaluated = Journal.run(
                    Journal.ordinary(PC1, BLOCK, facts)
                            .marks(ANA, "09:40", "13:00")
                            .marks(BETO, "09:00", "13:00")
                            .ends()
                            .state(),
                    List.of(evaluate(DayContext.ALONE, facts)));
            assertThat(evaluated.line(ANA).orElseThrow().creditedSeconds()).isZero();

            DayContext excused = DayContext.of(List.of(), java.util.Map.of(ANA, Given.medical()));
            List<BlockEvent> events = Journal.events(evaluated, evaluate(excused, facts));

            assertThat(events)
                    .singleElement()
                    .isInstanceOfSatisfying(BlockEvent.AttendanceCorrected.class, corrected -> {
                        assertThat(corrected.lines()).singleElement().satisfies(line -> {
                            assertThat(line.participant()).isEqualTo(ANA);
                            assertThat(line.creditedSeconds()).isEqualTo(200 * 60);
                        });
                    });
            BlockState corrected = Journal.run(evaluated, List.of(evaluate(excused, facts)));
            assertThat(corrected.line(ANA).orElseThrow().creditedSeconds()).isEqualTo(200 * 60);
            assertThat(corrected.marks()).isEqualTo(evaluated.marks());
        }

        @Test
        @Covers("BONO-133")
        void two_blocks_of_a_day_share_its_first_start_and_its_hours() {
            BlockFacts facts = facts(bono(), Modality.PRESENCIAL, Optional.empty(), 0, ANA, BETO);
            BlockState morning = Journal.ordinary(PC1, BLOCK, facts)
                    .marks(BETO, "09:00", "13:00")
                    .ends()
                    .state();
            BlockState afternoon = new Journal(PC1, AFTERNOON, facts)
                    .created("13:55", 240)
                    .relatorIn("13:56")
                    .started("14:00")
                    .marks(ANA, "14:00", "18:00")
                    .marks(BETO, "14:00", "18:00")
                    .relatorOut("18:01")
                    .activities("18:02")
                    .informed("18:03")
                    .state();
            DayContext day = DayContext.of(List.of(morning), java.util.Map.of(ANA, Given.medical()));
            var lines = BlockEvaluation.lines(afternoon, day, facts);

            // Ana came five hours after the day's first start: more than 25 % of eight hours, with or without a cause.
            assertThat(lines.getFirst().creditedSeconds()).isZero();
            assertThat(lines.getLast().creditedSeconds()).isEqualTo(4 * 3600);
        }
    }
}
