package cl.bitacora.attendance.domain.block;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.BLOCK;
import static cl.bitacora.attendance.domain.Given.CARLA;
import static cl.bitacora.attendance.domain.Given.PC1;
import static cl.bitacora.attendance.domain.Given.PC2;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.facts;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.BlockFacts;
import cl.bitacora.attendance.domain.block.BlockCommand.CloseDay;
import cl.bitacora.attendance.domain.block.BlockCommand.EvaluateBlock;
import cl.bitacora.attendance.domain.block.BlockCommand.TakeRecord;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the order and however often records arrive, the same facts are worth the same. */
class DeliveryPropertiesTest {
    private static final BlockFacts FACTS = facts(bono(), ANA, BETO, CARLA);

    @Property(tries = 300)
    @Covers({"LCE-049", "LCE-027"})
    void any_order_of_delivery_ends_in_the_same_report_and_the_same_lines(@ForAll long seed) {
        List<TakeRecord> records = new ArrayList<>(twoComputers());
        BlockState inOrder = Journal.run(BlockState.UNKNOWN, records);
        Collections.shuffle(records, new Random(seed));
        BlockState shuffled = Journal.run(BlockState.UNKNOWN, records);

        assertThat(shuffled.startedAt()).isEqualTo(inOrder.startedAt());
        assertThat(shuffled.closedAt()).isEqualTo(inOrder.closedAt());
        assertThat(shuffled.reported()).isEqualTo(inOrder.reported());
        assertThat(BlockEvaluation.lines(shuffled, DayContext.ALONE, FACTS))
                .isEqualTo(BlockEvaluation.lines(inOrder, DayContext.ALONE, FACTS));
    }

    @Property(tries = 200)
    @Covers("FIN-902")
    void any_order_of_delivery_ends_in_the_same_flags(@ForAll long seed) {
        List<TakeRecord> records = new ArrayList<>(twoComputers());
        Set<Flag> inOrder = judged(Journal.run(BlockState.UNKNOWN, records));
        Collections.shuffle(records, new Random(seed));

        assertThat(judged(evaluatedAfterEach(records))).isEqualTo(inOrder);
        assertThat(inOrder).extracting(Flag::code).contains("too-many-marks", "cross-computer");
    }

    /** Evaluated again and again on the way, as the service does. */
    private static BlockState evaluatedAfterEach(List<TakeRecord> records) {
        BlockState state = BlockState.UNKNOWN;
        for (TakeRecord record : records) {
            var later = new CloseDay(BLOCK, Chile.endOf(BLOCK.on()), 1, FACTS);
            state = Journal.run(state, List.of(record, evaluation(), later));
        }
        return state;
    }

    private static EvaluateBlock evaluation() {
        return new EvaluateBlock(BLOCK, Chile.endOf(BLOCK.on()), "late-record", DayContext.ALONE, FACTS);
    }

    /** The flags that can be told from the facts alone, whatever their order. */
    private static Set<Flag> judged(BlockState state) {
        BlockState evaluated = Journal.run(state, List.of(evaluation()));
        return evaluated.anomalies().stream()
                .map(Flag::of)
                .filter(flag -> Detectors.ABOUT_TIMES.contains(flag.code())
                        || Detectors.ABOUT_MARKS.contains(flag.code())
                        || Detectors.ABOUT_MISSING.contains(flag.code()))
                .collect(Collectors.toSet());
    }

    @Property(tries = 100)
    void hearing_everything_twice_is_hearing_it_once(@ForAll long seed) {
        List<TakeRecord> records = new ArrayList<>(twoComputers());
        BlockState once = Journal.run(BlockState.UNKNOWN, records);
        List<TakeRecord> again = new ArrayList<>(records);
        Collections.shuffle(again, new Random(seed));

        assertThat(Journal.run(once, again)).isEqualTo(once);
    }

    private static List<TakeRecord> twoComputers() {
        Journal first = Journal.ordinary(PC1, BLOCK, FACTS)
                .marks(ANA, "08:58", "09:00:03", "09:30", "10:00", "10:05")
                .marks(BETO, "09:20:00", "10:00", "10:08")
                .observed(BETO, "10:09")
                .clock("11:00", 12)
                .marks(BETO, "13:01:30")
                .ends();
        Journal second = new Journal(PC2, BLOCK, FACTS)
                .created("08:50", 240)
                .marks(CARLA, "09:00", "09:00:05")
                .mark(CARLA, "12:59:59", MarkMethod.DOCUMENT_NUMBER)
                .marks(ANA, "13:02");
        List<TakeRecord> all = new ArrayList<>(second.commands());
        all.addAll(first.commands());
        return all;
    }
}
