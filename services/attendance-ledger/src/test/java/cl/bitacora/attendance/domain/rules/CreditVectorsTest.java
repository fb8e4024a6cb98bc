package cl.bitacora.attendance.domain.rules;

import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.bono;
import static cl.bitacora.attendance.domain.Given.excusedDay;
import static cl.bitacora.attendance.domain.Given.ft;
import static cl.bitacora.attendance.domain.Given.marks;
import static cl.bitacora.attendance.domain.Given.medical;
import static cl.bitacora.attendance.domain.Given.morning;
import static cl.bitacora.attendance.domain.Given.oneBlockDay;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.Given;
import cl.bitacora.attendance.domain.rules.DayAdmission.Admission;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.AttendanceParameters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time is worth: the vectors of LCE-040, 90x and BONO-133, 903 as the catalogue states them. */
class CreditVectorsTest {

    @ParameterizedTest(name = "{0}: {1} → {2}")
    @Covers("LCE-901")
    @CsvSource({
        "T1, 09:00:00 09:00:05, 09:00:00",
        "T2, 09:00:00 09:00:06, 09:00:00 09:00:06",
        "T3, 09:00:00 09:00:04 09:00:08, 09:00:00 09:00:08",
    })
    void LCE_901(String vector, String given, String kept) {
        Debounce.Kept found = Debounce.of(marks(given), ft()).value();

        assertThat(found.marks()).extracting(Mark::at).containsExactlyElementsOf(instants(kept));
        assertThat(found.marks().size() + found.dropped().size())
                .isEqualTo(marks(given).size());
    }

    @ParameterizedTest(name = "{0}: {1} → {2} stays, open: {3}")
    @Covers({"LCE-902", "LCE-035"})
    @CsvSource({
        "T1, 09:00 13:00, 1, false",
        "T2, 09:00 10:00 10:08 13:00, 2, false",
        "T3, 09:00, 0, true",
        "LCE-035 T1: the print moves the participant to column B, 09:00, 0, true",
        "LCE-035 T2: no print and nobody moves, '', 0, false",
    })
    void LCE_902(String vector, String given, int stays, boolean open) {
        var presence = Pairing.of(Debounce.of(marks(given), ft())).value();

        assertThat(presence.intervals()).hasSize(stays);
        assertThat(presence.inside()).isEqualTo(open);
    }

    @ParameterizedTest(name = "{0}: start 09:00, {1} min, relator out {2} → until {3}")
    @Covers({"LCE-903", "LCE-030"})
    @CsvSource({
        "T1, 240, 13:04, 13:00",
        "T2, 240, 12:50, 12:50",
        "LCE-030 T1, 240, '', 13:00",
        "an exit before the start leaves nothing, 240, 08:50, 09:00",
    })
    void LCE_903(String vector, int minutes, String relatorExit, String end) {
        var times = new BlockTimes(
                at("09:00"), minutes, relatorExit.isEmpty() ? Optional.empty() : Optional.of(at(relatorExit)));

        assertThat(BlockWindow.of(times).value()).isEqualTo(new Span(at("09:00"), at(end)));
    }

    @ParameterizedTest(name = "{0}: {1} start {2}, entry {3} → within: {4}")
    @Covers("LCE-040")
    @CsvSource({
        "T1, FT, 09:00, 08:58:00, true",
        "T2, FT, 09:00, 09:19:00, true",
        "T3, FT, 09:00, 09:19:59, true",
        "T4, FT, 09:00, 09:20:00, false",
        "T4, Bono, 09:00, 09:20:00, true",
        "T5, FT, 09:00, 09:20:01, false",
        "T5, Bono, 09:00, 09:20:01, false",
        "T6 measured from the start button, FT, 09:10, 09:29:00, true",
    })
    void LCE_040(String vector, String programme, String start, String entry, boolean within) {
        assertThat(EntryTolerance.of(at(start), at(entry), Given.of(programme)).value())
                .isEqualTo(within);
    }

