package cl.bitacora.regulation.duedates;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.regulation.Deadline;
import cl.bitacora.regulation.Regulation;
import cl.bitacora.regulation.Term.Unit;
import cl.bitacora.regulation.duedates.Timetable.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the deadlines against dates computed by hand (deadline-vectors.csv). */
class DeadlineVectorsTest {
    private static final Regulation REGULATION = Regulation.load();
    private static final BusinessDays DAYS = REGULATION.holidays().national();

    /** A line of the table. */
    record Vector(String id, Moment from, Moment due, String why) {
        String family() {
            return id.substring(0, id.indexOf('-'));
        }

        @Override
        public String toString() {
            return id + ": " + from + " → " + due + " (" + why + ")";
        }
    }

    static Stream<Vector> vectors() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/deadline-vectors.csv")).stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith("id,"))
                .map(line -> line.split(",", 4))
                .map(cells -> new Vector(cells[0], moment(cells[1]), moment(cells[2]), cells[3]));
    }

    private static Moment moment(String text) {
        return text.contains("T")
                ? Moment.at(
                        LocalDateTime.parse(text).toLocalDate(),
                        LocalDateTime.parse(text).toLocalTime())
                : Moment.on(LocalDate.parse(text));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("BONO")
    @Covers({
        "BONO-010",
        "BONO-011",
        "BONO-012",
        "BONO-013",
        "BONO-020",
        "BONO-030",
        "BONO-032",
        "BONO-052",
        "BONO-060",
        "BONO-062",
        "BONO-063",
        "BONO-066",
        "BONO-071",
        "BONO-072",
        "BONO-073",
        "BONO-086",
        "BONO-102",
        "BONO-111",
        "BONO-120",
        "BONO-121",
        "BONO-122",
        "BONO-123",
        "BONO-131",
        "BONO-137",
        "BONO-138",
        "BONO-142",
        "BONO-143",
        "BONO-145",
        "BONO-147",
        "BONO-152",
        "BONO-181"
    })
    void BONO(Vector vector) {
        check(vector);
    }

    static Stream<Vector> BONO() throws IOException {
        return vectors().filter(vector -> vector.family().equals("BONO"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("BECA")
    @Covers({
        "BECA-003",
        "BECA-004",
        "BECA-005",
        "BECA-006",
        "BECA-007",
        "BECA-008",
        "BECA-009",
        "BECA-010",
        "BECA-011",
        "BECA-012",
        "BECA-013",
        "BECA-014",
        "BECA-015",
        "BECA-016",
        "BECA-017",
        "BECA-018",
        "BECA-020",
        "BECA-021",
        "BECA-022",
        "BECA-023",
        "BECA-024",
        "BECA-025",
        "BECA-026",
        "BECA-027",
        "BECA-028",
        "BECA-029",
        "BECA-030",
        "BECA-031",
        "BECA-032",
        "BECA-033",
        "BECA-037",
        "BECA-040",
        "BECA-042",
        "BECA-045",
        "BECA-048",
        "BECA-059",
        "BECA-063",
        "BECA-097",
        "BECA-106",
        "BECA-107",
        "BECA-108",
        "BECA-111",
        "BECA-112",
        "BECA-118",
        "BECA-120",
        "BECA-122",
        "BECA-123",
        "BECA-125",
        "BECA-126",
        "BECA-127",
        "BECA-129",
        "BECA-130",
        "BECA-141"
    })
    void BECA(Vector vector) {
        check(vector);
    }

    static Stream<Vector> BECA() throws IOException {
        return vectors().filter(vector -> vector.family().equals("BECA"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("TEN")
    @Covers({
        "TEN-009", "TEN-010", "TEN-012", "TEN-013", "TEN-014", "TEN-016", "TEN-017", "TEN-018", "TEN-019", "TEN-020",
        "TEN-021", "TEN-022", "TEN-023", "TEN-024", "TEN-025", "TEN-026", "TEN-027", "TEN-028", "TEN-030", "TEN-045",
        "TEN-050", "TEN-159", "TEN-160", "TEN-161", "TEN-162", "TEN-164", "TEN-165", "TEN-167", "TEN-169", "TEN-170",
        "TEN-172", "TEN-173", "TEN-177", "TEN-182", "TEN-186", "TEN-189"
    })
    void TEN(Vector vector) {
        check(vector);
    }

    static Stream<Vector> TEN() throws IOException {
        return vectors().filter(vector -> vector.family().equals("TEN"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("FINB")
    @Covers({
        "FINB-005",
        "FINB-007",
        "FINB-010",
        "FINB-011",
        "FINB-012",
        "FINB-013",
        "FINB-014",
        "FINB-015",
        "FINB-017",
        "FINB-018",
        "FINB-050",
        "FINB-053",
        "FINB-054",
        "FINB-055"
    })
    void FINB(Vector vector) {
        check(vector);
    }

    static Stream<Vector> FINB() throws IOException {
        return vectors().filter(vector -> vector.family().equals("FINB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("LCE")
    @Covers({
        "LCE-044", "LCE-068", "LCE-070", "LCE-090", "LCE-091", "LCE-092", "LCE-093", "LCE-094", "LCE-095", "LCE-099",
        "LCE-100", "LCE-110"
    })
    void LCE(Vector vector) {
        check(vector);
    }

    static Stream<Vector> LCE() throws IOException {
        return vectors().filter(vector -> vector.family().equals("LCE"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("CERT")
    @Covers({"CERT-010", "CERT-011", "CERT-012", "CERT-013", "CERT-021", "CERT-024"})
    void CERT(Vector vector) {
        check(vector);
    }

    static Stream<Vector> CERT() throws IOException {
        return vectors().filter(vector -> vector.family().equals("CERT"));
    }

    @Test
    void every_row_has_a_hand_computed_date() throws IOException {
        Set<String> covered = vectors().map(Vector::id).collect(Collectors.toSet());
        assertThat(REGULATION.deadlines().all())
                .filteredOn(deadline -> deadline.term().unit() != Unit.SHARE_OF_HOURS)
                .extracting(Deadline::id)
                .allSatisfy(id -> assertThat(covered).contains(id));
    }

    /**
     * Twenty days of six hours from 6 March 2023, Monday to Friday: the person's first class day decides (BECA-143). Day 3
     * begins with 10 % held, day 5 with 20 %, day 6 with 25 %, day 11 with 50 %, day 15 with 70 %, day 16 with 75 %.
     */
    @ParameterizedTest(name = "{0}: hasta la clase {1}")
    @CsvSource({
        "BECA-137-A, 6",
        "BECA-137-B, 5",
        "BECA-137-C, 11",
        "BECA-019-A, 15",
        "TEN-168, 11",
    })
    @Covers({"BECA-137", "BECA-074", "BECA-076", "BECA-143", "BECA-019", "TEN-168"})
    void shares_of_the_hours_of_becas(String id, int lastDay) {
        Timetable timetable = timetable(LocalDate.of(2023, 3, 6), 20, 360);
        assertThat(share(id, timetable))
                .isEqualTo(timetable.sessions().get(lastDay - 1).on());
    }

    /** The same in the Bono, of 2 March 2020: strictly before 10 % face to face, until 50 % in e-learning. */
    @ParameterizedTest(name = "{0}: hasta la clase {1}")
    @CsvSource({"BONO-126, 2", "BONO-127, 11", "BONO-171, 11"})
    @Covers({"BONO-126", "BONO-051", "BONO-127", "BONO-171"})
    void shares_of_the_hours_of_the_bono(String id, int lastDay) {
        Timetable timetable = timetable(LocalDate.of(2020, 3, 2), 20, 300);
        assertThat(share(id, timetable))
                .isEqualTo(timetable.sessions().get(lastDay - 1).on());
    }

    @Test
    void without_a_timetable_a_share_has_no_day() {
        assertThat(DueDates.of(
                        row("BECA-137-A", LocalDate.of(2023, 3, 6)),
                        Moment.on(LocalDate.of(2023, 3, 6)),
                        DAYS,
                        Timetable.NONE))
                .isEmpty();
        assertThat(timetable(LocalDate.of(2023, 3, 6), 20, 360).heldBefore(LocalDate.of(2023, 3, 13)))
                .isEqualTo(Ratio.percent(25));
    }

    @Test
    @Covers({"TEN-010", "TEN-014", "TEN-018", "TEN-022"})
    void a_cut_off_includes_its_second_and_the_day_its_last() {
        DueDate sale = due("TEN-018", Moment.on(LocalDate.of(2022, 10, 18)));
        assertThat(sale.inTime(moment("2022-11-10T14:00:00"))).isTrue();
        assertThat(sale.inTime(moment("2022-11-10T14:00:01"))).isFalse();
        assertThat(sale.inTime(Moment.on(LocalDate.of(2022, 11, 10)))).isTrue();
        DueDate report = due("TEN-022", Moment.on(LocalDate.of(2022, 11, 29)));
        assertThat(report.inTime(moment("2022-11-30T23:59:59"))).isTrue();
        assertThat(report.inTime(moment("2022-12-01T00:00"))).isFalse();
    }

    /** Saturday 2 September 2023 has 23 hours and ends at what would be 24:00; Saturday 1 April 2023 has 25. */
    @ParameterizedTest(name = "{0} closes at {1}")
    @CsvSource({
        "2023-07-04, 2023-09-03T04:00:00Z",
        "2023-01-31, 2023-04-02T04:00:00Z",
    })
    void a_day_of_daylight_saving_closes_at_its_own_midnight(LocalDate end, Instant closes) {
        Deadline sixty = REGULATION
                .deadlines()
                .find("CERT-013", cl.bitacora.kernel.Programme.FRANQUICIA_TRIBUTARIA, end)
                .orElseThrow();
        DueDate due = DueDates.of(sixty, Moment.on(end), DAYS, Timetable.NONE).orElseThrow();
        assertThat(due.turnsAt()).isEqualTo(closes);
        assertThat(Chile.dayOf(due.turnsAt().minusSeconds(1))).isEqualTo(due.day());
    }

    @Test
    void the_holidays_of_the_place_count() {
        Deadline states = row("BONO-142", LocalDate.of(2020, 6, 4));
        BusinessDays arica = REGULATION.holidays().of("15");
        LocalDate thursday = LocalDate.of(2022, 6, 3);
        assertThat(DueDates.of(states, Moment.on(thursday), DAYS, Timetable.NONE)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2022, 6, 8));
        assertThat(DueDates.of(states, Moment.on(thursday), arica, Timetable.NONE)
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2022, 6, 9));
    }

    private static void check(Vector vector) {
        DueDate due = due(vector.id(), vector.from());
        assertThat(new Moment(due.day(), due.time())).isEqualTo(vector.due());
        assertThat(due.why().value()).isEqualTo(due.day());
        assertThat(REGULATION.resolves(due.why().ground())).isTrue();
    }

    private static DueDate due(String id, Moment from) {
        return DueDates.of(row(id, from.day()), from, DAYS, Timetable.NONE).orElseThrow();
    }

    private static LocalDate share(String id, Timetable timetable) {
        LocalDate first = timetable.sessions().getFirst().on();
        return DueDates.of(row(id, first), Moment.on(first), DAYS, timetable)
                .map(DueDate::day)
                .orElseThrow();
    }

    private static Deadline row(String id, LocalDate day) {
        Optional<Deadline> row = REGULATION.deadlines().all().stream()
                .filter(deadline -> deadline.id().equals(id) && deadline.holdsOn(day))
                .findFirst();
        return row.orElseThrow();
    }

    private static Timetable timetable(LocalDate from, int count, int minutes) {
        List<Session> sessions = new ArrayList<>();
        for (LocalDate day = from; sessions.size() < count; day = day.plusDays(1)) {
            if (DAYS.isBusiness(day)) {
                sessions.add(new Session(day, minutes));
            }
        }
        return new Timetable(sessions);
    }
}
