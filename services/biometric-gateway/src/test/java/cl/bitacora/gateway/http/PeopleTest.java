package cl.bitacora.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.journals.EnrolmentEvent.PersonEnrolled;
import cl.bitacora.contracts.journals.EnrolmentEvent.TemplatesErased;
import cl.bitacora.contracts.journals.JournalEvent;
import cl.bitacora.contracts.people.PersonRecord;
import cl.bitacora.eventstore.LogProofs;
import cl.bitacora.eventstore.LogProofs.SignedCheckpoint;
import cl.bitacora.eventstore.PeopleReplica;
import cl.bitacora.eventstore.RecordedEvent;
import cl.bitacora.gateway.biometrics.Erasures;
import cl.bitacora.gateway.biometrics.SyntheticImages;
import cl.bitacora.gateway.biometrics.SyntheticPrints;
import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.Eventually;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoPerson;
import cl.bitacora.testkit.journal.JournalSimulator;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Enrolled fingerprints from the class PC to their end. Each test has people of its own. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PeopleTest extends GatewaySteps {
    private static final byte[] PERSON_KEY = HexFormat.of().parseHex(PlatformTestResource.PERSON_KEY);
    private static final String STRANGERS = Rut.ofNumber(998_000_099).toString();
    /** Of an OTEC that no test gives a section to. */
    private static final String NOWHERE =
            TestTokens.ofOtec("otec-admin", Rut.ofNumber(998_000_097).toString());

    private static final String SENCE = TestTokens.national("sence-national");

    @Inject
    PeopleReplica replica;

    @Inject
    Erasures erasures;

    @Inject
    LogProofs proofs;

    private PersonId known(int index) {
        DemoPerson person = DemoPerson.PARTICIPANTS.get(index);
        PersonId id = person.id(PERSON_KEY);
        TestTopics.publish(
                new PersonRecord(id, person.rut(), person.names(), person.lastNames(), person.email(), person.phone()));
        Eventually.eventually(
                Duration.ofSeconds(30), () -> assertThat(replica.find(id)).isPresent());
        return id;
    }

    /** Two fingers of a person, three impressions each. */
    private static String fingers(long seed) {
        return finger("RIGHT_INDEX", seed, seed, seed) + "," + finger("LEFT_INDEX", seed + 1, seed + 1, seed + 1);
    }

    private static String finger(String name, long... fingers) {
        StringBuilder impressions = new StringBuilder();
        for (int i = 0; i < fingers.length; i++) {
            impressions
                    .append(i == 0 ? "" : ",")
                    .append('"')
                    .append(SyntheticPrints.base64(fingers[i], i + 1))
                    .append('"');
        }
        return "{\"finger\":\"%s\",\"impressions\":[%s]}".formatted(name, impressions);
    }

    private String enrolment(PersonId person, String fingers, LocalDate until) {
        Instant accepted = Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(5);
        return """
                {"person":"%s","section":"%s","at":"%s","notice":{"version":"2026-1","purpose":"attendance",
                "retentionUntil":"%s","shownAt":"%s","acceptedAt":"%s"},"fingers":[%s]}""".formatted(person, section, accepted, until, accepted.minusSeconds(30), accepted, fingers);
    }

    private static LocalDate inDays(int days) {
        return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(days);
    }

    private static ValidatableResponse enrol(JournalSimulator pc, String body) {
        return SignedCalls.of(pc).post("/v1/installations/" + pc.installation() + "/people-enrolments", body);
    }

    private ValidatableResponse roster(JournalSimulator pc) {
        return SignedCalls.of(pc).get("/v1/installations/" + pc.installation() + "/sections/" + section + "/roster");
    }

    private static ValidatableResponse erase(PersonId person, String token) {
        return given().auth()
                .oauth2(token)
                .delete("/v1/people/{p}/templates", person.value())
                .then();
    }

    private List<JournalEvent> enrolments(PersonId person) {
        return store.log().readStream("enrolment-" + person, 0).stream()
                .map(RecordedEvent::event)
                .toList();
    }

    private static String of(PersonId person, String what) {
        return "people.find{it.person=='" + person + "'}." + what;
    }

    @Test
    @Covers({"LCE-002", "LCE-022"})
    void LCE_002_enrolled_fingers_come_to_the_class_with_the_names() {
        JournalSimulator pc = enrolled();
        PersonId ana = known(0);
        String body = enrolment(ana, fingers(100), inDays(300));
        enrol(pc, body).statusCode(201).body("expiresOn", equalTo(inDays(300).toString()));
        enrol(pc, body).statusCode(201);
        assertThat(enrolments(ana)).singleElement().isInstanceOfSatisfying(PersonEnrolled.class, it -> {
            assertThat(it.purpose()).isEqualTo("attendance");
            assertThat(it.fingers()).containsExactly("RIGHT_INDEX", "LEFT_INDEX");
            assertThat(it.expiresOn()).isEqualTo(inDays(300));
        });
        roster(pc)
                .statusCode(200)
                .body(
                        of(ana, "rut"),
                        equalTo(DemoPerson.PARTICIPANTS.get(0).rut().toString()))
                .body(of(ana, "familyNames"), equalTo("Canelo Quillay"))
                .body(of(ana, "role"), equalTo("PARTICIPANT"))
                .body(of(ana, "templates"), hasSize(6))
                .body(
                        of(ana, "templates.findAll{it.finger=='RIGHT_INDEX'}.iso19794"),
                        hasItem(SyntheticPrints.base64(100, 1)));
        assertThat(Dump.count("SELECT count(*) FROM app.read_log WHERE what = 'ROSTER' AND matter = '" + section
                        + "' AND subject = 'installation:" + pc.installation() + "'"))
                .isEqualTo(1);
    }

    @Test
    void another_otec_s_pc_does_not_see_the_section() {
        JournalSimulator own = enrolled();
        PersonId person = known(1);
        long foreign = seed++;
        String publicKey = new JournalSimulator("any", foreign).keys().publicKey();
        String id = enrol(STRANGER, UUID.randomUUID().toString(), STRANGERS, publicKey)
                .statusCode(201)
                .extract()
                .path("id");
        JournalSimulator other = new JournalSimulator(id, foreign);
        roster(other).statusCode(404);
        enrol(other, enrolment(person, fingers(110), inDays(300))).statusCode(404);
        given().auth()
                .oauth2(ADMIN)
                .get("/v1/installations/{i}/sections/{s}/roster", own.installation(), section.value())
                .then()
                .statusCode(401);
    }

    @Test
    @Covers("LCE-002")
    void LCE_002_impressions_that_do_not_fit_are_refused_by_finger_and_quoted_nowhere() {
        JournalSimulator pc = enrolled();
        PersonId person = known(2);
        String good = finger("RIGHT_INDEX", 120, 120, 120);
        Map<String, String> wrong = Map.of(
                good + "," + finger("LEFT_THUMB", 121, 121, 122), "impressions-differ",
                good + "," + finger("LEFT_THUMB", 121, 121), "impressions-missing",
                good + "," + finger("LEFT_THUMB", 120, 120, 120), "finger-twice",
                good + "," + good.replace("RIGHT_INDEX", "LEFT_THUMB").replace("Rk1S", "AAAA"),
                        "impression-unreadable");
        wrong.forEach((fingers, code) -> enrol(pc, enrolment(person, fingers, inDays(300)))
                .statusCode(422)
                .body("code", equalTo(code), "detail", containsString("LEFT_THUMB"))
                .body(not(containsString(SyntheticPrints.base64(120, 1).substring(0, 60)))));
        enrol(pc, enrolment(person, good, inDays(300))).statusCode(422).body("code", equalTo("fingers-missing"));
        enrol(pc, enrolment(person, good + "," + good, inDays(300)))
                .statusCode(422)
                .body("code", equalTo("finger-repeated"));
        String told = enrolment(person, fingers(120), inDays(300));
        enrol(pc, told.replace("\"attendance\"", "\"payroll\""))
                .statusCode(422)
                .body("code", equalTo("notice-insufficient"), "field", equalTo("notice.purpose"));
        enrol(pc, enrolment(person, fingers(120), inDays(0))).statusCode(422);
        enrol(pc, enrolment(person, fingers(120), inDays(2_000))).statusCode(422);
        enrol(pc, told.replace(person.value(), "p-" + "0".repeat(32)))
                .statusCode(422)
                .body("code", equalTo("person-not-in-section"));
        assertThat(enrolments(person)).isEmpty();
        roster(pc).body(of(person, "templates"), hasSize(0));
    }

    @Test
    void nothing_of_a_fingerprint_or_a_name_is_anywhere_but_where_it_can_be_erased() {
        JournalSimulator pc = enrolled();
        PersonId person = known(3);
        enrol(pc, enrolment(person, fingers(130), inDays(300))).statusCode(201);
        byte[] template = SyntheticPrints.impression(130, 1);
        String minutiae = HexFormat.of().formatHex(template, 28, 60);
        DemoPerson who = DemoPerson.PARTICIPANTS.get(3);
        Map<String, String> dump = Dump.all();
        assertThat(dump.get("biometric.template")).isNotEmpty();
        dump.forEach((table, rows) -> {
            assertThat(rows)
                    .as(table)
                    .doesNotContain(minutiae)
                    .doesNotContain("464d5200")
                    .doesNotContain(Base64.getEncoder().encodeToString(template).substring(0, 60));
            if (!table.startsWith("people.")) {
                assertThat(rows)
                        .as(table)
                        .doesNotContain(who.lastNames())
                        .doesNotContain(who.rut().toString());
            }
        });
        System.out.printf(
                "%nfigure | database dump without the template key | %d tables | readable templates 0 | %s%n",
                dump.size(), PeopleTest.class.getSimpleName());
    }

    @Test
    void erasing_a_person_s_prints_leaves_every_proof_as_it_was() {
        JournalSimulator pc = enrolled();
        PersonId person = known(4);
        String body = enrolment(person, fingers(140), inDays(300));
        enrol(pc, body).statusCode(201);
        SignedCheckpoint before = covering(store.log().head());

        erase(person, NOWHERE).statusCode(404);
        erase(person, OPERATOR).statusCode(403);
        erase(person, ADMIN).statusCode(204);
        erase(person, ADMIN).statusCode(204);

        assertThat(enrolments(person).getLast())
                .isInstanceOfSatisfying(
                        TemplatesErased.class, it -> assertThat(it.reasonCode()).isEqualTo("solicitud-del-titular"));
        assertThat(Dump.count("SELECT count(*) FROM biometric.template WHERE person_id = '" + person + "'"))
                .isZero();
        roster(pc).body(of(person, "templates"), hasSize(0));
        enrol(pc, body).statusCode(409).body("code", equalTo("enrolment-erased"));

        SignedCheckpoint after = covering(store.log().head());
        assertThat(proofs.consistency(before.size(), after.size())).isNotNull();
        int proved = 0;
        for (long position = 1; position <= after.size(); position++) {
            proofs.inclusion(position, after);
            proved++;
        }
        System.out.printf(
                "%nfigure | fingerprints erased | %d events still proved under the checkpoint | broken proofs 0 | %s%n",
                proved, PeopleTest.class.getSimpleName());
    }

    private SignedCheckpoint covering(long position) {
        proofs.request();
        Eventually.eventually(
                Duration.ofSeconds(30),
                () -> assertThat(proofs.covering(position)).isPresent());
        return proofs.covering(position).orElseThrow();
    }

    @Test
    void what_is_over_is_erased_without_anybody_asking() {
        JournalSimulator pc = enrolled();
        PersonId person = known(5);
        enrol(pc, enrolment(person, fingers(150), inDays(2))).statusCode(201);
        erasures.sweep(Instant.now());
        assertThat(enrolments(person)).hasSize(1);
        erasures.sweep(Instant.now().plus(Duration.ofDays(3)));
        assertThat(enrolments(person).getLast())
                .isInstanceOfSatisfying(
                        TemplatesErased.class, it -> assertThat(it.reasonCode()).isEqualTo("plazo-cumplido"));
        assertThat(Dump.count("SELECT count(*) FROM biometric.person_key WHERE person_id = '" + person + "'"))
                .isZero();
    }

    @Test
    void an_erased_person_takes_the_prints_along() {
        JournalSimulator pc = enrolled();
        PersonId person = known(6);
        String body = enrolment(person, fingers(160), inDays(300));
        enrol(pc, body).statusCode(201);
        TestTopics.publishErased(person);
        Eventually.eventually(
                Duration.ofSeconds(30),
                () -> assertThat(Dump.count(
                                "SELECT count(*) FROM biometric.template WHERE person_id = '" + person + "'"))
                        .isZero());
        erasures.sweep(Instant.now());
        assertThat(enrolments(person).getLast())
                .isInstanceOfSatisfying(
                        TemplatesErased.class, it -> assertThat(it.reasonCode()).isEqualTo("persona-eliminada"));
        enrol(pc, body).statusCode(409).body("code", equalTo("person-unknown"));
        roster(pc).statusCode(200).body("people.find{it.person=='" + person + "'}", equalTo(null));
    }

    @Test
    @Covers("LCE-002")
    void a_print_is_compared_and_nothing_of_it_kept() {
        JournalSimulator pc = enrolled();
        PersonId person = known(7);
        enrol(pc, enrolment(person, fingers(170), inDays(300))).statusCode(201);
        long rows = Dump.count("SELECT count(*) FROM biometric.template");
        verification(person, OPERATOR, 170)
                .statusCode(200)
                .body("match", equalTo(true), "score", greaterThanOrEqualTo(40), "threshold", equalTo(40));
        verification(person, OPERATOR, 175).statusCode(200).body("match", equalTo(false), "score", lessThan(40));
        verification(person, NOWHERE, 170).statusCode(404);
        verification(person, SENCE, 170).statusCode(403);
        verification(known(8), OPERATOR, 170).statusCode(404).body("code", equalTo("templates-unknown"));
        assertThat(Dump.count("SELECT count(*) FROM biometric.template")).isEqualTo(rows);
        comparesImages(pc);
        given().get("/q/metrics")
                .then()
                .body(containsString("bitacora_verifications_total{result=\"match\"} 2.0"))
                .body(containsString("bitacora_verifications_total{result=\"no-match\"} 2.0"));
    }

    private static ValidatableResponse verification(PersonId person, String token, long finger) {
        return given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"person\":\"%s\",\"iso19794\":\"%s\"}".formatted(person, SyntheticPrints.base64(finger, 5)))
                .post("/v1/verifications")
                .then();
    }

    /** As a reader took it: the same, another finger, and images that are none. */
    private void comparesImages(JournalSimulator pc) {
        PersonId person = known(9);
        enrol(pc, enrolment(person, imaged("RIGHT_INDEX", 300) + "," + imaged("LEFT_INDEX", 301), inDays(300)))
                .statusCode(201);
        long rows = Dump.count("SELECT count(*) FROM biometric.template");
        String same = Base64.getEncoder().encodeToString(SyntheticImages.gray(300, 6, -4));
        String other = Base64.getEncoder().encodeToString(SyntheticImages.gray(302, 0, 0));
        int width = SyntheticImages.WIDTH;
        image(person, width, SyntheticImages.DPI, same)
                .statusCode(200)
                .body("match", equalTo(true), "score", greaterThanOrEqualTo(40));
        image(person, width, SyntheticImages.DPI, other)
                .statusCode(200)
                .body("match", equalTo(false), "score", lessThan(40));
        image(person, width + 1, SyntheticImages.DPI, same)
                .statusCode(400)
                .body("field", equalTo("image.gray"), "detail", not(containsString(same.substring(0, 40))));
        image(person, width, 72, same).statusCode(400).body("field", equalTo("image.dpi"));
        image(person, width, SyntheticImages.DPI, "no es Base64").statusCode(400);
        assertThat(Dump.count("SELECT count(*) FROM biometric.template")).isEqualTo(rows);
    }

    private static String imaged(String name, long finger) {
        return "{\"finger\":\"%s\",\"impressions\":[\"%s\",\"%s\",\"%s\"]}"
                .formatted(
                        name,
                        SyntheticImages.template(finger, 0, 0),
                        SyntheticImages.template(finger, 3, 2),
                        SyntheticImages.template(finger, -2, 5));
    }

    private static ValidatableResponse image(PersonId person, int width, int dpi, String gray) {
        return given().auth()
                .oauth2(OPERATOR)
                .contentType("application/json")
                .body(Map.of(
                        "person",
                        person.value(),
                        "image",
                        Map.of("width", width, "height", SyntheticImages.HEIGHT, "dpi", dpi, "gray", gray)))
                .post("/v1/verifications")
                .then();
    }
}