    @ParameterizedTest(name = "{0}: {1} → {2} min")
    @Covers({"LCE-904", "LCE-907"})
    @CsvSource({
        "T1, 09:00 13:00, 240",
        "T2, 09:19:00 13:00, 240",
        "T3, 09:20:00 13:00, 220",
        "T4, 09:45 12:30, 165",
        "T5, 09:05 10:00 10:08 13:00, 232",
        "T6, 09:00 12:55, 235",
        "T7, 08:50 13:10, 240",
        "LCE-907 T1: FT from the mark, 09:40 13:00, 200",
        "an exit before the start and a return in tolerance, 08:50 08:55 09:10 13:00, 240",
        "an exit before the start and a late return, 08:50 08:55 09:30 13:00, 210",
        "only before the start, 08:40 08:55, 0",
        "only after the end, 13:01 13:30, 0",
        "no mark at all, '', 0",
    })
    void LCE_904(String vector, String given, long minutes) {
        assertThat(CreditedTime.of(marks(given), morning(), oneBlockDay(), ft()).value())
                .isEqualTo(60 * minutes);
    }

    @ParameterizedTest(name = "{0}: {1} → {2} s")
    @Covers({"LCE-905", "LCE-029"})
    @CsvSource({
        "T1 no exit, 09:00, 0",
        "the closed stays still count, 09:00 10:00 10:30, 3600",
        "LCE-029 T1 same computer, 09:00@pc-1 13:00@pc-1, 14400",
        "LCE-029 T2 exit elsewhere proves nothing yet, 09:00@pc-1 13:00@pc-2, 0",
        "LCE-029 a stay that crosses does not spoil the next, 09:00@pc-1 10:00@pc-2 10:10@pc-2 13:00@pc-2, 10200",
    })
    void LCE_905(String vector, String given, long seconds) {
        assertThat(CreditedTime.of(marks(given), morning(), oneBlockDay(), ft()).value())
                .isEqualTo(seconds);
    }

