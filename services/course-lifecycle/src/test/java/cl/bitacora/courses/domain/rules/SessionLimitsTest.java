package cl.bitacora.courses.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.courses.domain.rules.SessionLimits.Consent;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Refusal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionLimitsTest {
    private static final LocalDate MONDAY = LocalDate.of(2020, 3, 2);

    /** Three whole weeks, so that the middle one counts fully. */
    private static List<ScheduledBlock> weeks(int daysPerWeek, int minutes) {
        List<ScheduledBlock> blocks = new ArrayList<>();
        for (int week = 0; week < 3; week++) {
            // The outer weeks run from Monday to Saturday, so that the weeks compared are whole.
            int days = week == 1 ? daysPerWeek : 6;
            for (int day = 0; day < days; day++) {
                blocks.add(new ScheduledBlock(MONDAY.plusDays(week * 7L + day), "A", LocalTime.of(9, 0), minutes));
            }
        }
        return blocks;
    }

    private static List<String> codes(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::code).distinct().toList();
    }

    @ParameterizedTest(name = "{0}: {1} min al día, {2} días a la semana → {3}")
    @CsvSource({
        "T1, 180, 3, ok",
        "T2, 150, 3, day-too-short",
        "T3, 360, 5, ok",
        "T4, 390, 5, day-too-long",
        "T5, 240, 2, week-too-empty",
        "T6, 240, 7, week-too-full",
        "-,  240, 6, ok",
    })
    @Covers("BONO-083")
    void BONO_083(String vector, int minutes, int days, String expected) {
        List<String> broken = codes(SessionLimits.check(weeks(days, minutes), Bono.NORM.sessions(), Optional.empty()));
        assertThat(broken).isEqualTo(expected.equals("ok") ? List.of() : List.of(expected));
    }

    @ParameterizedTest(name = "{0}: {1} min, firman {2} de 12 → {3}")
    @CsvSource({
        "T1, 480, 12, ok",
        "T2, 480, 11, signatures-missing",
        "T3, 510, 12, day-too-long",
        "-,  360,  0, ok",
    })
    @Covers("BONO-084")
    void BONO_084(String vector, int minutes, int signatures, String expected) {
        assertThat(SessionLimits.dayLength(
                                MONDAY, minutes, Bono.NORM.sessions(), Optional.of(new Consent(12, signatures)))
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }

    @Test
    @Covers("BONO-083")
    void two_blocks_of_a_day_add_up() {
        List<ScheduledBlock> day = List.of(
                new ScheduledBlock(MONDAY, "A", LocalTime.of(9, 0), 200),
                new ScheduledBlock(MONDAY, "B", LocalTime.of(14, 0), 200));
        assertThat(codes(SessionLimits.check(day, Bono.NORM.sessions(), Optional.empty())))
                .containsExactly("day-too-long");
    }

    @Test
    @Covers("BONO-083")
    void a_partial_first_or_last_week_is_exempt_from_the_minimum_of_days() {
        // Thursday and Friday; a whole week; Monday.
        List<ScheduledBlock> schedule = new ArrayList<>();
        for (LocalDate day : List.of(
                MONDAY.plusDays(3),
                MONDAY.plusDays(4),
                MONDAY.plusDays(7),
                MONDAY.plusDays(8),
                MONDAY.plusDays(9),
                MONDAY.plusDays(14))) {
            schedule.add(new ScheduledBlock(day, "A", LocalTime.of(9, 0), 240));
        }
        assertThat(SessionLimits.check(schedule, Bono.NORM.sessions(), Optional.empty()))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: letras {1} a las 9 y {2} a las {3} del día {4} → {5}")
    @CsvSource({
        "T1, A, B, 14, 0, ok",
        "T2, A, A, 14, 0, letter-repeated",
        "T3, A, A,  9, 1, ok",
        "-,  A, B, 10, 0, blocks-overlap",
    })
    @Covers("LCE-028")
    void LCE_028(String vector, String first, String second, int hour, int dayOffset, String expected) {
        List<ScheduledBlock> schedule = List.of(
                new ScheduledBlock(MONDAY, first, LocalTime.of(9, 0), 120),
                new ScheduledBlock(MONDAY.plusDays(dayOffset), second, LocalTime.of(hour, 0), 120));
        assertThat(SessionLimits.letters(schedule).map(Refusal::code).orElse("ok"))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} min de {1} h → {2}")
    @CsvSource({"1920, 32, ok", "1919, 32, hours-differ-from-offer", "1921, 32, hours-differ-from-offer"})
    @Covers("BONO-100")
    void BONO_100_the_timetable_holds_the_offered_hours(int minutes, int hours, String expected) {
        List<ScheduledBlock> schedule = List.of(new ScheduledBlock(MONDAY, "A", LocalTime.of(9, 0), minutes));
        assertThat(SessionLimits.offeredHours(schedule, hours)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
        assertThat(AcuerdoConditions.withinOffer(minutes, hours)
                        .map(Refusal::code)
                        .orElse("ok"))
                .isEqualTo(expected);
    }
}
