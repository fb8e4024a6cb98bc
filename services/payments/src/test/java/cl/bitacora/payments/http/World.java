package cl.bitacora.payments.http;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.EvaluationResult;
import cl.bitacora.contracts.FinalState;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.FinalStateLine;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.kernel.BusinessDays;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Fact;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.Holidays;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What course-lifecycle and the attendance ledger say, on the real topics: a section of 25 places and 100 hours at $ 4.000,
 * in 25 blocks of 4 hours from Monday 9 March 2020, whose people attend a given number of hours from the start.
 */
final class World {
    static final String REGION = "07";
    private static final LocalDate FIRST_DAY = LocalDate.of(2020, 3, 9);
    private static final int BLOCK_SECONDS = 4 * 3600;
    private static final byte[] KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
    private static final BusinessDays CALENDAR = Holidays.load().national();

    final SectionId section;
    /** Sections whose offsets lie in the same thousand are of the same executor. */
    final Rut otec;

    final List<String> totalEvents = new ArrayList<>();
    private final List<Integer> hours;
    private final int offset;
    String stampEvent = "";

    /** The catalogue's course: 12 with 80 hours, 3 with 75, and 50, 20, 74, 10 and 0. */
    static World catalogue(String section, int offset) {
        List<Integer> hours = new ArrayList<>();
        IntStream.range(0, 12).forEach(i -> hours.add(80));
        IntStream.range(0, 3).forEach(i -> hours.add(75));
        hours.addAll(List.of(50, 20, 74, 10, 0));
        return new World(section, offset, hours);
    }

    World(String section, int offset, List<Integer> hours) {
        this.section = new SectionId(section);
        this.offset = offset;
        this.otec = Rut.ofNumber(76_100_000 + offset / 1000 * 1000);
        this.hours = hours;
    }

    /** Somebody of the executor. */
    String token() {
        return TestTokens.ofOtec("otec-operator", otec.toString());
    }

    Rut rut(int person) {
        return Rut.ofNumber(10_000_000 + offset + person);
    }

    PersonId id(int person) {
        return PersonId.of(rut(person), KEY);
    }

    static Instant at(LocalDate day) {
        return Chile.at(day, LocalTime.of(12, 0));
    }

    /** Created, agreed and started, with everybody known by name. */
    void begins() {
        created(Programme.BONO_MIPE_2020, Modality.PRESENCIAL);
        agreed();
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                stream(),
                new SectionEvent.CourseStarted(
                        section, at(FIRST_DAY), FIRST_DAY, hours.size(), 10, why("BONO-121", "true", "7.4")));
    }

    void created(Programme programme, Modality modality) {
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                stream(),
                new SectionEvent.SectionCreated(
                        section,
                        at(FIRST_DAY.minusDays(20)),
                        "gestion-bodegas",
                        otec,
                        "Capacitaciones del Maule",
                        programme,
                        modality,
                        "BM-20-077",
                        "Gestión de Bodegas",
                        REGION,
                        "07101",
                        "1 Sur 100",
                        25,
                        100,
                        Clp.of(4000),
                        false,
                        FIRST_DAY,
                        lastDay(),
                        List.of()));
    }

    void agreed() {
        List<PersonId> people =
                IntStream.range(0, hours.size()).mapToObj(this::id).toList();
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                stream(),
                new SectionEvent.SectionAgreed(section, at(FIRST_DAY.minusDays(5)), "ao-1", FIRST_DAY, people));
        for (int i = 0; i < hours.size(); i++) {
            TestTopics.publish(new PersonRecord(id(i), rut(i), "Persona " + i, "Apellido " + (char) ('A' + i), "", ""));
        }
    }

    /** Totals of blocks {@code from} (inclusive) to {@code to} (exclusive) of 25. */
    void held(int from, int to) {
        for (int block = from; block < to; block++) {
            List<TotalEvent.Line> lines = new ArrayList<>();
            for (int person = 0; person < hours.size(); person++) {
                long before = credited(person, block);
                long after = credited(person, block + 1);
                lines.add(new TotalEvent.Line(id(person), after - before, after, after > before));
            }
            publishTotal(block, lines);
        }
    }

    /** The ledger corrects a block after the closing form was stamped: one person gets a minute less. */
    void corrected(int block, int person) {
        long credit = credited(person, 25) - 60;
        publishTotal(block, List.of(new TotalEvent.Line(id(person), BLOCK_SECONDS - 60L, credit, true)));
    }

    private void publishTotal(int block, List<TotalEvent.Line> lines) {
        List<RecordedEvent<AttendanceEvent>> recorded = TestTopics.publish(
                AttendanceEvent.CATALOGUE,
                "attendance-" + section,
                new AttendanceTotalled(
                        section,
                        at(day(block)),
                        new BlockKey(section, day(block), "A"),
                        (block + 1L) * BLOCK_SECONDS,
                        360_000,
                        FIRST_DAY,
                        day(block),
                        lines));
        totalEvents.add(recorded.getFirst().eventId());
    }

    /** The regional office stamps the closing form. */
    void stamped(LocalDate on) {
        List<FinalStateLine> lines = IntStream.range(0, hours.size())
                .mapToObj(person -> {
                    boolean enough = hours.get(person) >= 75;
                    FinalState state = !enough
                            ? FinalState.DESERTOR
                            : hours.get(person) == 75 ? FinalState.REPROBADO : FinalState.APROBADO;
                    EvaluationResult evaluation = !enough
                            ? EvaluationResult.NO_REALIZADA
                            : hours.get(person) == 75 ? EvaluationResult.REPROBADA : EvaluationResult.APROBADA;
                    long seconds = hours.get(person) * 3600L;
                    Explanation attended = new Explanation(
                            RuleId.of("LCE-906"),
                            seconds + "/360000",
                            Norms.lce("Resuelvo 2, 14)"),
                            List.of(Fact.of("creditedSeconds", seconds), Fact.of("totalSeconds", 360_000)),
                            List.of());
                    Explanation why = new Explanation(
                            RuleId.of("BONO-091"),
                            state.name(),
                            Norms.bono("6.2"),
                            List.of(Fact.of("evaluation", evaluation), Fact.of("minimum", "3/4")),
                            List.of(attended));
                    return new FinalStateLine(id(person), state, evaluation, seconds, 360_000, why);
                })
                .toList();
        RecordedEvent<CoursesEvent> recorded = TestTopics.publish(
                        CoursesEvent.CATALOGUE,
                        stream(),
                        new SectionEvent.ClosingFormStamped(
                                section, at(on), lastDay(), lines, CALENDAR.addBus(on, 10), CALENDAR.addBus(on, 20)))
                .getFirst();
        stampEvent = recorded.eventId();
    }

    /** Day of a block: business days from the first. */
    static LocalDate day(int block) {
        return CALENDAR.addBus(FIRST_DAY, block);
    }

    static LocalDate lastDay() {
        return day(24);
    }

    int people() {
        return hours.size();
    }

    /** Seconds of a person after so many blocks: everybody attends from the start until their hours are up. */
    private long credited(int person, int blocks) {
        return Math.min(hours.get(person) * 3600L, (long) blocks * BLOCK_SECONDS);
    }

    private String stream() {
        return "section-" + section;
    }

    private static Explanation why(String rule, String value, String numeral) {
        return new Explanation(RuleId.of(rule), value, Norms.bono(numeral), List.of(), List.of());
    }
}
