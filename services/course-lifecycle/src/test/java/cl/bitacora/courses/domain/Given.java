package cl.bitacora.courses.domain;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.DocumentRef;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoContent.Facilitator;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedActivity;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedContent;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.CourseEvent.CourseRegistered;
import cl.bitacora.contracts.courses.CourseEvent.ExecutorContact;
import cl.bitacora.contracts.courses.ScheduledBlock;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.MinimumEnrolmentReached;
import cl.bitacora.contracts.courses.SectionEvent.ParticipantEnrolled;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.contracts.courses.SectionEvent.SectionEnabled;
import cl.bitacora.courses.domain.SectionCommand.EnrolParticipant;
import cl.bitacora.courses.domain.rules.Bono;
import cl.bitacora.courses.domain.rules.ClosingTerms;
import cl.bitacora.courses.domain.rules.EnrolmentRules;
import cl.bitacora.courses.domain.rules.EnrolmentRules.ContactCheck;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A section of 32 hours in Talca, eight mornings of 2020, and the events that bring it to each of its phases. */
final class Given {
    static final SectionId SECTION = new SectionId("talca-1");
    static final Instant CREATED = at("2020-03-02");
    static final Law LAW = new Law(Optional.of(Bono.NORM), Bono.DAYS, 10);
    static final Law NO_NORM = new Law(Optional.empty(), Bono.DAYS, 10);
    static final LocalDate FIRST_DAY = LocalDate.of(2020, 3, 30);
    static final LocalDate LAST_DAY = LocalDate.of(2020, 4, 9);
    static final ExecutorContact EXECUTOR =
            new ExecutorContact("Calle 1", "07101", "+56 71 2222222", "otec@example.cl");
    static final Explanation WHY = ClosingTerms.ended(0, 32).explanation();

    static final List<LocalDate> DAYS = List.of(
            FIRST_DAY,
            LocalDate.of(2020, 3, 31),
            LocalDate.of(2020, 4, 1),
            LocalDate.of(2020, 4, 2),
            LocalDate.of(2020, 4, 6),
            LocalDate.of(2020, 4, 7),
            LocalDate.of(2020, 4, 8),
            LAST_DAY);

    private Given() {}

    static Instant at(String day) {
        return Chile.at(LocalDate.parse(day), LocalTime.NOON);
    }

    static PersonId person(int n) {
        return new PersonId("p-" + "%032x".formatted(n));
    }

    static List<PersonId> people(int n) {
        return IntStream.rangeClosed(1, n).mapToObj(Given::person).toList();
    }

    static DocumentRef document(String kind) {
        return new DocumentRef(kind, "0".repeat(64), "application/pdf", 1);
    }

    static List<DocumentRef> documents() {
        return List.of(document(EnrolmentRules.VOUCHER), document(EnrolmentRules.IDENTITY_CARD));
    }

    static CourseRegistered course(Modality modality) {
        return course(Programme.BONO_MIPE_2020, modality);
    }

    static CourseRegistered course(Programme programme, Modality modality) {
        return new CourseRegistered(
                "cur-1",
                CREATED,
                Rut.ofNumber(76_000_001),
                "Capacitaciones Ltda.",
                programme,
                modality,
                "1237999001",
                "Bodegas",
                "07",
                "07101",
                32,
                Clp.of(4000),
                100,
                false,
                EXECUTOR);
    }

    static List<ScheduledBlock> schedule() {
        return DAYS.stream()
                .map(day -> new ScheduledBlock(day, "A", LocalTime.of(9, 0), 240))
                .toList();
    }

    static SectionCreated created() {
        return created(Programme.BONO_MIPE_2020, Modality.PRESENCIAL, 15, schedule());
    }

