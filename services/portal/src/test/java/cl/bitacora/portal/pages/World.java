package cl.bitacora.portal.pages;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoContent.PlannedMaterial;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.contracts.courses.SectionEvent;
import cl.bitacora.kernel.Clp;
import cl.bitacora.kernel.Modality;
import cl.bitacora.kernel.Programme;
import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The demonstration's course of Maule, and another executor's in the Metropolitan region where things wait. */
final class World {
    static final String MAULE = TestTokens.ofRegion("sence-regional", DemoCourse.REGION);
    static final String METROPOLITAN = TestTokens.ofRegion("sence-regional", "13");
    static final String DIRECTOR = TestTokens.ofRegion("sence-director", "13");
    static final String NATIONAL = TestTokens.national("sence-national");
    static final String AUDITOR = TestTokens.national("auditor");
    static final String OTEC = TestTokens.ofOtec("otec-operator", DemoCourse.OTEC.toString());
    static final String OTIC = TestTokens.token("user-otic", "", "", "otic-analyst");
    static final Rut OTHER = Rut.ofNumber(998_000_002);
    static final String OTHER_OTEC = TestTokens.ofOtec("otec-admin", OTHER.toString());
    static final SectionId WAITING = new SectionId("pasteleria-1");

    /** When sections of one test start. */
    static final LocalDate STARTS = LocalDate.of(2020, 4, 6);

    /** Whose acuerdo operativo is being written. */
    static final SectionId DRAFTED = new SectionId("huerto-1");

    private static boolean told;

    private World() {}

    /** Publishes everything once and waits until the portal has it. */
    static void tell() {
        tell(NATIONAL, DIRECTOR);
    }

    /** The same where tokens come from elsewhere. */
    static synchronized void tell(String national, String director) {
        if (!told) {
            Demo.publish();
            waiting();
            told = true;
        }
        eventually(() -> get(national, "/cursos/" + Demo.SECTION + "/pagos").body(containsString("$457.154")));
        eventually(() -> get(national, "/cursos/" + Demo.SECTION + "/asistencia")
                .body(containsString("74,99"), containsString("Lingue Ulmo, Diego"), containsString("corregido")));
        eventually(
                () -> get(national, "/cursos/" + Demo.SECTION + "/certificados").body(containsString("Emitido")));
        eventually(() ->
                get(national, "/cursos/" + Demo.SECTION).body(containsString("sala-2"), containsString("Cerrada")));
        eventually(() -> get(national, "/cursos/" + WAITING).body(containsString("Iniciar el curso")));
        eventually(() -> get(national, "/cursos/" + DRAFTED + "/formularios").body(containsString("Qué cambió")));
        eventually(() -> get(director, "/").body(containsString("Firmar el acuerdo operativo")));
    }

