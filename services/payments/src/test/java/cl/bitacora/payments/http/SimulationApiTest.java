package cl.bitacora.payments.http;

import static cl.bitacora.payments.http.Api.post;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calculators: the catalogue's examples, and figures that cannot be. */
@QuarkusTest
@TestProfile(Sandbox.class)
@QuarkusTestResource(PlatformTestResource.class)
class SimulationApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final String CATALOGUE = """
            {"vhaceClp": 4000, "hours": 100, "quota": 25, "endedOn": "2020-03-25",
             "participants": [
              {"state": "APROBADO", "count": 12, "attendedSeconds": 288000},
              {"state": "REPROBADO", "count": 3, "attendedSeconds": 270000},
              {"state": "DESERTOR", "count": 1, "attendedSeconds": 180000},
              {"state": "DESERTOR", "count": 1, "attendedSeconds": 72000},
              {"state": "DESERTOR", "count": 1, "attendedSeconds": 266400},
              {"state": "DESERTOR", "count": 1, "attendedSeconds": 36000},
              {"state": "DESERTOR", "count": 1, "attendedSeconds": 0}],
             "examinations": %s,
             "advancesPaidClp": %s}""";

    @Test
    @Covers({"BONO-180", "BONO-182", "BONO-183", "BONO-184"})
    void the_catalogues_liquidation() {
        post(OTEC, "2020-04-20", "/v1/simulations/liquidation", CATALOGUE.formatted("[]", "[5000000]"))
                .statusCode(200)
                .body("trainingValueClp", equalTo(6_616_000), "netClp", equalTo(1_616_000))
                .body("participants.amountEachClp", contains(400000, 400000, 200000, 80000, 296000, 40000, 0))
                .body("why.basis[0].sentence", containsString("se redondea una sola vez a 6616000 pesos"));
    }

    @Test
    @Covers({"BONO-180", "BONO-200", "BONO-202"})
    void with_examinations_and_without_advance() {
        String exams = """
                [{"kind": "LICENCIA", "examined": 12, "valueClp": 70000, "complementaryClp": 15000,
                  "documented": true, "capClp": 80000}]""";
        post(OTEC, "2020-04-20", "/v1/simulations/liquidation", CATALOGUE.formatted(exams, "[]"))
                .statusCode(200)
                .body("examinationsClp", equalTo(960_000), "netClp", equalTo(7_576_000))
                .body("why.basis[1].basis[0].sentence", containsString("12 × 80000"));
    }

    @Test
    @Covers({"BONO-170", "BONO-171"})
    void an_advance_at_half_of_the_course_and_a_second_later() {
        String advance = """
                {"vhaceClp": 4000, "hours": 100, "quota": 25, "requestedOn": "2020-03-16", "agreed": true,
                 "started": true, "heldSeconds": %d}""";
        post(OTEC, "2020-03-16", "/v1/simulations/advance", advance.formatted(180_000))
                .statusCode(200)
                .body("amountClp", equalTo(5_000_000), "askable", equalTo(true), "obstacles", hasSize(0));
        post(OTEC, "2020-03-16", "/v1/simulations/advance", advance.formatted(180_001))
                .statusCode(200)
                .body("askable", equalTo(false), "obstacles[0].code", equalTo("advance-too-late"))
                .body("obstacles[0].rule", equalTo("BONO-171"));
    }

    @Test
    void figures_that_cannot_be() {
        String good = CATALOGUE.formatted("[]", "[]");
        refused(
                good.replace(
                        "\"DESERTOR\", \"count\": 1, \"attendedSeconds\": 180000",
                        "\"APROBADO\", \"count\": 1, \"attendedSeconds\": 180000"),
                "simulation-state",
                "participants[2].state");
        refused(good.replace("288000", "360001"), "seconds-out-of-range", "participants[0].attendedSeconds");
        refused(good.replace("\"quota\": 25", "\"quota\": 19"), "simulation-over-quota", "participants");
        refused(good.replace("\"count\": 12", "\"count\": 0"), "number-out-of-range", "participants[0].count");
        refused(good.replace("\"hours\": 100", "\"hours\": 0"), "number-out-of-range", "hours");
        refused(good.replace("4000,", "-4000,"), "number-out-of-range", "vhaceClp");
        refused(good.replace("\"vhaceClp\": 4000", "\"vhaceClp\": 4000.5"), "unreadable-field", "vhaceClp");
        post(OTEC, "2020-04-20", "/v1/simulations/liquidation", good.replace("2020-03-25", "2019-03-25"))
                .statusCode(422)
                .body("code", equalTo("payment-law-missing"), "remedy", containsString("2020"));
        given().contentType("application/json")
                .body(good)
                .post("/v1/simulations/liquidation")
                .then()
                .statusCode(401);
    }

    @Test
    void the_document_of_the_api_says_what_every_operation_does() {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = document.getMap("paths");
        assertThat(paths.keySet())
                .contains(
                        "/v1/sections/{section}/advance",
                        "/v1/sections/{section}/liquidation",
                        "/v1/sections/{section}/{file}",
                        "/v1/sections/{section}/{file}/payment",
                        "/v1/sections/{section}/payment-story",
                        "/v1/payments",
                        "/v1/debts/{otec}",
                        "/v1/simulations/liquidation");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (operation instanceof Map<?, ?> details && details.containsKey("responses")) {
                assertThat(details.containsKey("summary"))
                        .as(method + " " + path)
                        .isTrue();
            }
        }));
    }

    private static void refused(String body, String code, String field) {
        post(OTEC, "2020-04-20", "/v1/simulations/liquidation", body)
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(field));
    }
}
