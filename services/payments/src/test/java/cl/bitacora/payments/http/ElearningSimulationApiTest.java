package cl.bitacora.payments.http;

import static cl.bitacora.payments.http.Api.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.house.ReadmeCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calculators of values, e-learning, examinations, compensation and justified desertions. */
@QuarkusTest
@TestProfile(Sandbox.class)
@QuarkusTestResource(PlatformTestResource.class)
class ElearningSimulationApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final String EXAMPLE = """
            {"vhaceClp": 4000, "hours": 100, "endedOn": "2020-03-25",
             "participants": [{"connectedSeconds": 90000, "scorePercent": 60, "modules": [
              {"hours": 10, "progressPercent": 100}, {"hours": 20, "progressPercent": 100},
              {"hours": 20, "progressPercent": 40}, {"hours": 20, "progressPercent": 0},
              {"hours": 30, "progressPercent": 0}]}],
             "advancesPaidClp": [%s]}""";

    /** What the README prints is what a stranger sends. */
    @Test
    @Covers({"BONO-197", "BONO-190"})
    void the_call_of_the_readme() throws IOException {
        List<ReadmeCalls.Call> calls = ReadmeCalls.to(18105);
        assertThat(calls).extracting(ReadmeCalls.Call::path).containsExactly("/v1/simulations/elearning-liquidation");
        post(OTEC, "2020-06-01", calls.getFirst().path(), calls.getFirst().body())
                .statusCode(200)
                .body("trainingValueClp", equalTo(152_000), "netClp", equalTo(152_000))
                .body(
                        "participants[0].progressPercent",
                        equalTo("38.00"),
                        "participants[0].hourFactor",
                        equalTo("1/2"));
    }

    @Test
    @Covers({"BONO-197", "BONO-191", "BONO-190"})
    void the_norms_own_example() {
        simulate("elearning-liquidation", EXAMPLE.formatted(""))
                .statusCode(200)
                .body("trainingValueClp", equalTo(152_000), "netClp", equalTo(152_000))
                .body("participants[0].progressPercent", equalTo("38.00"))
                .body("participants[0].hourFactor", equalTo("1/2"), "participants[0].weighting", equalTo("1/1"))
                .body("participants[0].evaluation", equalTo("REPROBADA"))
                .body("participants[0].why.basis[1].sentence", containsString("Ponderador hora"));
        simulate("elearning-liquidation", EXAMPLE.formatted("200000").replace("90000", "53964"))
                .body("trainingValueClp", equalTo(136_709), "netClp", equalTo(-63_291))
                .body("participants[0].exactClp", equalTo("683544/5"));
        simulate(
                        "elearning-liquidation",
                        EXAMPLE.formatted("").replace("100}", "0}").replace(": 40}", ": 0}"))
                .body("trainingValueClp", equalTo(0), "participants[0].payable", equalTo(false))
                .body("participants[0].hourFactor", nullValue());
    }

    @Test
    @Covers({"BONO-160", "BONO-200", "BONO-201", "BONO-157"})
    void values_examinations_and_compensation() {
        simulate("values", """
                        {"vhaceClp": 4000, "hours": 100, "quota": 25, "licencesClp": 1460000}""")
                .statusCode(200)
                .body("vaceClp", equalTo(400_000), "vceClp", equalTo(10_000_000))
                .body("vtcClp", equalTo(10_000_000), "vfcClp", equalTo(11_460_000));
        String exams = """
                {"endedOn": "2020-03-25", "documented": %s, "examinations": [
                  {"kind": "LICENCIA", "examined": 12, "valueClp": 80000, "capClp": 80000},
                  {"kind": "CERTIFICACION", "examined": 10, "valueClp": 50000, "capClp": 50000}]}""";
        simulate("examinations", exams.formatted("true")).body("totalClp", equalTo(1_460_000));
        simulate("examinations", exams.formatted("false")).body("totalClp", equalTo(0));
        simulate("compensation", """
                        {"payableClp": 1000000, "withheldClp": 200000, "debtsClp": [1000000, 500000]}""")
                .statusCode(200)
                .body("paidClp", equalTo(0), "compensatedClp", equalTo(800_000))
                .body("remainingDebtClp", equalTo(700_000), "why.rule", equalTo("BONO-157"));
    }

    @Test
    @Covers({"BECA-091", "BECA-092", "BECA-093"})
    void justified_desertions_of_becas() {
        String presencial = """
                {"on": "2023-04-10", "hourlyValueClp": 4000,
                 "presencial": {"hours": 100, "attendedSeconds": %d, "justifiedSeconds": 270000}}""";
        simulate("justified-desertion", presencial.formatted(90_000))
                .statusCode(200)
                .body("amountClp", equalTo(400_000), "why.rule", equalTo("BECA-091"));
        simulate("justified-desertion", presencial.formatted(86_400)).body("amountClp", equalTo(96_000));
        String blended = """
                {"on": "2023-04-10", "hourlyValueClp": 4000,
                 "presencial": {"hours": 60, "attendedSeconds": 72000, "justifiedSeconds": 144000},
                 "elearning": {"hours": 40, "causeHolds": true, "learner": {"connectedSeconds": 72000,
                  "modules": [{"hours": 40, "progressPercent": 10}]}}}""";
        simulate("justified-desertion", blended).body("amountClp", equalTo(240_000), "why.rule", equalTo("BECA-093"));
        simulate("justified-desertion", presencial.formatted(0).replace("2023-04-10", "2021-04-10"))
                .statusCode(422)
                .body("code", equalTo("payment-law-missing"), "field", equalTo("on"));
    }

    @Test
    void whatever_is_wrong_is_named() {
        String good = EXAMPLE.formatted("");
        bad("elearning-liquidation", good.replace(": 40}", ": 101}"), "participants[0].modules[2].progressPercent");
        bad("elearning-liquidation", good.replace("\"hours\": 30", "\"hours\": 31"), "participants[0].modules");
        bad("elearning-liquidation", good.replace("90000", "-1"), "participants[0].connectedSeconds");
        bad("elearning-liquidation", good.replace("\"hours\": 100", "\"hours\": 0"), "hours");
        bad("elearning-liquidation", good.replace("\"scorePercent\": 60", "\"scorePercent\": 600"), "scorePercent");
        bad("compensation", "{\"payableClp\": 10, \"withheldClp\": 11, \"debtsClp\": []}", "withheldClp");
        bad("compensation", "{\"payableClp\": 10, \"debtsClp\": [-1]}", "debtsClp[0]");
        bad("values", "{\"vhaceClp\": 10, \"hours\": 1, \"quota\": 0}", "quota");
        bad("justified-desertion", "{\"on\": \"2023-04-10\", \"hourlyValueClp\": 4000}", "presencial");
        bad(
                "examinations",
                "{\"endedOn\": \"2020-03-25\", \"examinations\": [{\"kind\": \"OTRA\", \"examined\": 1,"
                        + " \"valueClp\": 1, \"capClp\": 1}]}",
                "examinations[0].kind");
    }

    private static io.restassured.response.ValidatableResponse simulate(String what, String body) {
        return post(OTEC, "2023-05-01", "/v1/simulations/" + what, body);
    }

    private static void bad(String what, String body, String field) {
        simulate(what, body).statusCode(400).body("field", equalTo(field));
    }
}