    private static void waiting() {
        Instant at = Instant.parse("2020-03-10T15:00:00Z");
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + WAITING,
                new SectionEvent.SectionCreated(
                        WAITING,
                        at,
                        "pasteleria",
                        OTHER,
                        "=Escuela <b>Ñandú</b> & Cía",
                        Programme.BONO_MIPE_2020,
                        Modality.PRESENCIAL,
                        "DEMO-BONO-2020-0002",
                        "Pastelería para micro y pequeños empresarios",
                        "13",
                        "13101",
                        "Sala 2",
                        20,
                        40,
                        Clp.of(5_000),
                        false,
                        LocalDate.of(2020, 4, 6),
                        LocalDate.of(2020, 4, 24),
                        List.of()),
                new SectionEvent.SectionEnabled(WAITING, at),
                new SectionEvent.MinimumEnrolmentReached(WAITING, at, 10, LocalDate.of(2020, 3, 31)));
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "acuerdo-ao-2",
                new AcuerdoEvent.AcuerdoOperativoFinalised(
                        "ao-2", WAITING, at, LocalDate.of(2020, 4, 6), List.of(), "user-1"),
                new AcuerdoEvent.AcuerdoOperativoStamped("ao-2", WAITING, at));
        draft(at);
        for (int i = 1; i <= 30; i++) {
            SectionId id = new SectionId("huerto-" + i);
            TestTopics.<CoursesEvent>publish(
                    CoursesEvent.CATALOGUE,
                    "section-" + id,
                    new SectionEvent.SectionCreated(
                            id,
                            at,
                            "huerto",
                            OTHER,
                            "=Escuela <b>Ñandú</b> & Cía",
                            Programme.BONO_MIPE_2020,
                            Modality.PRESENCIAL,
                            "DEMO-BONO-2020-0003",
                            "Huerto urbano",
                            "13",
                            "13101",
                            "Sala 2",
                            20,
                            40,
                            Clp.of(5_000),
                            false,
                            LocalDate.of(2020, 5, 1 + i % 7),
                            LocalDate.of(2020, 5, 24),
                            List.of()));
        }
    }

    /** A section of the other executor for one test alone, enabled, and what happens to its acuerdo operativo. */
    static void section(SectionId id, String course, AcuerdoEvent... acuerdo) {
        Instant at = Instant.parse("2020-03-10T15:00:00Z");
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "section-" + id,
                created(id, course, "13"),
                new SectionEvent.SectionEnabled(id, at));
        if (acuerdo.length > 0) {
            TestTopics.<CoursesEvent>publish(CoursesEvent.CATALOGUE, "acuerdo-" + id, acuerdo);
        }
    }

    /** A section of the other executor somewhere else, not enabled yet. */
    static void section(SectionId id, String course, String region) {
        TestTopics.<CoursesEvent>publish(CoursesEvent.CATALOGUE, "section-" + id, created(id, course, region));
    }

    private static SectionEvent.SectionCreated created(SectionId id, String course, String region) {
        return new SectionEvent.SectionCreated(
                id,
                Instant.parse("2020-03-10T15:00:00Z"),
                "de-prueba",
                OTHER,
                "Escuela del Mar Ltda.",
                Programme.BONO_MIPE_2020,
                Modality.PRESENCIAL,
                "DEMO-BONO-2020-0009",
                course,
                region,
                "13101",
                "Sala 3",
                20,
                40,
                Clp.of(5_000),
                false,
                STARTS,
                LocalDate.of(2020, 4, 24),
                List.of());
    }

    /** An acuerdo that was written twice and not sent yet. */
    private static void draft(Instant at) {
        AcuerdoContent first = new AcuerdoContent(
                LocalDate.of(2020, 5, 4),
                "Sala 2",
                "13101",
                "Coordinación",
                List.of(),
                List.of(),
                List.of(new PlannedMaterial("Palas", 20, "De punta", LocalDate.of(2020, 5, 4))),
                List.of(new AcuerdoContent.Facilitator(
                        Demo.person("P04").id(Demo.PERSON_KEY), "Agronomía", "Módulo 1: suelo")),
                List.of(),
                "",
                List.of());
        AcuerdoContent second = new AcuerdoContent(
                LocalDate.of(2020, 5, 11),
                first.place(),
                first.commune(),
                first.personInCharge(),
                first.changes(),
                first.activities(),
                List.of(new PlannedMaterial("Palas", 25, "De punta", LocalDate.of(2020, 5, 4))),
                first.facilitators(),
                first.contents(),
                "Se corre una <semana>",
                first.documents());
        TestTopics.<CoursesEvent>publish(
                CoursesEvent.CATALOGUE,
                "acuerdo-ao-3",
                new AcuerdoEvent.AcuerdoOperativoCreated("ao-3", DRAFTED, at, first),
                new AcuerdoEvent.AcuerdoOperativoEdited("ao-3", DRAFTED, at.plusSeconds(3600), second));
    }

    static ValidatableResponse get(String token, String address) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address)
                .then();
    }
}