    static SectionCreated created(Programme programme, Modality modality, int quota, List<ScheduledBlock> schedule) {
        CourseRegistered course = course(programme, modality);
        return new SectionCreated(
                SECTION,
                CREATED,
                course.course(),
                course.otec(),
                course.otecName(),
                programme,
                modality,
                course.senceCode(),
                course.name(),
                course.region(),
                course.commune(),
                "Sala 1",
                quota,
                course.hours(),
                course.vhace(),
                course.intermediated(),
                FIRST_DAY,
                LAST_DAY,
                schedule);
    }

    static List<SectionEvent> enabled() {
        return List.of(created(), new SectionEnabled(SECTION, CREATED));
    }

    static ParticipantEnrolled enrolled(int n) {
        return new ParticipantEnrolled(SECTION, person(n), CREATED, "B-" + n, documents());
    }

    static List<SectionEvent> enrolled(List<SectionEvent> before, int people) {
        List<SectionEvent> events = new ArrayList<>(before);
        IntStream.rangeClosed(1, people).mapToObj(Given::enrolled).forEach(events::add);
        return events;
    }

    /** LISTA with so many people (at least ten); the start is due on 2020-04-20. */
    static List<SectionEvent> ready(int people) {
        List<SectionEvent> events = enrolled(enabled(), people);
        events.add(12, new MinimumEnrolmentReached(SECTION, at("2020-03-30"), 10, LocalDate.of(2020, 4, 20)));
        return events;
    }

    static List<SectionEvent> agreed(int people) {
        List<SectionEvent> events = new ArrayList<>(ready(people));
        events.add(new SectionAgreed(SECTION, at("2020-03-27"), "ao-1", FIRST_DAY, people(people)));
        return events;
    }

    static List<SectionEvent> running(int people) {
        List<SectionEvent> events = new ArrayList<>(agreed(people));
        events.add(new CourseStarted(SECTION, at("2020-03-30"), FIRST_DAY, people, 10, WHY));
        return events;
    }

    /** TERMINADA: the final states are due on Wednesday 2020-04-15 (Good Friday between). */
    static List<SectionEvent> ended(int people) {
        List<SectionEvent> events = new ArrayList<>(running(people));
        events.add(new LecturePhaseEnded(SECTION, at("2020-04-09"), LAST_DAY, 115_200, LocalDate.of(2020, 4, 15)));
        return events;
    }

    static EnrolParticipant enrol(int n) {
        return enrol(n, "B-" + n, documents(), ContactCheck.OWN, 0);
    }

    static EnrolParticipant enrol(
            int n, String voucher, List<DocumentRef> documents, ContactCheck contact, long heldSeconds) {
        return new EnrolParticipant(
                CREATED,
                person(n),
                voucher,
                documents,
                Optional.of(LocalDate.of(2025, 1, 1)),
                contact,
                heldSeconds,
                LAW);
    }

    /** A morning with the first {@code present} people there. */
    static ClassHeld morning(LocalDate on, int dayNumber, int present) {
        return morning(on, dayNumber * 14_400L, FIRST_DAY, on, present);
    }

    static ClassHeld morning(LocalDate on, long heldSeconds, LocalDate first, LocalDate last, int present) {
        return new ClassHeld(
                new BlockKey(SECTION, on, "A"),
                heldSeconds,
                first,
                last,
                new TreeSet<>(people(present)),
                new TreeSet<>(people(present)));
    }

    static AcuerdoContent content() {
        return content(FIRST_DAY, "Bodegas");
    }

    static AcuerdoContent content(LocalDate startsOn, String module) {
        return new AcuerdoContent(
                startsOn,
                "Sala 1",
                "07101",
                "Coordinación académica",
                List.of(),
                List.of(new PlannedActivity("Inducción", FIRST_DAY, FIRST_DAY)),
                List.of(new PlannedMaterial("Casco", 12, "Certificado", FIRST_DAY)),
                List.of(new Facilitator(person(900), "Ingeniería", module)),
                List.of(new PlannedContent("Módulo 1", FIRST_DAY, LAST_DAY)),
                "",
                List.of());
    }
}
