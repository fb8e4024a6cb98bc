package cl.bitacora.classroom.time;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Covers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeKeeperTest {
    private static final BlockKey BLOCK = BlockKey.parse("bodegas-1.20200330.A");
    private static final String BOOT = "11111111-2222-3333-4444-555555555555";

    private Instant wall = Instant.parse("2020-03-30T12:00:00Z");
    private long bootMillis = 1_000_000;
    private String boot = BOOT;
    private String anchor = "";
    private boolean open = true;
    private TimeKeeper keeper = new TimeKeeper();

    private List<JournalRecord> ask(boolean recording) {
        WallAndBoot now = new WallAndBoot(wall, boot, bootMillis);
        List<JournalRecord> due = keeper.due(now, BLOCK, open, anchor, recording);
        keeper.written(now, anchor, due);
        return due;
    }

    private void pass(Duration time) {
        pass(time, time);
    }

    private void pass(Duration onTheWall, Duration sinceBoot) {
        wall = wall.plus(onTheWall);
        bootMillis += sinceBoot.toMillis();
    }

    private JournalRecord reading() {
        return new JournalRecord.TimeRead(BLOCK, wall, boot, bootMillis, anchor);
    }

    @Test
    void a_process_reads_the_clocks_before_its_first_record_and_not_before_the_second() {
        assertThat(ask(false)).isEmpty();
        assertThat(ask(true)).containsExactly(reading());
        pass(Duration.ofSeconds(30));
        assertThat(ask(true)).isEmpty();
    }

    @Test
    void each_new_anchor_is_read_once() {
        ask(true);
        anchor = "a-0000000000000001";
        pass(Duration.ofSeconds(1));
        assertThat(ask(false)).containsExactly(reading());
        assertThat(ask(false)).isEmpty();
    }

    @Test
    void ten_minutes_without_a_reading_while_the_block_is_open() {
        ask(true);
        pass(Duration.ofSeconds(599));
        assertThat(ask(false)).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(ask(false)).containsExactly(reading());
        open = false;
        pass(Duration.ofHours(1));
        assertThat(ask(false)).isEmpty();
    }

    /** LCE-067 T1: the clock jumps with the block running. */
    @ParameterizedTest
    @ValueSource(longs = {-2_700, -6, 6, 2_700})
    @Covers({"LCE-067", "LCE-023"})
    void LCE_067_a_moved_clock_is_written_down(long seconds) {
        ask(true);
        pass(Duration.ofMinutes(1).plusSeconds(seconds), Duration.ofMinutes(1));
        assertThat(ask(false)).containsExactly(new JournalRecord.ClockChanged(BLOCK, wall, seconds), reading());
        pass(Duration.ofMinutes(1));
        assertThat(ask(true)).as("told once").isEmpty();
    }

    @Test
    void a_small_step_is_only_read() {
        ask(true);
        pass(Duration.ofSeconds(13), Duration.ofSeconds(10));
        assertThat(ask(false)).containsExactly(reading());
    }

    @Test
    void a_clock_moved_while_the_agent_was_closed_is_written_down_by_the_next_process() {
        keeper = new TimeKeeper(new JournalRecord.TimeRead(BLOCK, wall, boot, bootMillis, ""));
        pass(Duration.ofMinutes(5).minusHours(1), Duration.ofMinutes(5));
        assertThat(ask(true)).containsExactly(new JournalRecord.ClockChanged(BLOCK, wall, -3_600), reading());
    }

    @Test
    void a_clock_that_went_back_over_a_start_up_is_written_down() {
        keeper = new TimeKeeper(new JournalRecord.TimeRead(BLOCK, wall, boot, bootMillis, ""));
        boot = "66666666-2222-3333-4444-555555555555";
        bootMillis = 20_000;
        wall = wall.minusSeconds(86_400);
        assertThat(ask(true)).containsExactly(new JournalRecord.ClockChanged(BLOCK, wall, -86_400), reading());
    }

    @Test
    void a_start_up_hours_later_is_no_change() {
        keeper = new TimeKeeper(new JournalRecord.TimeRead(BLOCK, wall, boot, bootMillis, ""));
        boot = "66666666-2222-3333-4444-555555555555";
        bootMillis = 20_000;
        wall = wall.plus(Duration.ofHours(14));
        assertThat(ask(true)).containsExactly(reading());
    }

    /** Chile changes its clocks in April and September; instants do not notice. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-04-04", "2020-04-05", "2020-09-05", "2020-09-06"})
    void daylight_saving_is_no_change(String day) {
        wall = LocalDate.parse(day).atStartOfDay(ZoneId.of("America/Santiago")).toInstant();
        ask(true);
        for (int minute = 0; minute < 24 * 60; minute++) {
            pass(Duration.ofMinutes(1));
            assertNoChange(ask(false));
        }
    }

    /** A time service that slews as fast as it may, asked every minute, after an hour, and after a night. */
    @ParameterizedTest
    @ValueSource(longs = {1, 60, 600})
    void a_slewing_time_service_is_no_change(long minutes) {
        for (int direction : new int[] {-1, 1}) {
            keeper = new TimeKeeper();
            ask(true);
            for (long passed = 0; passed < 1_200; passed += minutes) {
                Duration time = Duration.ofMinutes(minutes);
                pass(time.plusNanos(direction * time.toNanos() / 2_000), time);
                assertNoChange(ask(false));
            }
        }
    }

    /** The boot clock counts sleep: both clocks move on together. */
    @Test
    void a_night_asleep_is_no_change() {
        ask(true);
        pass(Duration.ofHours(14));
        assertThat(ask(true)).containsExactly(reading());
    }

    @Test
    void what_was_not_written_is_asked_for_again() {
        WallAndBoot now = new WallAndBoot(wall, boot, bootMillis);
        assertThat(keeper.due(now, BLOCK, true, "", true)).hasSize(1);
        assertThat(keeper.due(now, BLOCK, true, "", true))
                .as("the append failed")
                .hasSize(1);
    }

    private static void assertNoChange(List<JournalRecord> records) {
        assertThat(records).noneMatch(JournalRecord.ClockChanged.class::isInstance);
    }
}