    @ParameterizedTest(name = "{0}: day of {1} h, {2} late, cause: {3} → {4}")
    @Covers("BONO-133")
    @CsvSource({
        "T1, 4, 20:00, false, ON_TIME",
        "T2, 4, 20:01, true, JUSTIFIED",
        "T3 exactly 25 %, 4, 60:00, true, JUSTIFIED",
        "T4, 4, 60:01, true, OVER_LIMIT",
        "T5, 4, 30:00, false, UNJUSTIFIED",
        "T6, 3, 45:00, true, JUSTIFIED",
        "T6, 3, 45:01, true, OVER_LIMIT",
        "T7, 6, 90:00, true, JUSTIFIED",
        "T7, 6, 90:01, true, OVER_LIMIT",
        "T8, 8, 120:00, true, JUSTIFIED",
        "T8, 8, 120:01, true, OVER_LIMIT",
    })
    void BONO_133(String vector, int hours, String delay, boolean cause, Admission expected) {
        String[] parts = delay.split(":");
        Instant entry = at("09:00").plusSeconds(60L * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]));
        var day = new PersonDay(
                at("09:00"), 3600L * hours, Optional.of(entry), cause ? Optional.of(medical()) : Optional.empty());

        assertThat(DayAdmission.of(entry, day, bono()).value()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}: in {1}, cause: {2} → {3} min")
    @Covers({"LCE-907", "BONO-903", "BONO-133"})
    @CsvSource({
        "LCE-907 T2 admitted, 09:40, true, 200",
        "LCE-907 T3 the day is lost, 09:40, false, 0",
        "BONO-903 T1 from the mark, 10:00, true, 180",
        "BONO-903 T2 at 20:00 all of it, 09:20:00, false, 240",
        "over 25 % with a cause, 10:00:01, true, 0",
    })
    void LCE_907(String vector, String entry, boolean cause, long minutes) {
        var credited =
                CreditedTime.of(marks(entry + " 13:00"), morning(), cause ? excusedDay() : oneBlockDay(), bono());

        assertThat(credited.value()).isEqualTo(60 * minutes);
    }

    @Test
    @Covers("LCE-907")
    void LCE_907_losing_the_day_is_a_switch() {
        AttendanceParameters lenient = withoutLosingTheDay(bono());

        assertThat(CreditedTime.of(marks("09:40 13:00"), morning(), oneBlockDay(), lenient)
                        .value())
                .isEqualTo(200 * 60);
    }

    @Test
    @Covers("BONO-903")
    void BONO_903_an_excused_entry_into_the_second_block_counts_from_the_mark() {
        var second = new BlockTimes(at("10:15"), 180, Optional.of(at("13:20")));
        var day = new PersonDay(at("09:00"), 8 * 3600, Optional.of(at("10:20")), Optional.of(medical()));

        assertThat(CreditedTime.of(marks("10:20 13:15"), second, day, bono()).value())
                .isEqualTo(175 * 60);
    }

    @Test
    @Covers("BONO-133")
    void BONO_133_lateness_runs_from_the_first_block_of_the_day() {
        var afternoon = new BlockTimes(at("14:00"), 240, Optional.of(at("18:05")));
        var absentInTheMorning = new PersonDay(at("09:00"), 8 * 3600, Optional.of(at("14:00")), Optional.empty());
        var presentInTheMorning = new PersonDay(at("09:00"), 8 * 3600, Optional.of(at("09:05")), Optional.empty());

        assertThat(CreditedTime.of(marks("14:00 18:00"), afternoon, absentInTheMorning, bono())
                        .value())
                .isZero();
        assertThat(CreditedTime.of(marks("14:00 18:00"), afternoon, presentInTheMorning, bono())
                        .value())
                .isEqualTo(4 * 3600);
        // Late into the second block only: admitted for the day, credited from the mark.
        assertThat(CreditedTime.of(marks("14:30 18:00"), afternoon, presentInTheMorning, bono())
                        .value())
                .isEqualTo(210 * 60);
        assertThat(CreditedTime.of(marks("14:00 18:00"), afternoon, absentInTheMorning, ft())
                        .value())
                .isEqualTo(4 * 3600);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} s → passes: {3}, shown {4}")
    @Covers("LCE-906")
    @CsvSource({
        "T1, 10800, 14400, true, 75.00",
        "T2, 10799, 14400, false, 74.99",
        "T3, 9900, 14400, false, 68.75",
        "T4, 269940, 360000, false, 74.98",
        "nothing held, 0, 0, false, 0.00",
    })
    void LCE_906(String vector, long credited, long total, boolean passes, String shown) {
        var share = AttendancePercentage.of(credited, total, ft());

        assertThat(AttendancePercentage.passes(share.value(), ft())).isEqualTo(passes);
        assertThat(share.value().percentTruncated()).hasToString(shown);
        assertThat(share.value()).isEqualTo(total == 0 ? Ratio.ZERO : Ratio.of(credited, total));
    }

    @Test
    @Covers({"LCE-904", "LCE-901", "LCE-902", "LCE-903"})
    void LCE_904_explains_itself_from_the_marks_to_the_credit() {
        Explanation why = CreditedTime.of(marks("09:05:00 09:05:04 10:00 10:08 13:00"), morning(), oneBlockDay(), ft())
                .explanation();

        assertThat(why.rule()).hasToString("LCE-904");
        assertThat(why.value()).isEqualTo(Integer.toString(232 * 60));
        assertThat(why.basis())
                .extracting(basis -> basis.rule().value())
                .containsExactly("LCE-902", "LCE-903", "LCE-040");
        Explanation debounce = why.basis().getFirst().basis().getFirst();
        assertThat(debounce.rule()).hasToString("LCE-901");
        assertThat(debounce.facts()).anySatisfy(fact -> assertThat(fact.value()).isEqualTo("2020-03-09T12:05:04Z"));
        assertThat(why.facts().getFirst().value())
                .isEqualTo("2020-03-09T12:00:00Z/2020-03-09T13:00:00Z 2020-03-09T13:08:00Z/2020-03-09T16:00:00Z");
    }

    private static List<Instant> instants(String times) {
        return marks(times).stream().map(Mark::at).toList();
    }

    private static AttendanceParameters withoutLosingTheDay(AttendanceParameters p) {
        return new AttendanceParameters(
                p.programme(),
                p.day(),
                p.toleranceSeconds(),
                p.debounceSeconds(),
                p.doubleMarkUpperSeconds(),
                p.earlyExitSeconds(),
                p.lateFromDayStart(),
                p.requiresJustificationWhenLate(),
                false,
                p.lateLimit(),
                p.minimumAttendance(),
                p.reportBusinessHours(),
                p.reportDeadlineBinding(),
                p.scheduleToleranceMinutes(),
                p.clockDriftIgnoredSeconds(),
                p.grounds());
    }
}
