package cl.bitacora.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private static final Set<LocalDate> HOLIDAYS_2020 = Set.of(
            LocalDate.of(2020, 4, 10), LocalDate.of(2020, 5, 1), LocalDate.of(2020, 5, 21), LocalDate.of(2020, 6, 29));
    private static final BusinessDays DAYS = new BusinessDays(HOLIDAYS_2020::contains);

    @ParameterizedTest(name = "{0} + {1} business days = {2}")
    @CsvSource({
        "2020-03-20, 3, 2020-03-25",
        "2020-03-27, 10, 2020-04-13",
        "2020-04-13, 20, 2020-05-12",
        "2020-05-04, 20, 2020-06-02",
        "2020-03-07, 1, 2020-03-09",
        "2020-03-09, 0, 2020-03-09"
    })
    void adds_business_days(LocalDate from, int n, LocalDate due) {
        assertThat(DAYS.addBus(from, n)).isEqualTo(due);
    }

    @Test
    void counts_back_and_rolls_forward() {
        assertThat(DAYS.subBus(LocalDate.of(2020, 3, 19), 3)).isEqualTo(LocalDate.of(2020, 3, 16));
        assertThat(DAYS.roll(LocalDate.of(2020, 3, 28))).isEqualTo(LocalDate.of(2020, 3, 30));
        assertThat(DAYS.roll(LocalDate.of(2020, 4, 10))).isEqualTo(LocalDate.of(2020, 4, 13));
    }

    @Covers("BONO-901")
    @ParameterizedTest(name = "BONO-901: class ended {0}, due {1}")
    @CsvSource({
        "2020-03-09T18:00:00, 2020-03-11T18:00:00",
        "2020-03-13T18:00:00, 2020-03-17T18:00:00",
        "2020-03-14T12:00:00, 2020-03-18T00:00:00",
        "2020-04-09T18:00:00, 2020-04-14T18:00:00"
    })
    void BONO_901_forty_eight_business_hours(LocalDateTime ended, LocalDateTime due) {
        Instant from = ended.atZone(Chile.ZONE).toInstant();
        assertThat(DAYS.addBusinessHours(from, 48))
                .isEqualTo(due.atZone(Chile.ZONE).toInstant());
    }

    @Test
    void the_wall_clock_time_survives_the_end_of_daylight_saving() {
        // 2020-04-05 00:00 clocks went back one hour: Friday 18:00 plus two business days is Tuesday 18:00 all the
        // same.
        Instant friday = LocalDateTime.of(2020, 4, 3, 18, 0).atZone(Chile.ZONE).toInstant();
        assertThat(DAYS.addBusinessHours(friday, 48))
                .isEqualTo(
                        LocalDateTime.of(2020, 4, 7, 18, 0).atZone(Chile.ZONE).toInstant());
    }

    @Covers("BONO-901")
    @ParameterizedTest(name = "{0} + {1} business hours = {2}")
    @CsvSource({
        "2020-03-09T18:00:00, 0, 2020-03-09T18:00:00",
        "2020-03-09T18:00:00, 6, 2020-03-10T00:00:00",
        "2020-03-09T18:00:00, 7, 2020-03-10T01:00:00",
        "2020-03-13T18:00:00, 6, 2020-03-14T00:00:00",
        "2020-03-13T18:00:00, 7, 2020-03-16T01:00:00",
        "2020-03-13T00:00:00, 24, 2020-03-14T00:00:00",
        "2020-04-09T10:30:15, 24, 2020-04-13T10:30:15",
        "2020-03-14T12:00:00, 1, 2020-03-16T01:00:00",
    })
    void BONO_901_any_number_of_hours(LocalDateTime from, int hours, LocalDateTime due) {
        assertThat(DAYS.addBusinessHours(from.atZone(Chile.ZONE).toInstant(), hours))
                .isEqualTo(due.atZone(Chile.ZONE).toInstant());
    }

    @Test
    @Covers("TEN-008")
    void TEN_008_calendar_days_roll_and_business_days_skip() {
        assertThat(DAYS.addCalRolled(LocalDate.of(2020, 3, 7), 21)).isEqualTo(LocalDate.of(2020, 3, 30));
        assertThat(BusinessDays.addCal(LocalDate.of(2020, 3, 7), 21)).isEqualTo(LocalDate.of(2020, 3, 28));
    }

    @Property
    void going_and_coming_back_ends_where_it_began(@ForAll @IntRange(min = 1, max = 300) int n) {
        LocalDate start = LocalDate.of(2020, 3, 9);
        assertThat(DAYS.subBus(DAYS.addBus(start, n), n)).isEqualTo(start);
    }

    @Test
    void a_legal_day_ends_at_midnight_in_santiago() {
        assertThat(Chile.endOf(LocalDate.of(2020, 5, 29))).isEqualTo(Instant.parse("2020-05-30T04:00:00Z"));
        assertThat(Chile.dayOf(Instant.parse("2020-05-30T03:59:59Z"))).isEqualTo(LocalDate.of(2020, 5, 29));
    }
}
