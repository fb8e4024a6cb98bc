package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A course of the tax franchise through an OTIC: no Bono, no acuerdo operativo, and the OTIC looks on. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class OticCourseTest {
    private static final String OTIC = "70123456-1";
    private static final String ANALYST = TestTokens.ofOtic("otic-analyst", OTIC);

    @Test
    void the_otic_follows_it_from_the_registration_on_and_does_nothing() {
        Story story = new Story().through(OTIC);
        Map<String, Object> request = story.courseRequest();
        request.put("programme", "FRANQUICIA_TRIBUTARIA");
        request.put("otic", "70.123.456-1");
        story.course = Api.post(story.otec, "2020-03-02", "/v1/courses", request)
                .then()
                .statusCode(201)
                .body("otic", equalTo(OTIC), "intermediated", equalTo(true))
                .extract()
                .path("id");
        story.created(15);
        Api.post(Story.DR, "2020-03-03", story.path("/enable")).then().statusCode(200);

        Map<String, Object> person = new HashMap<>(story.enrolment(1));
        person.put("voucher", "");
        person.put("documents", List.of(Api.documentRef("IDENTITY_CARD", story.pdf)));
        Api.post(story.otec, "2020-03-09", story.path("/enrolments"), person)
                .then()
                .statusCode(200)
                .body("enrolled", equalTo(1), "state", equalTo("HABILITADA"));

        Api.get(ANALYST, story.path("")).then().statusCode(200).body("otic", equalTo(OTIC), "enrolled", equalTo(1));
        Api.get(ANALYST, story.path("/history"))
                .then()
                .statusCode(200)
                .body(containsString("section-created"), containsString("participant-enrolled"));
        Api.post(ANALYST, "2020-03-10", story.path("/enable")).then().statusCode(403);
        Api.get(TestTokens.ofOtic("otic-analyst", "70200800-K"), story.path(""))
                .then()
                .statusCode(404);
    }
}
