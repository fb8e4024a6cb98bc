package cl.bitacora.gateway.domain.time;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.kernel.Covers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A class PC as it may be met, moved by the test; what the gateway concludes from its journal, its anchors and the arrival. */
class TimeClassifierTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration YEAR = Duration.ofDays(365);

    /** What happens, and the stretches that come of it: certainty and reason. */
    record Scenario(String name, UnaryOperator<ClassPc> happens, String... stretches) {
        @Override
        public String toString() {
            return name;
        }

        List<TimeStretch> classified() {
            return happens.apply(ClassPc.on("2026-03-09T12:00:00Z"))
                    .passes(HOUR)
                    .uploads();
        }
    }

    static List<Scenario> altered() {
        List<Scenario> scenarios = new ArrayList<>();
        for (Duration step : List.of(HOUR, DAY, YEAR)) {
            for (int sign : new int[] {1, -1}) {
                Duration moved = step.multipliedBy(sign);
                scenarios.add(new Scenario(
                        "moved " + moved + " between marks",
                        pc -> pc.anchors().marks(3).moves(moved).reads().marks(3),
                        "CERTAIN",
                        "CONTRADICTORY wall-differs"));
                scenarios.add(new Scenario(
                        "moved " + moved + " from the start, the anchor comes after",
                        pc -> pc.moves(moved).reads().marks(3).anchors(),
                        "CONTRADICTORY wall-differs"));
            }
        }
        scenarios.add(new Scenario(
                "moved ahead for some marks and back again, no reading in between",
                pc -> pc.anchors()
                        .moves(HOUR)
                        .marks(3)
                        .moves(HOUR.negated())
                        .reads()
                        .marks(2),
                "CONTRADICTORY after-next-reading",
                "CERTAIN"));
        scenarios.add(new Scenario(
                "moved back without a reading",
                pc -> pc.anchors()
                        .marks(1)
                        .passes(HOUR)
                        .marks(1)
                        .moves(HOUR.negated())
                        .marks(2),
                "CERTAIN",
                "CONTRADICTORY wall-went-back"));
        scenarios.add(new Scenario(
                "names an anchor that was never given",
                pc -> pc.names("a-00000000deadbeef").reads().marks(2),
                "CONTRADICTORY anchor-unknown"));
        scenarios.add(new Scenario(
                "names the anchor of another installation",
                pc -> pc.names(foreignAnchor()).reads().marks(2),
                "CONTRADICTORY anchor-unknown"));
        scenarios.add(new Scenario(
                "names an anchor of the start-up before",
                pc -> pc.anchors()
                        .marks(1)
                        .reboots()
                        .names("a-0000000000000001")
                        .reads()
                        .marks(2),
                "CERTAIN",
                "CONTRADICTORY anchor-of-another-boot"));
        scenarios.add(new Scenario(
                "the clock since start-up goes back in one start-up",
                pc -> pc.reads()
                        .marks(2)
                        .movesBootClock(Duration.ofSeconds(-30))
                        .reads()
                        .marks(2)
                        .reads()
                        .marks(1),
                "UNCERTAIN no-anchor",
                "CONTRADICTORY boot-clock-went-back"));
        scenarios.add(new Scenario(
                "a reading is older than the anchor it names",
                pc -> pc.anchors()
                        .movesBootClock(Duration.ofSeconds(-20))
                        .reads()
                        .marks(2),
                "CONTRADICTORY boot-clock-went-back"));
        scenarios.add(new Scenario(
                "restarted with yesterday's date, no anchor any more",
                pc -> pc.anchors()
                        .marks(2)
                        .reboots()
                        .moves(DAY.negated())
                        .reads()
                        .marks(2),
                "CERTAIN",
                "CONTRADICTORY before-last-evidence"));
        scenarios.add(new Scenario(
                "restarted with tomorrow's date, no anchor any more",
                pc -> pc.anchors().marks(2).reboots().moves(DAY).reads().marks(2),
                "CERTAIN",
                "CONTRADICTORY after-receipt"));
        scenarios.add(new Scenario(
                "an hour ahead and no anchor, then restarted and anchored",
                pc -> pc.moves(HOUR)
                        .reads()
                        .marks(2)
                        .reboots()
                        .moves(HOUR.negated())
                        .anchors()
                        .marks(2)
                        .passes(HOUR),
                "CONTRADICTORY after-later-evidence",
                "CERTAIN"));
        scenarios.add(new Scenario(
                "marks of tomorrow, without any reading", pc -> pc.moves(DAY).marks(2), "CONTRADICTORY after-receipt"));
        return scenarios;
    }

    static List<Scenario> honest() {
        return List.of(
                new Scenario(
                        "anchored before",
                        pc -> pc.anchors().marks(5).passes(HOUR).marks(5),
                        "CERTAIN"),
                new Scenario(
                        "anchored after", pc -> pc.reads().marks(5).passes(HOUR).anchors(), "CERTAIN"),
                new Scenario(
                        "restarted between, offline since",
                        pc -> pc.anchors().marks(3).reboots().reads().marks(3),
                        "CERTAIN",
                        "UNCERTAIN no-anchor"),
                new Scenario(
                        "restarted between, anchored again",
                        pc -> pc.anchors().marks(3).reboots().anchors().marks(3),
                        "CERTAIN"),
                new Scenario(
                        "the agent restarts, the computer does not",
                        pc -> pc.anchors()
                                .marks(3)
                                .passes(HOUR)
                                .names("")
                                .reads()
                                .marks(3),
                        "CERTAIN"),
                new Scenario(
                        "never online for a week",
                        pc -> pc.reads()
                                .marks(3)
                                .passes(DAY)
                                .reboots()
                                .reads()
                                .marks(3)
                                .passes(Duration.ofDays(6)),
                        "UNCERTAIN no-anchor"),
                new Scenario(
                        "uploaded half a year later",
                        pc -> pc.anchors().marks(3).passes(Duration.ofDays(180)),
                        "CERTAIN"),
                new Scenario(
                        "network time slews 500 ppm for ten hours, the clock since start-up too",
                        pc -> pc.anchors()
                                .marks(2)
                                .slews(Duration.ofHours(10), 500, true)
                                .marks(2),
                        "CERTAIN"),
                new Scenario(
                        "network time slews 500 ppm for ten hours, the wall clock alone",
                        pc -> pc.anchors()
                                .marks(2)
                                .slews(Duration.ofHours(10), -500, false)
                                .reads()
                                .marks(2),
                        "CERTAIN"),
                new Scenario(
                        "suspended for three hours",
                        pc -> pc.anchors()
                                .marks(2)
                                .passes(Duration.ofHours(3))
                                .marks(2)
                                .reads()
                                .marks(1),
                        "CERTAIN"),
                new Scenario(
                        "a correction of twenty seconds",
                        pc -> pc.moves(Duration.ofSeconds(20))
                                .anchors()
                                .marks(2)
                                .moves(Duration.ofSeconds(-20))
                                .marks(2),
                        "CERTAIN"),
                new Scenario(
                        "the relator corrects the clock by an hour before the class, offline",
                        pc -> pc.moves(HOUR.negated())
                                .reads()
                                .moves(HOUR)
                                .reads()
                                .marks(3),
                        "UNCERTAIN wall-stepped"),
                new Scenario(
                        "an anchor on each side of a clock since start-up that stood still for ten minutes",
                        pc -> pc.anchors()
                                .marks(1)
                                .passes(Duration.ofMinutes(10))
                                .movesBootClock(Duration.ofMinutes(-9))
                                .anchors()
                                .names("")
                                .marks(1),
                        "UNCERTAIN anchors-disagree",
                        "CERTAIN"),
                new Scenario("an old agent: no reading at all", pc -> pc.marks(4), "UNCERTAIN no-reading"));
    }

    private static String foreignAnchor() {
        return "a-%016x".formatted(0xc0ffeeL);
    }

    @ParameterizedTest
    @MethodSource("altered")
    @Covers({"LCE-023", "FIN-010"})
    void what_the_evidence_contradicts_is_told(Scenario scenario) {
        assertThat(words(scenario.classified())).containsExactly(scenario.stretches());
    }

    @ParameterizedTest
    @MethodSource("honest")
    @Covers("LCE-023")
    void what_honest_computers_do_raises_no_alarm(Scenario scenario) {
        assertThat(words(scenario.classified())).containsExactly(scenario.stretches());
    }

    @ParameterizedTest
    @MethodSource("changesOfTheHour")
    @Covers("LCE-023")
    void LCE_023_daylight_saving_in_Santiago_is_no_alarm(String day) {
        List<TimeStretch> stretches = ClassPc.on(day)
                .anchors()
                .marks(20)
                .passes(HOUR)
                .marks(20)
                .passes(HOUR)
                .reads()
                .marks(5)
                .uploads();
        assertThat(words(stretches)).containsExactly("CERTAIN");
    }

    /** Half an hour before the clocks of America/Santiago change: 2026-04-05 back, 2026-09-06 ahead. */
    static List<String> changesOfTheHour() {
        return List.of("2026-04-05T02:30:00Z", "2026-09-06T03:30:00Z");
    }

    @Test
    @Covers("LCE-023")
    void LCE_023_T1_no_drift_and_T2_an_hour_of_drift() {
        assertThat(ClassPc.on("2026-03-09T12:00:00Z").anchors().marks(1).uploads())
                .singleElement()
                .extracting(TimeStretch::driftSeconds)
                .isEqualTo(0L);
        TimeStretch wrong = ClassPc.on("2026-03-09T12:00:00Z")
                .moves(HOUR)
                .anchors()
                .marks(1)
                .passes(HOUR)
                .uploads()
                .getFirst();
        assertThat(wrong.certainty()).isEqualTo(TimeCertainty.CONTRADICTORY);
        assertThat(wrong.driftSeconds()).isBetween(3_599L, 3_600L);
    }

    @Test
    void demonstrations_of_2020_uploaded_in_2026_contradict_nothing() {
        List<TimeStretch> stretches = ClassPc.on("2020-03-30T12:00:00Z")
                .marks(30)
                .passes(Duration.ofDays(6 * 365))
                .uploads();
        assertThat(words(stretches)).containsExactly("UNCERTAIN no-reading");
    }

    @Test
    void what_was_learnt_of_earlier_batches_counts_for_the_next() {
        ClassPc pc = ClassPc.on("2026-03-09T12:00:00Z").anchors().marks(2);
        assertThat(words(pc.uploads())).containsExactly("CERTAIN");
        assertThat(words(pc.marks(2).uploads())).containsExactly("CERTAIN");
        assertThat(words(pc.reboots().moves(DAY.negated()).reads().marks(1).uploads()))
                .containsExactly("CONTRADICTORY before-last-evidence");
    }

    @Test
    void an_anchor_that_may_have_been_forgotten_is_no_false_one() {
        ClassPc pc = ClassPc.on("2026-03-09T12:00:00Z");
        for (int i = 0; i <= Clocks.REMEMBERED; i++) {
            pc.passes(Duration.ofMinutes(1)).anchors();
        }
        assertThat(words(pc.names("a-0000000000000001").reads().marks(1).uploads()))
                .containsExactly("CERTAIN");
    }

    @Test
    void figures() {
        long flagged = altered().stream().filter(TimeClassifierTest::alarmed).count();
        long falseAlarms = honest().stream().filter(TimeClassifierTest::alarmed).count()
                + changesOfTheHour().stream()
                        .filter(day -> contradicted(ClassPc.on(day)
                                .anchors()
                                .marks(9)
                                .passes(HOUR)
                                .marks(9)
                                .uploads()))
                        .count();
        System.out.printf(
                "%nfigure | altered or false clocks | flagged %d of %d | false alarms %d of %d honest (daylight saving,"
                        + " network time, suspend, restart, offline, 2020) | %s%n",
                flagged,
                altered().size(),
                falseAlarms,
                honest().size() + changesOfTheHour().size(),
                TimeClassifierTest.class.getSimpleName());
        assertThat(flagged).isEqualTo(altered().size());
        assertThat(falseAlarms).isZero();
    }

    private static boolean alarmed(Scenario scenario) {
        return contradicted(scenario.classified());
    }

    private static boolean contradicted(List<TimeStretch> stretches) {
        return stretches.stream().anyMatch(stretch -> stretch.certainty() == TimeCertainty.CONTRADICTORY);
    }

    private static List<String> words(List<TimeStretch> stretches) {
        return stretches.stream()
                .map(stretch -> (stretch.certainty() + " " + stretch.reason()).strip())
                .toList();
    }
}
