package cl.bitacora.attendance.service;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.TotalEvent;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.eventstore.ParkedEvents;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.eventstore.Views;
import cl.bitacora.http.Roles;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import cl.bitacora.testkit.journal.DemoDelay;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.DemoScenario;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The demonstration course goes through the whole service: topics in, late entries by REST, figures out, and the same
 * figures after everything was fed again and every view rebuilt.
 */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoCourseServiceTest {
    private static final String ID = "bodegas-demo";
    private static final String OTEC = DemoCourse.OTEC.toString();
    private static final List<RecordedEvent<JournalEvent>> FED = new ArrayList<>();

    @Inject
    EventStore<AttendanceEvent> store;

    @Inject
    Views views;

    @Inject
    ParkedEvents parked;

    @Test
    @Order(1)
    void journals_that_come_before_their_course_wait_visibly() {
        for (DemoScenario.Upload upload :
                new DemoScenario(new SectionId(ID), Feeds.KEY, "sala-1", "sala-2").uploads()) {
            FED.addAll(Feeds.journal(upload.installation(), upload.batch().records()));
        }
        eventually(() -> assertThat(parked.list()).anySatisfy(waiting -> {
            assertThat(waiting.consumer()).isEqualTo("journal-intake");
            assertThat(waiting.stream()).isEqualTo("journal-sala-1");
            assertThat(waiting.cause()).contains(ID);
        }));
        otec().get("/v1/sections/" + ID + "/attendance").then().statusCode(404);
    }

    @Test
    @Order(2)
    @Covers({"LCE-904", "LCE-906", "BONO-133", "LCE-049"})
    void when_the_course_comes_everything_is_heard_and_evaluated() {
        Feeds.people();
        Feeds.courses(Feeds.section(ID), Feeds.participants());

        eventually(
                Duration.ofSeconds(90),
                () -> assertThat(heldSeconds(ID))
                        .as("parked: %s", parked.list())
                        .isEqualTo(115_200));
        otec().get("/v1/sections/" + ID + "/attendance").then().body("items.size()", equalTo(12));
        eventually(() -> assertThat(parked.list()).isEmpty());
    }

    @Test
    @Order(3)
    @Covers({"BONO-133", "BONO-134", "BONO-135", "BONO-136", "BONO-137", "LCE-908"})
    void late_entries_are_justified_and_the_figures_are_those_worked_out_by_hand() {
        DemoDelay.ALL.forEach(DemoCourseServiceTest::justify);
        eventually(() -> {
            Map<String, String> figures = figures();
            for (DemoScenario.Expected expected : DemoScenario.expected()) {
                assertThat(figures)
                        .containsEntry(
                                rut(expected.person()), expected.creditedSeconds() + " " + expected.percentDisplayed());
            }
        });
        otec().get("/v1/sections/" + ID + "/late-entries")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(4))
                .body("items.standing", hasItem("PROVED"))
                .body("items.standing", hasItem("ACCEPTED"));
    }

    @Test
    @Order(4)
    void what_must_be_flagged_is_flagged() {
        List<Map<String, Object>> anomalies = otec().queryParam("limit", 200)
                .get("/v1/sections/" + ID + "/anomalies")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        for (DemoScenario.Flag flag : DemoScenario.flags()) {
            assertThat(anomalies).as(flag.toString()).anySatisfy(anomaly -> {
                assertThat(String.valueOf(anomaly.get("block")))
                        .contains(flag.on().toString().replace("-", ""));
                assertThat(flag.anyOf().toString()).contains(String.valueOf(anomaly.get("rule")));
            });
        }
        assertThat(anomalies)
                .extracting(anomaly -> String.valueOf(anomaly.get("sentence")))
                .allSatisfy(sentence ->
                        assertThat(sentence).doesNotStartWith("anomaly.").doesNotContain("{"));
    }

    @Test
    @Order(5)
    @Covers({"LCE-901", "LCE-902", "LCE-903", "LCE-904", "LCE-040"})
    void every_line_tells_its_story_in_spanish() {
        otec().queryParam("explain", true)
                .get("/v1/blocks/" + ID + ".20200330.A")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("status", equalTo("REPORTED"))
                .body("marks.kind", hasItem("DROPPED"))
                .body("lines.size()", equalTo(12))
                .body("lines.why.sentence", hasItem(containsString("Tiempo acreditado: 4 h.")))
                .body("lines.why.basis.flatten().rule", hasItem("LCE-040"))
                .body("lines.why.basis.flatten().sentence", hasItem(containsString("09:19:59")));
        String page = otec().queryParam("explain", true)
                .get("/v1/sections/" + ID + "/attendance")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).doesNotContain("{value").doesNotContain("{entryAt}").contains("ninguna causa lo permite");
    }

    @Test
    @Order(6)
    void the_totals_are_published() {
        RecordedEvent<AttendanceEvent> last = TestTopics.published(AttendanceEvent.CATALOGUE).stream()
                .filter(event -> event.stream().equals("attendance-" + ID))
                .reduce((one, other) -> other)
                .orElseThrow();
        TotalEvent.AttendanceTotalled totalled = (TotalEvent.AttendanceTotalled) last.event();
        assertThat(totalled.heldSeconds()).isEqualTo(115_200);
        assertThat(totalled.totalSeconds()).isEqualTo(115_200);
        assertThat(totalled.firstClassOn()).isEqualTo(DemoCourse.DAYS.getFirst());
        assertThat(totalled.lastClassOn()).isEqualTo(DemoCourse.DAYS.getLast());
    }

    @Test
    @Order(7)
    @Covers("LCE-049")
    void feeding_everything_again_and_rebuilding_the_views_changes_nothing() {
        Map<String, String> before = figures();
        String blocks = otec().get("/v1/sections/" + ID + "/blocks").asString();
        String anomalies = otec().get("/v1/sections/" + ID + "/anomalies").asString();
        long head = store.log().head();

        TestTopics.publish(JournalEvent.CATALOGUE, FED);
        // A later record of each journal is heard only after the repeats were.
        Feeds.courses(Feeds.section("otro-curso"), Feeds.participants());
        new DemoScenario(new SectionId("otro-curso"), Feeds.KEY, "sala-3", "sala-4")
                .uploads(2)
                .forEach(upload ->
                        Feeds.journal(upload.installation(), upload.batch().records()));
        eventually(() -> assertThat(heldSeconds("otro-curso")).isPositive());
        views.rebuild();

        assertThat(store.log().readStream("block-" + ID + ".20200330.A", 0))
                .allSatisfy(event -> assertThat(event.position()).isLessThanOrEqualTo(head));
        assertThat(figures()).isEqualTo(before);
        assertThat(otec().get("/v1/sections/" + ID + "/blocks").asString()).isEqualTo(blocks);
        assertThat(otec().get("/v1/sections/" + ID + "/anomalies").asString()).isEqualTo(anomalies);
    }

    @Test
    @Order(8)
    void others_see_what_they_may() {
        String path = "/v1/sections/" + ID + "/attendance";
        with(TestTokens.ofOtec(Roles.OTEC_ADMIN, "76000000-8"))
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        with(TestTokens.ofRegion(Roles.SENCE_REGIONAL, "13")).get(path).then().statusCode(404);
        with(TestTokens.ofRegion(Roles.SENCE_REGIONAL, "7")).get(path).then().statusCode(200);
        with(TestTokens.national(Roles.AUDITOR)).get(path).then().statusCode(200);
        given().get(path).then().statusCode(401);
        with(TestTokens.ofOtec(Roles.OTEC_ADMIN, "76000000-8"))
                .get("/v1/blocks/" + ID + ".20200330.A")
                .then()
                .statusCode(404);
        otec().get("/v1/blocks/" + ID + ".20991231.Z").then().statusCode(404);
        otec().get("/v1/blocks/nada").then().statusCode(404);
    }

    private static void justify(DemoDelay delay) {
        String body = body(delay, upload(delay.person() + delay.on()));
        String person = otec().header("Idempotency-Key", "justify-" + delay.person() + delay.on())
                .header("Sandbox-Time", delay.attachedOn() + "T21:00:00Z")
                .contentType("application/json")
                .body(body)
                .post("/v1/sections/" + ID + "/late-entries")
                .then()
                .statusCode(anyOk())
                .body("standing", equalTo(delay.decidedByDr() ? "WAITING" : "PROVED"))
                .extract()
                .path("participant.id");
        assertThat(new PersonId(person)).isEqualTo(person(delay.person()).id(Feeds.KEY));
        if (delay.decidedByDr()) {
            with(TestTokens.ofRegion(Roles.SENCE_DIRECTOR, "7"))
                    .header("Idempotency-Key", "decide-" + delay.person())
                    .header("Sandbox-Time", delay.attachedOn() + "T22:00:00Z")
                    .contentType("application/json")
                    .body("{\"accepted\": true, \"reasonCode\": \"corte-de-ruta\"}")
                    .post("/v1/sections/" + ID + "/late-entries/" + person + "/" + delay.on() + "/decision")
                    .then()
                    .statusCode(200)
                    .body("standing", equalTo("ACCEPTED"));
        }
    }

    private static org.hamcrest.Matcher<Integer> anyOk() {
        return org.hamcrest.Matchers.oneOf(200, 201);
    }

    private static String body(DemoDelay delay, String document) {
        String proof = switch (delay.cause()) {
            case MEDICAL ->
                "\"medical\": {\"on\": \"%s\", \"time\": \"%s\", \"participantAttended\": true}"
                        .formatted(delay.on(), delay.receiptTime());
            case ERRAND ->
                "\"errand\": {\"institution\": \"%s\", \"on\": \"%s\", \"time\": \"%s\"}"
                        .formatted(delay.issuer(), delay.on(), delay.receiptTime());
            case SCHOOL_EVENT -> "\"schoolEventOn\": \"%s\"".formatted(delay.on());
            case OTHER_BY_DR -> "\"reasonCode\": \"corte-de-ruta\"";
            case BEREAVEMENT -> "\"relation\": \"FATHER\"";
            case SCHOOL_COLLECTION -> "\"collection\": {\"namesParticipant\": true, \"collectsAt\": \"13:30\"}";
        };
        return "{\"rut\": \"%s\", \"on\": \"%s\", \"cause\": \"%s\", \"documents\": [\"%s\"], %s}"
                .formatted(person(delay.person()).rut(), delay.on(), delay.cause(), document, proof);
    }

    private static String upload(String content) {
        return otec().multiPart(
                        "file",
                        "comprobante.pdf",
                        ("%PDF-1.4\n" + content + "\n%%EOF").getBytes(StandardCharsets.US_ASCII),
                        "application/pdf")
                .post("/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("sha256");
    }

    private static int heldSeconds(String section) {
        return otec().get("/v1/sections/" + section + "/attendance").jsonPath().getInt("heldSeconds");
    }

    private static Map<String, String> figures() {
        JsonPath page = otec().queryParam("limit", 200)
                .get("/v1/sections/" + ID + "/attendance")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        List<String> ruts = page.getList("items.participant.rut", String.class);
        List<String> seconds = page.getList("items.creditedSeconds", String.class);
        List<String> percents = page.getList("items.percent", String.class);
        Map<String, String> figures = new TreeMap<>();
        for (int i = 0; i < ruts.size(); i++) {
            figures.put(String.valueOf(ruts.get(i)), seconds.get(i) + " " + percents.get(i));
        }
        return figures;
    }

    private static DemoPerson person(String key) {
        return DemoPerson.PARTICIPANTS.stream()
                .filter(person -> person.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static String rut(String key) {
        return person(key).rut().formatted();
    }

    private static RequestSpecification otec() {
        return with(TestTokens.ofOtec(Roles.OTEC_ADMIN, OTEC));
    }

    private static RequestSpecification with(String token) {
        return given().auth().oauth2(token);
    }
}
