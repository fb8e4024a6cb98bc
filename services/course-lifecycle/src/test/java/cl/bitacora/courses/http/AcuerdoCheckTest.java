package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an acuerdo operativo still lacks, asked while it is written. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class AcuerdoCheckTest {
    @Test
    @Covers({"BONO-102", "BONO-103"})
    void a_content_is_checked_before_it_is_kept() {
        Story story = new Story().enrolled(15, 10);
        var content = story.acuerdo();
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo/check"), content)
                .then()
                .statusCode(200)
                .body("missing", empty(), "sendBy", equalTo("2020-03-29"), "startBy", notNullValue());
        content.put("facilitators", List.of(story.facilitator("")));
        content.put("personInCharge", " ");
        content.put("commune", "13101");
        Api.post(story.otec, "2020-03-20", story.path("/acuerdo-operativo/check"), content)
                .then()
                .statusCode(200)
                .body("missing", contains("commune", "personInCharge", "facilitators[0].module"));
        Api.get(story.otec, story.path("/acuerdo-operativo")).then().statusCode(404);
        Api.post(Story.DR, "2020-03-20", story.path("/acuerdo-operativo/check"), content)
                .then()
                .statusCode(403);
    }
}
