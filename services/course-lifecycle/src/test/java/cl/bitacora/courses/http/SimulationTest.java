package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import cl.bitacora.kernel.Covers;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(SandboxTestResource.class)
class SimulationTest {

    @Test
    @Covers({"BONO-083", "BONO-091", "BONO-092", "BONO-142", "BONO-144"})
    void simulations_answer_with_their_ground() {
        String token = TestTokens.national("auditor");
        String at = "2020-04-15";
        Api.post(
                        token,
                        at,
                        "/v1/simulations/final-state",
                        Map.of(
                                "modality",
                                "PRESENCIAL",
                                "on",
                                at,
                                "evaluation",
                                "APROBADA",
                                "creditedSeconds",
                                86_399,
                                "totalSeconds",
                                115_200))
                .then()
                .statusCode(200)
                .body(
                        "state",
                        equalTo("DESERTOR"),
                        "why.rule",
                        equalTo("BONO-091"),
                        "why.citation",
                        containsString("6.2"));
        Api.post(
                        token,
                        at,
                        "/v1/simulations/final-state",
                        Map.of("modality", "E_LEARNING", "on", at, "scorePercent", 60))
                .then()
                .body("state", equalTo("REPROBADO"), "why.rule", equalTo("BONO-092"));
        Api.post(
                        token,
                        at,
                        "/v1/simulations/final-state",
                        Map.of("modality", "E_LEARNING", "on", at, "scorePercent", 60.01))
                .then()
                .body("state", equalTo("APROBADO"));
        Api.post(token, at, "/v1/simulations/final-state", Map.of("modality", "PRESENCIAL", "on", at))
                .then()
                .statusCode(400)
                .body("code", equalTo("missing-field"), "field", equalTo("evaluation"));
        Api.post(
                        token,
                        at,
                        "/v1/simulations/session-limits",
                        Map.of(
                                "on",
                                at,
                                "hours",
                                7,
                                "schedule",
                                List.of(Map.of(
                                        "on",
                                        "2020-04-20",
                                        "letter",
                                        "A",
                                        "startsAt",
                                        "09:00",
                                        "durationMinutes",
                                        390))))
                .then()
                .statusCode(200)
                .body("allowed", equalTo(false), "broken.code", hasItems("day-too-long", "hours-differ-from-offer"));
        Api.post(
                        token,
                        at,
                        "/v1/simulations/examination",
                        Map.of("on", at, "attendedSeconds", 108_000, "heldSeconds", 144_000))
                .then()
                .body("examinable", equalTo(true));
    }
}
