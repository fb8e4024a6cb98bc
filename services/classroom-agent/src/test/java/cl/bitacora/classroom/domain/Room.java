package cl.bitacora.classroom.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.classroom.domain.ClassroomCommand.Finger;
import cl.bitacora.classroom.domain.ClassroomCommand.Sharing;
import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.MarkMethod;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.journals.JournalRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.regulation.AttendanceParameters;
import cl.bitacora.regulation.Regulation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Given, when, then for a class PC: a room with a relator and three participants, on a Monday. */
final class Room {
    static final LocalDate TODAY = LocalDate.of(2020, 3, 9);
    static final SectionId SECTION = new SectionId("bodegas-1");
    static final PersonId OPERATOR = person('0');
    static final PersonId RELATOR = person('a');
    static final PersonId ANA = person('b');
    static final PersonId BETO = person('c');
    static final PersonId CARLA = person('d');
    static final PersonId STRANGER = person('e');
    static final Rut OTEC = Rut.of("76543210-3");
    static final long DRIFT_LIMIT = 60;
    private static final Regulation REGULATION = Regulation.load();

    private final List<JournalRecord> journal = new ArrayList<>();
    private final Programme programme;
    private ClassroomState state = ClassroomState.INITIAL;

    private Room(Programme programme) {
        this.programme = programme;
    }

    static Room of(Programme programme) {
        return new Room(programme);
    }

    /** Franquicia Tributaria: the class book's own norm. */
    static Room closed() {
        return new Room(Programme.FRANQUICIA_TRIBUTARIA);
    }

    /** Opened, course chosen, date and clock looked at. */
    static Room prepared() {
        return closed().prepare();
    }

    Room prepare() {
        does(new ClassroomCommand.OpenWithFinger(
                now("08:40"), true, Optional.of(new Operator(OPERATOR, true)), Finger.MATCHED));
        does(new ClassroomCommand.CheckClock(now("08:41"), true, Drift.of(0), DRIFT_LIMIT));
        does(new ClassroomCommand.ChooseCourse(now("08:42"), Optional.of(course())));
        does(new ClassroomCommand.CheckStartDate(now("08:42"), course(), true));
        return this;
    }

    /** Block A of 240 minutes, relator in at 08:55. */
    static Room waiting() {
        return prepared().create("08:50", 240).marks("08:55", RELATOR);
    }

    /** Started at 09:00. */
    static Room started() {
        return waiting().start("09:00");
    }

    Room create(String at, int minutes) {
        does(new ClassroomCommand.CreateBlock(now(at), course(), Sharing.ALONE, "", false, List.of(minutes), false));
        return this;
    }

    Room start(String at) {
        does(new ClassroomCommand.StartBlock(now(at), course(), Drift.of(0), DRIFT_LIMIT));
        return this;
    }

    /** Fingers that are expected to be recorded. */
    Room marks(String at, PersonId... people) {
        for (PersonId person : people) {
            assertThat(does(finger(at, person))).isInstanceOf(Verdict.Done.class);
        }
        return this;
    }

    /** Confirmed, whatever is asked. */
    Room insists(String at, PersonId person) {
        does(new ClassroomCommand.MarkByFinger(now(at), course(), parameters(), person, true));
        return this;
    }

    Room closesAt(String at) {
        return insists(at, RELATOR);
    }

    Room writes(String at, String activities) {
        does(new ClassroomCommand.WriteActivities(now(at), block("A"), activities));
        return this;
    }

    ClassroomCommand finger(String at, PersonId person) {
        return new ClassroomCommand.MarkByFinger(now(at), course(), parameters(), person, false);
    }

    ClassroomCommand.Authorise authorise(
            String at, PersonId person, MarkMethod method, String number, boolean shown, String words) {
        return new ClassroomCommand.Authorise(
                now(at), course(), parameters(), person, method, number, shown, words, false);
    }

    ClassroomCommand inform(String at, boolean online) {
        return new ClassroomCommand.Inform(now(at), block("A"), online);
    }

    /** Decides; if it happened, it happened. */
    Verdict does(ClassroomCommand command) {
        Verdict verdict = ClassroomDecider.decide(command, state);
        if (verdict instanceof Verdict.Done done) {
            journal.addAll(done.records());
            state = ClassroomDecider.after(state, done);
        }
        return verdict;
    }

    ClassroomState state() {
        return state;
    }

    /** Block A as this PC wrote it down. */
    Book book() {
        return Optional.ofNullable(state.blocks().get(block("A"))).orElseThrow();
    }

    List<JournalRecord> journal() {
        return journal;
    }

    Course course() {
        return new Course(
                SECTION,
                "1237890",
                "Gestión de bodegas",
                programme,
                "Talca",
                "Sala 1",
                TODAY,
                LocalDate.of(2020, 3, 20),
                List.of(new Slot(TODAY, "A", LocalTime.of(9, 0), 240), new Slot(TODAY, "B", LocalTime.of(14, 0), 240)),
                Set.of(RELATOR),
                Set.of(ANA, BETO, CARLA));
    }

    AttendanceParameters parameters() {
        return AttendanceParameters.of(REGULATION.parameters(), programme, TODAY);
    }

    static BlockKey block(String letter) {
        return new BlockKey(SECTION, TODAY, letter);
    }

    static Now now(String time) {
        return new Now(at(time), "00ff");
    }

    static Instant at(String time) {
        return Chile.at(TODAY, LocalTime.parse(time));
    }

    /** The code of a refusal. */
    static String refused(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().code();
    }

    /** The rule of a refusal. */
    static String rule(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Refused.class);
        return ((Verdict.Refused) verdict).refusal().rule().value();
    }

    /** The code of a notice. */
    static String said(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Done.class);
        return ((Verdict.Done) verdict).notice().code();
    }

    /** The codes of what is asked. */
    static List<String> asked(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Verdict.Asks.class);
        return ((Verdict.Asks) verdict).questions().stream().map(Question::code).toList();
    }

    private static PersonId person(char digit) {
        return new PersonId("p-" + String.valueOf(digit).repeat(32));
    }
}
