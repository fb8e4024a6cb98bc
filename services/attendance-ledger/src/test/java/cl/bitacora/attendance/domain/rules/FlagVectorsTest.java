package cl.bitacora.attendance.domain.rules;

import static cl.bitacora.attendance.domain.Given.ANA;
import static cl.bitacora.attendance.domain.Given.BETO;
import static cl.bitacora.attendance.domain.Given.DAY;
import static cl.bitacora.attendance.domain.Given.at;
import static cl.bitacora.attendance.domain.Given.businessDays;
import static cl.bitacora.attendance.domain.Given.ft;
import static cl.bitacora.attendance.domain.Given.marks;
import static cl.bitacora.attendance.domain.Given.on;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.attendance.domain.Given;
import cl.bitacora.attendance.domain.rules.Pairing.Interval;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.journals.TimeCertainty;
import cl.bitacora.contracts.journals.TimeStretch;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is flagged and what is not: the boundaries as the catalogue states them. */
class FlagVectorsTest {

    @ParameterizedTest(name = "{0}: entry {1}, next mark {2} → double mark: {3}")
    @Covers("LCE-047")
    @CsvSource({
        "T1 exactly 5 s is one mark, 09:00:00, 09:00:05, false",
        "T2, 09:00:00, 09:00:06, true",
        "T3, 09:00:00, 09:09:59, true",
        "T4, 09:00:00, 09:10:00, false",
        "T5, 09:00:00, 13:00:00, false",
    })
    void LCE_047(String vector, String entry, String next, boolean flagged) {
        assertThat(MarkRules.doubleMark(stay(entry, next), ft()).value()).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: entry {1}, exit {2} → misuse: {3}")
    @Covers("LCE-048")
    @CsvSource({
        "T1, 09:00:00, 09:09:59, true",
        "T2, 09:00:00, 09:10:00, false",
        "T3 18 minutes of block (but a double mark), 09:15:00, 09:18:00, false",
        "T4 before the start, 08:50:00, 08:59:00, true",
    })
    void LCE_048(String vector, String entry, String exit, boolean flagged) {
        assertThat(MarkRules.earlyExit(stay(entry, exit), at("09:00"), ft()).value())
                .isEqualTo(flagged);
        if (vector.startsWith("T3")) {
            assertThat(MarkRules.doubleMark(stay(entry, exit), ft()).value()).isTrue();
        }
    }

    @ParameterizedTest(name = "{0}: {1} → flagged: {2}")
    @Covers("LCE-029")
    @CsvSource({"T1, 09:00@pc-1 13:00@pc-1, false", "T2, 09:00@pc-1 13:00@pc-2, true"})
    void LCE_029(String vector, String given, boolean flagged) {
        List<Mark> marks = marks(given);

        assertThat(MarkRules.crossComputer(new Interval(marks.getFirst(), marks.getLast()))
                        .value())
                .isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: {1}, observation: {2} → unsupported: {3}")
    @Covers({"LCE-036", "LCE-037", "LCE-038", "LCE-039", "LCE-042"})
    @CsvSource({
        "fingerprint, FINGERPRINT, false, false",
        "LCE-036 T1 and LCE-042 T1: number given, DOCUMENT_NUMBER, false, false",
        "LCE-037 T1 and LCE-039 T1, POLICE_RECORD, true, false",
        "LCE-039 T2 case a, POLICE_RECORD, false, true",
        "LCE-038 T1, RENEWAL_RECEIPT, true, false",
        "LCE-039 T2 case b, RENEWAL_RECEIPT, false, true",
    })
    void LCE_039(String vector, MarkMethod method, boolean observed, boolean unsupported) {
        Mark mark = new Mark("pc-1:7", at("09:00"), method, "pc-1");

        assertThat(MarkRules.unsupported(mark, observed).value()).isEqualTo(unsupported);
        assertThat(method.special()).isEqualTo(method != MarkMethod.FINGERPRINT);
    }

    @ParameterizedTest(name = "{0}: {1}, observation: {2} → flagged: {3}")
    @Covers("FIN-039")
    @CsvSource({
        "T1, 09:00 13:00, false, false",
        "T2, 09:00 10:00 10:30, false, true",
        "T3, 09:00 10:00 10:30 13:00, true, false",
        "T4, 09:00:00 09:00:04 13:00:00, false, false",
    })
    void FIN_039(String vector, String given, boolean observed, boolean flagged) {
        int kept = Debounce.of(marks(given), ft()).value().marks().size();

        assertThat(MarkRules.manyMarks(kept, observed).value()).isEqualTo(flagged);
    }

    @Test
    @Covers("FIN-037")
    void FIN_037_marks_of_somebody_who_is_not_on_the_roster() {
        assertThat(MarkRules.notEnrolled(ANA, Set.of(BETO)).value()).isTrue();
        assertThat(MarkRules.notEnrolled(BETO, Set.of(BETO)).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}: started {1} → {2} min apart, flagged: {3}")
    @Covers("FIN-034")
    @CsvSource({
        "T1 same minute, 09:00:40, 0, false",
        "T2 recorded only, 09:05, 5, false",
        "T3 recorded only, 09:19, 19, false",
        "T4, 09:20, 20, true",
        "T5 early, 08:35, 25, true",
    })
    void FIN_034(String vector, String started, long minutes, boolean flagged) {
        var difference = OpeningRules.startDifference(at(started), at("09:00"));

        assertThat(difference.value()).isEqualTo(minutes);
        assertThat(OpeningRules.flagged(difference, ft())).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: started {1} → A-b: {2}")
    @Covers("LCE-061")
    @CsvSource({"T1, 09:30, true", "T2, 09:00, false", "T3 no tolerance in the text, 09:01, true"})
    void LCE_061(String vector, String started, boolean late) {
        assertThat(OpeningRules.startedLate(at(started), at("09:00")).value()).isEqualTo(late);
    }

    @ParameterizedTest(name = "{0}: declared {1} min, relator out {2} → {3}")
    @Covers({"FIN-035", "FIN-040"})
    @CsvSource({
        "T1 recorded only, 240, 13:04, recorded",
        "T2, 240, 13:20, FIN-035",
        "T3 typed duration ended 12:30, 210, 12:30, FIN-035",
        "T4 typed duration ends 13:00, 240, 12:30, FIN-040",
    })
    void FIN_035(String vector, int declared, String exit, String outcome) {
        var times = new BlockTimes(at("09:00"), declared, Optional.of(at(exit)));
        var difference = OpeningRules.endDifference(times, at("13:00"));

        boolean early = ClosingRules.earlyRelatorExit(times).value();
        boolean off =
                difference.filter(found -> OpeningRules.flagged(found, ft())).isPresent();
        assertThat(early ? "FIN-040" : off ? "FIN-035" : "recorded").isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: relator out {1} → early: {2}")
    @Covers({"FIN-040", "LCE-062", "LCE-041"})
    @CsvSource({
        "T1, 09:02:00, true",
        "T2, 12:59:59, true",
        "T3, 13:00:00, false",
        "LCE-062 T1, 09:01:00, true",
        "LCE-041 T2, 12:50:00, true",
    })
    void FIN_040(String vector, String exit, boolean early) {
        var times = new BlockTimes(at("09:00"), 240, Optional.of(at(exit)));

        assertThat(ClosingRules.earlyRelatorExit(times).value()).isEqualTo(early);
    }

    @ParameterizedTest(name = "{0}: participant out {1}, relator {2} → out of order: {3}")
    @Covers("LCE-041")
    @CsvSource({"T1, 13:03, 13:04, false", "T3, 13:05, 13:04, true", "same second, 13:04, 13:04, false"})
    void LCE_041(String vector, String participant, String relator, boolean flagged) {
        assertThat(ClosingRules.leftAfterRelator(at(participant), at(relator)).value())
                .isEqualTo(flagged);
    }

    @Test
    @Covers("FIN-032")
    void FIN_032_one_finding_per_block_lists_who_did_not_leave() {
        assertThat(ClosingRules.withoutExit(List.of(BETO, ANA)).value()).isEqualTo(2);
        assertThat(ClosingRules.withoutExit(List.of(BETO, ANA))
                        .facts()
                        .getFirst()
                        .value())
                .isEqualTo(ANA + " " + BETO);
        assertThat(ClosingRules.withoutExit(List.of()).value()).isZero();
    }

    @ParameterizedTest(name = "{0}: declared {1}, scheduled {2} → A-a: {3}")
    @Covers({"FIN-038", "LCE-060"})
    @CsvSource({"T1, 24, 240, true", "T2, 240, 240, false", "T3 no tolerance in the text, 239, 240, true"})
    void FIN_038(String vector, int declared, int scheduled, boolean flagged) {
        assertThat(OpeningRules.wrongDuration(declared, scheduled).value()).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: started: {1}, seen {2} → flagged: {3}")
    @Covers({"FIN-030", "LCE-066"})
    @CsvSource({
        "T1 never started, false, 2020-03-10 00:00, true",
        "T2 started at 13:00 is FIN-034, true, 2020-03-10 00:00, false",
        "the day is not over, false, 2020-03-09 23:59:59, false",
    })
    void FIN_030(String vector, boolean started, String seen, boolean flagged) {
        assertThat(ClosingRules.notStarted(started, DAY, on(seen)).value()).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: closed: {1}, seen {2} → flagged: {3}")
    @Covers("FIN-036")
    @CsvSource({
        "T1, false, 2020-03-10 00:00, true",
        "T2 closed at 18:30, true, 2020-03-10 00:00, false",
        "until 23:59:59, false, 2020-03-09 23:59:59, false",
    })
    void FIN_036(String vector, boolean closed, String seen, boolean flagged) {
        assertThat(ClosingRules.notClosed(true, closed, DAY, on(seen)).value()).isEqualTo(flagged);
        assertThat(ClosingRules.notClosed(false, false, DAY, on(seen)).value()).isFalse();
    }

    @ParameterizedTest(name = "{0}: class ends {1}, reported {2} → late: {3}")
    @Covers({"BONO-131", "BONO-901", "LCE-044", "FIN-031"})
    @CsvSource({
        "LCE-044 T1 and FIN-031 T1, 2020-03-09 18:00, 2020-03-11 18:00, false",
        "LCE-044 T2 and FIN-031 T2, 2020-03-09 18:00, 2020-03-11 18:01, true",
        "LCE-044 T3 and BONO-131 T2, 2020-03-13 18:00, 2020-03-17 18:00, false",
        "BONO-131 T1, 2020-03-09 18:00, 2020-03-11 18:00, false",
        "BONO-131 T3, 2020-03-13 18:00, 2020-03-17 18:00:01, true",
        "BONO-131 T4 to the end of Tuesday, 2020-03-14 12:00, 2020-03-17 23:59:59, false",
        "BONO-131 T4 and no further, 2020-03-14 12:00, 2020-03-18 00:00:01, true",
        "BONO-901 T1 over Good Friday, 2020-04-09 18:00, 2020-04-14 18:00, false",
        "BONO-901 T1 one second more, 2020-04-09 18:00, 2020-04-14 18:00:01, true",
    })
    void BONO_131(String vector, String classEnd, String reported, boolean late) {
        var due = ReportDeadline.of(on(classEnd), businessDays(), Given.bono());

        assertThat(ReportDeadline.late(due, on(reported))).isEqualTo(late);
        assertThat(ClosingRules.notReported(false, Optional.of(due.value()), on(reported))
                        .value())
                .isEqualTo(late);
    }

    @ParameterizedTest(name = "{0}: jump of {1} s at {2} → {3}")
    @Covers({"FIN-010", "LCE-067", "LCE-023"})
    @CsvSource({
        "FIN-010 T1 and LCE-067 T1, -2700, 09:30, FIN-010",
        "FIN-010 T2 sync, 20, 09:30, none",
        "exactly the ignored drift, 60, 09:30, none",
        "LCE-067 T2 before the start, 3600, 08:30, LCE-023",
        "LCE-023 T2, -3600, 08:59:59, LCE-023",
    })
    void FIN_010(String vector, long jump, String changed, String outcome) {
        Optional<Instant> started = Optional.of(at("09:00"));
        boolean after =
                ClockRules.changedAfterStart(at(changed), jump, started, ft()).value();
        boolean before =
                ClockRules.changedBeforeStart(at(changed), jump, started, ft()).value();

        assertThat(after ? "FIN-010" : before ? "LCE-023" : "none").isEqualTo(outcome);
    }

    @ParameterizedTest(name = "{0}: contradicted until {1} → {2}")
    @Covers({"FIN-010", "LCE-023"})
    @CsvSource({
        "FIN-010 T4 reported later than received, 13:00, FIN-010",
        "the start itself, 09:00, FIN-010",
        "LCE-023 T2 before the start, 08:59:59, LCE-023",
    })
    void FIN_010_times_that_the_evidence_contradicts(String vector, String to, String outcome) {
        TimeStretch stretch = new TimeStretch(
                1, 9, at("08:30"), at(to), TimeCertainty.CONTRADICTORY, 3600, "after-receipt", List.of());

        var flagged = ClockRules.contradicted("sala-1", stretch, Optional.of(at("09:00")), ft());

        assertThat(flagged.rule().toString()).isEqualTo(outcome);
        assertThat(ClockRules.contradicted("sala-1", stretch, Optional.empty(), ft())
                        .rule()
                        .toString())
                .isEqualTo("LCE-023");
    }

    @Test
    @Covers("FIN-010")
    void FIN_010_T3_time_runs_backwards_within_one_journal() {
        assertThat(ClockRules.timeWentBack(marks("09:05 08:40"), ft()).value()).isEqualTo(1);
        assertThat(ClockRules.timeWentBack(marks("09:05 09:04:30"), ft()).value())
                .isZero();
        // Two computers have two clocks: that says nothing.
        assertThat(ClockRules.timeWentBack(marks("09:05@pc-1 08:40@pc-2"), ft()).value())
                .isZero();
    }

    @ParameterizedTest(name = "{0}: class {1}, course {2} to {3} → noted: {4}")
    @Covers({"LCE-025", "LCE-083"})
    @CsvSource({
        "LCE-083 T1, 2020-03-09, 2020-03-10, 2020-03-20, true",
        "LCE-025 T1, 2020-03-10, 2020-03-09, 2020-03-20, false",
        "after the end, 2020-03-21, 2020-03-09, 2020-03-20, true",
        "last day, 2020-03-20, 2020-03-09, 2020-03-20, false",
    })
    void LCE_083(String vector, LocalDate held, LocalDate starts, LocalDate ends, boolean noted) {
        assertThat(OpeningRules.datesDiffer(held, starts, ends).value()).isEqualTo(noted);
    }

    @ParameterizedTest(name = "{0}: relator {1}, start {2} → flagged: {3}")
    @Covers({"LCE-032", "LCE-033"})
    @CsvSource({
        "LCE-032 T1, '', 09:00, true",
        "LCE-032 T2, 08:55, 08:55, false",
        "LCE-033 T1 deferred, 08:55, 09:00, false",
        "LCE-033 T2 deferred long, 08:55, 09:30, false",
        "the relator came after the start, 09:01, 09:00, true",
    })
    void LCE_032(String vector, String relator, String start, boolean flagged) {
        Optional<Instant> entry = relator.isEmpty() ? Optional.empty() : Optional.of(at(relator));

        assertThat(OpeningRules.startedWithoutRelator(at(start), entry).value()).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: all day: {1}, {2} blocks → flagged: {3}")
    @Covers("LCE-031")
    @CsvSource({"T1, true, 1, true", "T2, true, 2, false", "half a day, false, 1, false", "three, true, 3, true"})
    void LCE_031(String vector, boolean allDay, int blocks, boolean flagged) {
        assertThat(OpeningRules.allDayWithoutTwoBlocks(allDay, blocks).value()).isEqualTo(flagged);
    }

    @ParameterizedTest(name = "{0}: {1}, {2} → {3}")
    @Covers({"BONO-130", "BONO-132", "LCE-003", "LCE-004"})
    @CsvSource({
        "BONO-130 T1, BONO_MIPE_2020, PRESENCIAL, register",
        "BONO-132 T1, BONO_MIPE_2020, E_LEARNING, BONO-132",
        "FT e-learning, FRANQUICIA_TRIBUTARIA, E_LEARNING, LCE-004",
        "distance, FRANQUICIA_TRIBUTARIA, A_DISTANCIA, LCE-003",
        "blended marks its face-to-face part, FRANQUICIA_TRIBUTARIA, BLENDED, register",
    })
    void BONO_132(String vector, Programme programme, Modality modality, String outcome) {
        assertThat(OpeningRules.exempt(programme, modality)
                        .map(found -> found.rule().value())
                        .orElse("register"))
                .isEqualTo(outcome);
    }

    private static Interval stay(String entry, String exit) {
        List<Mark> marks = marks(entry + " " + exit);
        return new Interval(marks.getFirst(), marks.getLast());
    }
}
