package cl.bitacora.attendance.domain.total;

import static cl.bitacora.attendance.domain.Given.AFTERNOON;
import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.CARLA;
import static cl.bitacora.attendance.domain.Given.DAY;
import static cl.bitacora.attendance.domain.Given.SECTION;
import static cl.bitacora.attendance.domain.Given.at;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.total.TotalCommand.CountBlock;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.attendance.CreditedLine;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.testkit.DeciderSpec;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The running total of a section. */
class TotalDeciderTest {
    private final DeciderSpec<TotalCommand, TotalState, TotalEvent> spec = DeciderSpec.of(new TotalDecider());

    @Test
    @Covers("LCE-906")
    void blocks_add_up_and_each_event_tells_its_block_and_the_section_so_far() {
        spec.when(count(BLOCK, line(ANA, 14_400), line(BETO, 0)))
                .then(new AttendanceTotalled(
                        SECTION,
                        at("13:10"),
                        BLOCK,
                        14_400,
                        115_200,
                        DAY,
                        DAY,
                        List.of(
                                new TotalEvent.Line(ANA, 14_400, 14_400, true),
                                new TotalEvent.Line(BETO, 0, 0, false))))
                .when(count(AFTERNOON, line(ANA, 7_200), line(BETO, 3_600)))
                .then(new AttendanceTotalled(
                        SECTION,
                        at("13:10"),
                        AFTERNOON,
                        28_800,
                        115_200,
                        DAY,
                        DAY,
                        List.of(
                                new TotalEvent.Line(ANA, 7_200, 21_600, true),
                                new TotalEvent.Line(BETO, 3_600, 3_600, true))));
    }

    @Test
    void counting_a_block_again_as_it_stands_is_nothing() {
        spec.when(count(BLOCK, line(ANA, 14_400)))
                .thenEvents(events -> {})
                .when(count(BLOCK, line(ANA, 14_400)))
                .thenNothing();
    }

    @Test
    @Covers("LCE-908")
    void a_correction_replaces_the_blocks_share() {
        spec.when(count(BLOCK, line(ANA, 0)))
                .thenEvents(events -> {})
                .when(count(AFTERNOON, line(ANA, 7_200)))
                .thenEvents(events -> {})
                .when(count(BLOCK, line(ANA, 12_000)))
                .thenEvents(events -> assertThat(events).singleElement().satisfies(event -> {
                    AttendanceTotalled totalled = (AttendanceTotalled) event;
                    assertThat(totalled.heldSeconds()).isEqualTo(28_800);
                    assertThat(totalled.lines().getFirst().creditedSeconds()).isEqualTo(19_200);
                }));
    }

    @Test
    @Covers("FIN-037")
    void whoever_does_not_belong_is_not_totalled_and_leaves_with_nothing() {
        var counted = spec.when(count(BLOCK, line(ANA, 14_400), line(CARLA, 14_400)))
                .thenEvents(events -> assertThat(((AttendanceTotalled) events.getFirst()).lines())
                        .extracting(TotalEvent.Line::participant)
                        .containsExactly(ANA));
        CountBlock without = new CountBlock(
                BLOCK, at("14:00"), 14_400, 115_200, Set.of(BETO), List.of(line(ANA, 14_400), line(BETO, 100)));
        counted.when(without)
                .thenEvents(events -> assertThat(((AttendanceTotalled) events.getFirst()).lines())
                        .containsExactly(
                                new TotalEvent.Line(ANA, 0, 0, false), new TotalEvent.Line(BETO, 100, 100, true)))
                .when(without)
                .thenNothing();
    }

    private static CountBlock count(BlockKey block, CreditedLine... lines) {
        return new CountBlock(block, at("13:10"), 14_400, 115_200, Set.of(ANA, BETO), List.of(lines));
    }

    private static CreditedLine line(PersonId person, long seconds) {
        return new CreditedLine(
                person,
                seconds,
                seconds > 0,
                new Explanation(
                        RuleId.of("LCE-904"), "" + seconds, Norms.lce("Resuelvo 2, 14)"), List.of(), List.of()));
    }
}
