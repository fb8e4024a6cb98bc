package cl.bitacora.tender.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators: the examples of the API document, what-ifs, and bodies that cannot be. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class TenderApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());

    @Test
    @Covers({"TEN-066", "TEN-096", "TEN-137", "TEN-139"})
    void a_whole_tender() {
        post("tender-evaluation", Examples.TENDER)
                .statusCode(200)
                .body("offers.id", contains("A", "B", "C"))
                .body("offers.state", contains("RANKED", "RANKED", "INADMISSIBLE"))
                .body("offers[0].grades.finalGrade", equalTo("6.8"), "offers[0].grades.exactFinal", equalTo("6.79"))
                .body("offers[0].grades.modules", contains("7.0", "6.4"), "offers[0].place", equalTo(1))
                .body("offers[2].citation", containsString("5.1.1, ítem 2"), "offers[2].grades", nullValue())
                .body("offers[2].reason", containsString("91 días"))
                .body("rankings[0].offers", contains("A", "B"))
                .body("award.totalClp", equalTo(20_000_000), "award.awarded[0].offer", equalTo("A"))
                .body("warnings", hasItem(containsString("sin verificar")))
                .body("shareLimit.exponentVerified", equalTo(false), "offers[0].why", nullValue());
    }

    @Test
    @Covers({"TEN-143", "TEN-144"})
    void every_explanation_tells_rules_numerals_and_the_unread_exponent() {
        JsonPath answer = post("tender-evaluation?explain=true", Examples.TENDER)
                .statusCode(200)
                .body("offers[0].why.rule", equalTo("TEN-096"))
                .body("offers[0].why.sentence", containsString("0.2×7.0 + 0.2×7.0 + 0.55×6.7 + 0.05×6.1"))
                .body("offers[0].why.basis.rule", contains("TEN-097", "TEN-109", "TEN-111", "TEN-135"))
                .body("offers[0].why.citation", equalTo("RES-3284-2022, BA 5"))
                .body("award.why.sentence", containsString("NO_VERIFICADO"))
                .body("shareLimit.why.sentence", containsString("NO_VERIFICADO"))
                .body("award.steps[0].sentence", containsString("NO_VERIFICADO"))
                .extract()
                .jsonPath();
        assertThat(answer.prettify()).doesNotContainPattern("\\{[a-zA-Z]+}");
    }

    @Test
    @Covers({"TEN-142", "TEN-145", "TEN-146"})
    void readings_and_the_request_of_a_sole_supplier() {
        String tender = Examples.TENDER
                .replace("\"availableClp\": 90000000", "\"availableClp\": 150000000")
                .replace("\"totalClp\": 20000000", "\"totalClp\": 140000000");
        post("tender-evaluation", tender).statusCode(200).body("award.awarded[0].offer", equalTo("A"));
        String strict = tender.replace(
                "\"offers\": [",
                "\"readings\": {\"shareExponent\": 9, \"shareExponentVerified\": true, \"economicReferenceSet\":"
                        + " \"RECEIVED\", \"roundingPoints\": \"FINAL_ONLY\", \"shareBase\": \"AUTHORISED\","
                        + " \"budgetPolicy\": \"STOP_AT_FIRST_MISFIT\", \"proposedPlanWeights\": \"NUMERAL_5\"},"
                        + " \"offers\": [");
        post("tender-evaluation", strict)
                .statusCode(200)
                .body("warnings", hasSize(0), "shareLimit.exponent", equalTo(9))
                .body("offers[0].grades.economic", equalTo("21/4"))
                .body("award.steps.outcome", contains("SOBRE_LIMITE", "ADJUDICADA"));
        String alone = strict.replace(
                "\"course\": \"C-101\", \"hourlyValueClp\": 3500", "\"course\": \"C-102\", \"hourlyValueClp\": 3500");
        post("tender-evaluation", alone)
                .statusCode(200)
                .body("award.unawarded[0].reason", equalTo("SIN_OTRO_OFERENTE"));
        post("tender-evaluation", alone.replace("\"openedOn\"", "\"soleSupplierRequests\": [\"C-101\"], \"openedOn\""))
                .statusCode(200)
                .body("award.steps.outcome", hasItem("PROVEEDOR_UNICO"));
    }

    @Test
    @Covers({"TEN-041", "TEN-067", "TEN-068", "TEN-082", "TEN-091"})
    void admissibility_of_the_example() {
        post("offer-admissibility?explain=true", Examples.ADMISSIBILITY)
                .statusCode(200)
                .body("result", equalTo("CUMPLE"), "items", hasSize(6))
                .body("items.result", not(hasItem("NO_CUMPLE")))
                .body("courses[0].result", equalTo("NO_CUMPLE"), "courses[0].admissible", equalTo(false))
                .body("courses[0].items", hasSize(20))
                .body("courses[0].items.number", not(hasItem(18)))
                .body("courses[0].items.findAll { it.result == 'NO_CUMPLE' }.number", contains(10))
                .body("courses[0].items[9].sentence", containsString("cubren 19 de 20 cupos"));
        post("offer-admissibility", Examples.ADMISSIBILITY.replace("2022-08-13", "2022-08-12"))
                .statusCode(200)
                .body("result", equalTo("NO_CUMPLE"), "items[1].sentence", containsString("antigüedad"));
    }

    @Test
    @Covers({"TEN-066", "TEN-068"})
    void a_tender_decides_admissibility_from_facts_and_a_bidder_falls_with_all_its_offers() {
        String bidder = Examples.ADMISSIBILITY
                .substring(
                        Examples.ADMISSIBILITY.indexOf("\"bidder\":"),
                        Examples.ADMISSIBILITY.indexOf("\"courses\": [{"))
                .replace("\"bidder\":", "\"bidderFacts\":")
                .replace("2022-08-13", "2022-08-12");
        String call = "\"call\": {\"closesOn\": \"2022-11-10\", \"delivery\": \"SISTEMA\"}, ";
        String tender = Examples.TENDER
                .replace("{\"openedOn\"", "{" + call + "\"openedOn\"")
                .replace("{\"id\": \"A\",", "{" + bidder + "\"id\": \"A\",")
                .replace("76.333.444-9", "76.111.222-8");
        post("tender-evaluation", tender)
                .statusCode(200)
                .body("offers.state", contains("INADMISSIBLE", "INADMISSIBLE", "INADMISSIBLE"))
                .body("offers[1].citation", containsString("BA 5.1.1"))
                .body("award.unawarded[0].reason", equalTo("SIN_OFERTAS"), "deserted", equalTo(false));
        post("tender-evaluation", tender.replace(call, ""))
                .statusCode(400)
                .body("code", equalTo("missing-field"), "field", equalTo("call"));
    }

    @Test
    @Covers({"TEN-111", "TEN-112", "TEN-123", "TEN-124"})
    void a_technical_grade_from_grades_and_from_what_was_seen() {
        post("technical-grade?explain=true", Examples.TECHNICAL)
                .statusCode(200)
                .body("modules[1].indicators", contains("7.0", "5.0", "5.0", "5.0", "5.0"))
                .body("modules.grade", contains("5.6", "5.6"), "methodology", equalTo("5.6"))
                .body("proposal", equalTo("6.8"), "technical", equalTo("6.3"), "eliminated", equalTo(false))
                .body("why.rule", equalTo("TEN-111"));
    }

    @Test
    @Covers({"TEN-101", "TEN-104", "TEN-109"})
    void the_grades_of_a_bidder() {
        post("bidder-grade?explain=true", Examples.BIDDER)
                .statusCode(200)
                .body("experience", equalTo("4.0"), "finesPercent", equalTo("20"), "behaviour", equalTo("5.0"))
                .body("whyBehaviour.basis[0].rule", equalTo("TEN-108"));
        post("bidder-grade", Examples.BIDDER.replace("\"seriousFines\": 2", "\"seriousFines\": 7"))
                .statusCode(200)
                .body("excluded", equalTo(true), "behaviour", nullValue());
    }

    @Test
    @Covers({"TEN-135", "TEN-136"})
    void economic_grades() {
        post("economic-grade", Examples.ECONOMIC)
                .statusCode(200)
                .body("minimumClp", equalTo(3200), "offers[0].grade", equalTo("6.4"), "offers[1].grade", equalTo("5.6"))
                .body("offers[2].grade", nullValue());
    }

    @Test
    @Covers("TEN-140")
    void a_tie() {
        post("tie-break", Examples.TIE)
                .statusCode(200)
                .body("order", contains("G", "F"), "ties[0].decidedBy", equalTo("VALOR_HORA"))
                .body("ties[0].number", equalTo(5), "ties[0].where", equalTo("C-301"));
    }

    @Test
    @Covers("TEN-143")
    void the_share_limit() {
        post("share-limit?explain=true", Examples.SHARE)
                .statusCode(200)
                .body("capClp", equalTo(834_693_877), "percent", equalTo("83.4694"), "share", equalTo("409/490"))
                .body("why.sentence", containsString("exponente 1: NO_VERIFICADO"));
    }

    @Test
    @Covers({"TEN-166", "TEN-167"})
    void a_re_award() {
        post("re-award?explain=true", Examples.REAWARD)
                .statusCode(200)
                .body("allowed", equalTo(true), "offer", equalTo("B1"));
        post("re-award", Examples.REAWARD.replace("2023-01-12", "2023-04-27"))
                .statusCode(200)
                .body("allowed", equalTo(false), "offer", nullValue())
                .body("reasons", hasItem(containsString("venció el plazo")));
    }

    @ParameterizedTest(name = "{0}: {2} → {3} en {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tender-evaluation | "openedOn": "2022-11-11"       | "openedOn": "2021-11-11"          | tender-law-missing  | openedOn
            tender-evaluation | "availableClp": 90000000       | "availableClp": 0                 | amount-out-of-range | availableClp
            tender-evaluation | "id": "B"                      | "id": "A"                         | offer-repeated      | offers[1].id
            tender-evaluation | "hourlyValueClp": 3500         | "hourlyValueClp": -1              | amount-out-of-range | offers[1].hourlyValueClp
            tender-evaluation | "2022-11-09T10:00:00"          | "ayer"                            | time-unreadable     | offers[1].sentAt
            tender-evaluation | "courses": 9                   | "courses": 2001                   | number-out-of-range | offers[1].history.courses
            tender-evaluation | "unjustifiedDeserters": 5      | "unjustifiedDeserters": 101       | number-out-of-range | offers[1].history.unjustifiedDeserters
            tender-evaluation | "seriousFines": 2, |  | missing-field | offers[1].history.seriousFines
            tender-evaluation | [7, 5, 5, 5, 5]                | [7, 5, 5, 5]                      | indicators-count    | offers[1].technical.modules[0].indicators
            tender-evaluation | [7, 5, 5, 5, 5]                | [5, 5, 5, 5, 5]                   | grade-not-of-scale  | offers[1].technical.modules[0].indicators[0]
            tender-evaluation | [7, 5, 5, 5, 5]                | [7, 5, 5, 5, 7.05]                | grade-unreadable    | offers[1].technical.modules[0].indicators[4]
            tender-evaluation | [7, 5, 5, 5, 5]                | [7, 5, 5, 5, null]                | missing-field       | offers[1].technical.modules[0].indicators[4]
            tender-evaluation | "modality": "E_LEARNING"       | "modality": "REMOTA"              | not-one-of          | offers[1].technical.modules[1].modality
            tender-evaluation | "5.1.1, ítem 2"                | "9.99"                            | numeral-unknown     | offers[2].rejection.numeral
            tender-evaluation | "origin": "CATALOGO"           | "origin": "PROPUESTO"             | proposal-of-proposed-plans | offers[0].technical.proposal
            tender-evaluation | "offers": [                    | "readings": {"budgetPolicy": "X"}, "offers": [ | not-one-of | readings.budgetPolicy
            tender-evaluation | "offers": [                    | "readings": {"shareExponent": 0}, "offers": [ | number-out-of-range | readings.shareExponent
            tender-evaluation | "offers": [                    | "ofertas": 1, "offers": [         | unknown-field       | ofertas
            technical-grade   | "detailed": 9                  | "detailed": 11                    | unreadable-field    | technical.modules[1].presencial.equipment
            technical-grade   | "infrastructure": "PARCIAL"    | "infrastructure": "ALGO"          | unreadable-field    | technical.modules[1].presencial.infrastructure
            technical-grade   | "indicators": [7, 5, 5, 5, 5]  | "locked": false                   | missing-field       | technical.modules[0].indicators
            offer-admissibility | "hours": 120, "places": 20, "hourlyValue" | "hours": 120, "hourlyValue" | unreadable-field | courses[0].facts.economic.places
            offer-admissibility | "unmet": []                  | "owned": false                    | missing-field       | courses[0].facts.premises.unmet
            offer-admissibility | "identicalTo": [],           |                                   | missing-field       | courses[0].facts.identicalTo
            offer-admissibility | "delivery": "SISTEMA", "emergency" | "delivery": "FAX", "emergency" | not-one-of      | call.delivery
            economic-grade    | "state": "EXCLUDED"            | "state": "FUERA"                  | not-one-of          | offers[2].state
            tie-break         | "finesPercent": "4"            | "finesPercent": "cuatro"          | percent-unreadable  | offers[1].finesPercent
            re-award          | "cause": "RENUNCIA"            | "cause": "CAPRICHO"               | not-one-of          | cause
            re-award          | "executedHours": 0             | "executedHours": 121              | number-out-of-range | executedHours
            """)
    void a_body_that_cannot_be_names_its_field(
            String path, String good, @org.jspecify.annotations.Nullable String bad, String code, String field) {
        String body = switch (path) {
            case "tender-evaluation" -> Examples.TENDER;
            case "technical-grade" -> Examples.TECHNICAL;
            case "offer-admissibility" -> Examples.ADMISSIBILITY;
            case "economic-grade" -> Examples.ECONOMIC;
            case "tie-break" -> Examples.TIE;
            default -> Examples.REAWARD;
        };
        assertThat(body).contains(good);
        post(path, replaceFirst(body, good, bad == null ? "" : bad))
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(field))
                .body("detail", not(containsString("{")));
    }

    @Test
    void a_token_is_needed() {
        given().contentType("application/json")
                .body(Examples.TENDER)
                .post("/v1/simulations/tender-evaluation")
                .then()
                .statusCode(401);
    }

    @Test
    void it_runs_without_database_and_broker() {
        given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void the_document_of_the_api_says_what_every_operation_does() {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, Object>>> paths = document.getMap("paths");
        assertThat(paths.keySet())
                .contains(
                        "/v1/simulations/tender-evaluation",
                        "/v1/simulations/offer-admissibility",
                        "/v1/simulations/technical-grade",
                        "/v1/simulations/bidder-grade",
                        "/v1/simulations/economic-grade",
                        "/v1/simulations/tie-break",
                        "/v1/simulations/share-limit",
                        "/v1/simulations/re-award");
        paths.forEach((path, operations) -> {
            if (path.startsWith("/v1/simulations")) {
                assertThat(operations.get("post")).as(path).containsKeys("summary", "description", "requestBody");
                assertThat(String.valueOf(operations.get("post"))).as(path).contains("examples");
            }
        });
    }

    private static String replaceFirst(String body, String good, String bad) {
        int at = body.indexOf(good);
        return body.substring(0, at) + bad + body.substring(at + good.length());
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(OTEC)
                .contentType("application/json")
                .body(body)
                .post("/v1/simulations/" + path)
                .then();
    }
}
