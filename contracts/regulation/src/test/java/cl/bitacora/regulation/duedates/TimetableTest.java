package cl.bitacora.regulation.duedates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.duedates.Timetable.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Class days, moments, and shares of hours. */
class TimetableTest {
    private static final LocalDate MONDAY = LocalDate.of(2023, 3, 6);
    private static final Timetable TEN_HOURS = new Timetable(List.of(
            new Session(MONDAY, 120), new Session(MONDAY.plusDays(1), 180), new Session(MONDAY.plusDays(2), 300)));

    @Test
    void class_days_are_in_order_and_have_minutes() {
        Session monday = new Session(MONDAY, 60);

        assertThatThrownBy(() -> new Timetable(List.of(monday, monday))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Timetable(List.of(monday, new Session(MONDAY.minusDays(1), 60))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Session(MONDAY, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Session(MONDAY, 1).minutes()).isEqualTo(1);
    }

    @Test
    @Covers("BECA-143")
    void the_share_held_before_a_day() {
        assertThat(TEN_HOURS.minutes()).isEqualTo(600);
        assertThat(TEN_HOURS.heldBefore(MONDAY)).isEqualTo(Ratio.of(0, 1));
        assertThat(TEN_HOURS.heldBefore(MONDAY.plusDays(1))).isEqualTo(Ratio.percent(20));
        assertThat(TEN_HOURS.heldBefore(MONDAY.plusDays(2))).isEqualTo(Ratio.percent(50));
        assertThat(Timetable.NONE.heldBefore(MONDAY)).isEqualTo(Ratio.of(0, 1));
    }

    @Test
    @Covers("BECA-143")
    void the_last_class_day_before_a_share_was_held() {
        assertThat(TEN_HOURS.lastDay(Ratio.percent(20), false)).contains(MONDAY.plusDays(1));
        assertThat(TEN_HOURS.lastDay(Ratio.percent(20), true)).contains(MONDAY);
        assertThat(TEN_HOURS.lastDay(Ratio.percent(49), false)).contains(MONDAY.plusDays(1));
        assertThat(TEN_HOURS.lastDay(Ratio.percent(0), true)).isEmpty();
    }

    @Test
    void a_moment_without_a_time_is_the_end_of_its_day() {
        Moment day = Moment.on(MONDAY);
        Moment noon = Moment.at(MONDAY, LocalTime.NOON);

        assertThat(day.instant()).isEqualTo(Chile.endOf(MONDAY));
        assertThat(noon.instant()).isEqualTo(Chile.at(MONDAY, LocalTime.NOON));
        assertThat(noon).isLessThan(day);
        assertThat(day).hasToString("2023-03-06");
        assertThat(noon).hasToString("2023-03-06T12:00");
    }
}
