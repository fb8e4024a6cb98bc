package cl.bitacora.courses.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class OpenApiTest {

    @Test
    void every_operation_says_what_it_does_and_every_body_shows_an_example() throws Exception {
        JsonNode api = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
        List<String> without = new ArrayList<>();
        int operations = 0;
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (!operation.getValue().has("responses")) {
                    continue;
                }
                operations++;
                if (operation.getValue().path("summary").asText().isEmpty()) {
                    without.add(operation.getKey() + " " + path.getKey());
                }
                JsonNode schema = operation.getValue().at("/requestBody/content/application~1json/schema/$ref");
                if (!schema.isMissingNode()) {
                    String name = schema.asText().substring("#/components/schemas/".length());
                    String text = api.at("/components/schemas/" + name).toString();
                    if (!text.contains("example") && !text.contains("$ref")) {
                        without.add("example of " + name);
                    }
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(operations).isGreaterThan(45);
    }

    /** What a reader of the document sends first must be answered. */
    @Test
    void every_calculator_shows_a_whole_body_that_works() throws Exception {
        String token = TestTokens.national("auditor");
        JsonNode api = new ObjectMapper()
                .readTree(given().accept("application/json")
                        .get("/q/openapi?format=json")
                        .asString());
        int calculators = 0;
        for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
            if (path.getKey().startsWith("/v1/simulations/")) {
                calculators++;
                JsonNode examples = path.getValue().at("/post/requestBody/content/application~1json/examples");
                assertThat(examples.properties()).as(path.getKey()).isNotEmpty();
                for (Map.Entry<String, JsonNode> example : examples.properties()) {
                    JsonNode value = example.getValue().path("value");
                    Api.post(token, "2020-03-30", path.getKey(), value.isTextual() ? value.asText() : value.toString())
                            .then()
                            .statusCode(200);
                }
            }
        }
        assertThat(calculators).isGreaterThanOrEqualTo(24);
    }

    @Test
    void ready_and_measured() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }

    @Test
    void start_and_indicators_can_be_tried() {
        String token = TestTokens.national("auditor");
        Api.post(
                        token,
                        "2020-03-30",
                        "/v1/simulations/start",
                        Map.of("modality", "PRESENCIAL", "on", "2020-03-30", "enrolled", 9))
                .then()
                .statusCode(200)
                .body("mayStart", equalTo(false), "why.sentence", containsString("9 matriculados"));
        Api.post(
                        token,
                        "2020-03-30",
                        "/v1/simulations/start",
                        Map.of(
                                "modality",
                                "E_LEARNING",
                                "on",
                                "2020-03-30",
                                "enrolled",
                                15,
                                "places",
                                20,
                                "acuerdoApproved",
                                true))
                .then()
                .body("mayStart", equalTo(true));
        Map<String, Object> lms = Map.of("modulesPassed", 3, "advanceBasisPoints", 9000, "connectedSeconds", 36000);
        Map<String, Object> form = Map.of("modulesPassed", 3, "advanceBasisPoints", 9100, "connectedSeconds", 36000);
        Api.post(token, "2020-03-30", "/v1/simulations/elearning-indicators", Map.of("lms", lms, "form", form))
                .then()
                .statusCode(200)
                .body("correspond", equalTo(false), "differences[0]", equalTo("advance"));
    }
}
