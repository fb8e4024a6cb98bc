package cl.bitacora.certificates.http;

import static io.restassured.RestAssured.given;

import cl.bitacora.contracts.BlockKey;
import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent.AttendanceTotalled;
import cl.bitacora.contracts.attendance.TotalEvent.Line;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent.CourseStarted;
import cl.bitacora.contracts.courses.SectionEvent.LecturePhaseEnded;
import cl.bitacora.contracts.courses.SectionEvent.SectionAgreed;
import cl.bitacora.contracts.courses.SectionEvent.SectionCreated;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.kernel.Chile;
import cl.bitacora.kernel.Citation;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** A course of eight hours in Maule that ended on 2020-03-31, told by the other services; and the people who act. */
final class Story {
    static final Rut OTEC = Rut.ofNumber(998_000_001);
    static final Rut OTHER_OTEC = Rut.ofNumber(998_000_009);
    static final String MAULE = "07";
    static final LocalDate FIRST = LocalDate.of(2020, 3, 30);
    static final LocalDate LAST = LocalDate.of(2020, 3, 31);
    static final int HOUR = 3600;
    private static final byte[] KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
    private static final Explanation WHY =
            new Explanation(RuleId.of("BONO-121"), "true", new Citation("RES-0334-2020", "7.3"), List.of(), List.of());

    final SectionId section;
    final Person ana;
    final Person luis;
    final Person nina;
    final Person signatory;

    /** Somebody invented; nine-digit RUTs were never given out. */
    record Person(Rut rut, String names, String lastNames) {
        PersonId id() {
            return PersonId.of(rut, KEY);
        }

        PersonRecord record() {
            return new PersonRecord(id(), rut, names, lastNames, "", "");
        }
    }

    /** People of this section only: several stories share the topics of a test application. */
    Story(String section, int number) {
        this.section = new SectionId(section);
        int base = 999_000_000 + number * 10;
        ana = new Person(Rut.ofNumber(base + 1), "Ana", "Canelo Ñancupil");
        luis = new Person(Rut.ofNumber(base + 2), "Luis", "Maitén Arrayán");
        nina = new Person(Rut.ofNumber(base + 3), "Niña María", "Peumo Güiñez");
        signatory = new Person(Rut.ofNumber(base + 9), "Rosa", "Radal Pehuén");
    }

    List<Person> participants() {
        return List.of(ana, luis, nina);
    }

    /** Everything that happens before somebody wants a certificate: Ana 75 %, Luis 100 %, Niña 0 %. */
    Story told() {
        participants().forEach(person -> TestTopics.publish(person.record()));
        TestTopics.publish(signatory.record());
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                "section-" + section,
                new SectionCreated(
                        section,
                        at(FIRST.minusDays(20)),
                        "curso-bodegas",
                        OTEC,
                        "Capacitaciones Piedra del Lobo SpA (ficticia)",
                        Programme.FRANQUICIA_TRIBUTARIA,
                        Modality.PRESENCIAL,
                        "1237890001",
                        "Operación de bodegas",
                        MAULE,
                        "Talca",
                        "Sala 1",
                        15,
                        8,
                        Clp.of(4000),
                        false,
                        FIRST,
                        LAST,
                        List.of()),
                new SectionAgreed(
                        section,
                        at(FIRST.minusDays(5)),
                        "acuerdo-" + section,
                        FIRST,
                        participants().stream().map(Person::id).toList()),
                new CourseStarted(section, at(FIRST), FIRST, 3, 2, WHY));
        attendance(FIRST, 4 * HOUR, 2 * HOUR, 4 * HOUR, 0, 2 * HOUR);
        attendance(LAST, 8 * HOUR, 4 * HOUR, 4 * HOUR, 0, 6 * HOUR);
        TestTopics.publish(
                CoursesEvent.CATALOGUE,
                "section-" + section,
                new LecturePhaseEnded(section, at(LAST), LAST, 8 * HOUR, LAST.plusDays(10)));
        return this;
    }

    /** A block of four hours evaluated or corrected; Luis always attends. */
    void attendance(LocalDate day, long held, long anaBlock, long luisBlock, long ninaBlock, long anaSoFar) {
        TestTopics.publish(
                AttendanceEvent.CATALOGUE,
                "attendance-" + section,
                new AttendanceTotalled(
                        section,
                        at(day),
                        new BlockKey(section, day, "A"),
                        held,
                        8 * HOUR,
                        FIRST,
                        day,
                        List.of(
                                new Line(ana.id(), anaBlock, anaSoFar, true),
                                new Line(luis.id(), luisBlock, held, true),
                                new Line(nina.id(), ninaBlock, 0, false))));
    }

    static Instant at(LocalDate day) {
        return Chile.at(day, LocalTime.of(18, 0));
    }

    String certificate() {
        return section + "-normal";
    }

    String issueBody(String invoice) {
        return """
                {"accept": true, "documentNumber": "%s", "actionRegistration": "6543210",
                 "company": {"name": "Comercial Los Aromos Ltda.", "rut": "%s"}, "signatoryRut": "%s"}
                """.formatted(invoice, Rut.ofNumber(998_000_002), signatory.rut());
    }

    /** The executor, on a legal day. */
    static RequestSpecification executor(String day) {
        return as(TestTokens.ofOtec("otec-operator", OTEC.toString()), day);
    }

    static RequestSpecification otherExecutor(String day) {
        return as(TestTokens.ofOtec("otec-admin", OTHER_OTEC.toString()), day);
    }

    static RequestSpecification office(String region, String day) {
        return as(TestTokens.ofRegion("sence-regional", region), day);
    }

    static RequestSpecification director(String region, String day) {
        return as(TestTokens.ofRegion("sence-director", region), day);
    }

    private static RequestSpecification as(String token, String day) {
        return given().header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Sandbox-Time", day + "T12:00:00-04:00")
                .contentType(ContentType.JSON);
    }

    /** All participants' RUTs and names: what must not leak. */
    List<String> personal() {
        List<String> personal = new ArrayList<>();
        for (Person person : participants()) {
            personal.add(person.rut().toString());
            personal.add(person.lastNames());
        }
        return personal;
    }
}
