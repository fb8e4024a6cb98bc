package cl.bitacora.courses.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.eventstore.EventStore;
import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class BadInputTest {

    @Inject
    EventStore<CoursesEvent> store;

    @Test
    void wrong_input_is_named_and_changes_nothing() {
        Story story = new Story().enabled(15);
        long before = store.log().head();
        problem(changed(story.enrolment(1), "rut", "12.345.678-9"), story, 400, "rut-invalid", "rut");
        problem(changed(story.enrolment(1), "email", "sin-arroba"), story, 400, "email-invalid", "email");
        problem(changed(story.enrolment(1), "names", " "), story, 400, "blank-field", "names");
        problem(
                changed(story.enrolment(1), "documents", List.of(Api.documentRef("VOUCHER", "0".repeat(64)))),
                story,
                400,
                "document-unknown",
                "documents[0].sha256");
        problem(
                changed(story.enrolment(1), "documents", List.of(Api.documentRef("VOUCHER", story.pdf))),
                story,
                422,
                "enrolment-documents-missing",
                "documents");
        problem(changed(story.enrolment(1), "phone", "71 222 3344"), story, 422, "contact-is-executors", "phone");
        problem(changed(story.enrolment(1), "apodo", "x"), story, 400, "unknown-field", "apodo");
        Map<String, Object> withoutVoucher = story.enrolment(1);
        withoutVoucher.remove("voucher");
        problem(withoutVoucher, story, 400, "missing-field", "voucher");
        Api.post(story.otec, "2020-03-09", "/v1/sections/no-existe/enrolments", story.enrolment(1))
                .then()
                .statusCode(404)
                .body("code", equalTo("not-found"));
        Api.post(story.otec, "2020-03-09", "/v1/courses/no-existe/sections", story.sectionRequest(15))
                .then()
                .statusCode(404);
        assertThat(store.log().head()).isEqualTo(before);
        Api.get(story.otec, story.path("/participants")).then().body("items", hasSize(0));
    }

    private static Map<String, Object> changed(Map<String, Object> request, String field, Object value) {
        request.put(field, value);
        return request;
    }

    private static void problem(Map<String, Object> body, Story story, int status, String code, String field) {
        Api.post(story.otec, "2020-03-09", story.path("/enrolments"), body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body(
                        "code",
                        equalTo(code),
                        "field",
                        equalTo(field),
                        "detail",
                        notNullValue(),
                        "remedy",
                        notNullValue());
    }

    @Test
    void a_course_needs_a_place_that_exists_and_positive_numbers() {
        Story story = new Story();
        course(story, "region", "99", 404);
        Api.post(story.otec, "2020-03-02", "/v1/courses", changed(story.courseRequest(), "commune", "13101"))
                .then()
                .statusCode(400)
                .body("code", equalTo("commune-unknown"));
        Api.post(story.otec, "2020-03-02", "/v1/courses", changed(story.courseRequest(), "hours", 0))
                .then()
                .statusCode(422)
                .body("code", equalTo("not-positive"), "field", equalTo("hours"));
        Api.post(story.otec, "2020-03-02", "/v1/courses", changed(story.courseRequest(), "otec", "76.000.001-1"))
                .then()
                .statusCode(400)
                .body("code", equalTo("rut-invalid"), "field", equalTo("otec"));
        // One digit is the same region.
        Api.post(story.otec, "2020-03-02", "/v1/courses", changed(story.courseRequest(), "region", "7"))
                .then()
                .statusCode(201)
                .body("region", equalTo("07"));
    }

    private static void course(Story story, String field, Object value, int notStatus) {
        Api.post(story.otec, "2020-03-02", "/v1/courses", changed(story.courseRequest(), field, value))
                .then()
                .statusCode(400)
                .statusCode(not(notStatus))
                .body("code", equalTo("region-unknown"));
    }

    @Test
    @Covers({"BONO-021", "BONO-083"})
    void a_section_keeps_within_coverage_and_session_limits() {
        Story story = new Story().registered().created(25);
        String path = "/v1/courses/" + story.course + "/sections";
        Api.get(story.otec, "/v1/courses/" + story.course)
                .then()
                .body("coverage", equalTo(50), "coverageLeft", equalTo(25));
        Api.post(story.otec, "2020-03-02", path, story.sectionRequest(26))
                .then()
                .statusCode(422)
                .body("code", equalTo("section-size"), "rule", equalTo("BONO-021"));
        Api.post(story.otec, "2020-03-02", path, story.sectionRequest(25))
                .then()
                .statusCode(201);
        Api.post(story.otec, "2020-03-02", path, story.sectionRequest(1))
                .then()
                .statusCode(422)
                .body("code", equalTo("coverage-exceeded"));
        Map<String, Object> late = story.sectionRequest(15);
        late.put("endsOn", "2045-01-01");
        Api.post(story.otec, "2020-03-02", path, late)
                .then()
                .statusCode(400)
                .body("code", equalTo("date-out-of-calendar"));
    }

    @Test
    @Covers("BONO-047")
    void BONO_047_T1_the_twenty_sixth_is_refused_and_redirected() {
        Story story = new Story().enrolled(25, 25);
        story.enrol(26, "2020-03-10")
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("section-full"),
                        "rule",
                        equalTo("BONO-047"),
                        "remedy",
                        containsString("otra sección"));
        Api.get(story.otec, story.path("/participants")).then().body("items", hasSize(25));
        assertThat(Api.get(story.otec, story.path("/participants")).asString())
                .doesNotContain(story.rut(26).formatted());
    }

    @Test
    @Covers("BONO-048")
    void BONO_048_T2_the_same_telephone_for_five_is_a_warning() {
        Story story = new Story().enabled(15);
        for (int person = 1; person <= 5; person++) {
            Api.post(
                            story.otec,
                            "2020-03-09",
                            story.path("/enrolments"),
                            changed(story.enrolment(person), "phone", "+56 9 8888 7777"))
                    .then()
                    .statusCode(200)
                    .body("warnings", hasSize(person == 5 ? 1 : 0));
        }
    }

    @Test
    void another_otec_sees_nothing_and_changes_nothing() {
        Story story = new Story().enabled(15);
        Story stranger = new Story();
        long before = store.log().head();
        Api.get(stranger.otec, story.path("")).then().statusCode(404);
        Api.post(stranger.otec, "2020-03-09", story.path("/enrolments"), story.enrolment(1))
                .then()
                .statusCode(404);
        Api.post(stranger.otec, "2020-03-09", "/v1/courses", story.courseRequest())
                .then()
                .statusCode(404);
        assertThat(store.log().head()).isEqualTo(before);
        Api.get(stranger.otec, "/v1/sections").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_repeated_command_has_one_effect_and_the_same_answer() {
        Story story = new Story().enabled(15);
        String key = UUID.randomUUID().toString();
        Response first = Api.post(story.otec, "2020-03-09", key, story.path("/enrolments"), story.enrolment(1));
        first.then().statusCode(200).body("enrolled", equalTo(1));
        long head = store.log().head();
        Response second = Api.post(story.otec, "2020-03-09", key, story.path("/enrolments"), story.enrolment(1));
        second.then().statusCode(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        Api.post(story.otec, "2020-03-09", key, story.path("/enrolments"), story.enrolment(2))
                .then()
                .statusCode(422)
                .body("code", equalTo("idempotency-key-reused"));
        // The same enrolment under another key repeats what is already so.
        story.enrol(1, "2020-03-10").then().statusCode(200).body("enrolled", equalTo(1));
        assertThat(store.log().head()).isEqualTo(head);
        String course = UUID.randomUUID().toString();
        Story other = new Story();
        String id = Api.post(other.otec, "2020-03-02", course, "/v1/courses", other.courseRequest())
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.post(other.otec, "2020-03-02", course, "/v1/courses", other.courseRequest())
                .then()
                .statusCode(200)
                .body("id", equalTo(id));
    }

    @Test
    void an_old_version_is_not_overwritten() {
        Story story = new Story().enabled(15);
        io.restassured.RestAssured.given()
                .auth()
                .oauth2(story.otec)
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"1\"")
                .body(story.enrolment(1))
                .post(story.path("/enrolments"))
                .then()
                .statusCode(412)
                .body("code", equalTo("stale-version"));
    }

    @Test
    @Covers("BONO-145")
    void a_correction_after_the_closing_keeps_it_from_the_stamp() {
        Story story = new Story().closed(10);
        List<Long> corrected = new java.util.ArrayList<>(
                java.util.stream.IntStream.range(0, 10).mapToObj(i -> 115_200L).toList());
        corrected.set(2, 100_000L);
        story.classHeld(8, corrected);
        story.attendance(3, 100_000);
        Api.post(Story.DR, "2020-04-20", story.path("/closing-form/stamp"))
                .then()
                .statusCode(409)
                .body(
                        "code",
                        equalTo("closing-attendance-differs"),
                        "rule",
                        equalTo("BONO-145"),
                        "detail",
                        containsString(story.person(3).value()));
    }

    @Test
    void nobody_decides_on_what_they_sent_whatever_their_roles() {
        Story story = new Story().enrolled(15, 10);
        String both = TestTokens.token(
                "dos-sombreros", story.otecRut.toString(), "07", "otec-admin", "sence-regional", "sence-director");
        Api.post(both, "2020-03-20", story.path("/acuerdo-operativo"), story.acuerdo())
                .then()
                .statusCode(201);
        Api.post(both, "2020-03-20", story.path("/acuerdo-operativo/finalise"))
                .then()
                .statusCode(200);
        Api.post(both, "2020-03-23", story.path("/acuerdo-operativo/stamp"))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-submission"));
        Api.post(Story.DR, "2020-03-23", story.path("/acuerdo-operativo/stamp"))
                .then()
                .statusCode(200);
        Api.post(both, "2020-03-23", story.path("/acuerdo-operativo/sign"))
                .then()
                .statusCode(409)
                .body("code", equalTo("own-submission"));
    }
}
