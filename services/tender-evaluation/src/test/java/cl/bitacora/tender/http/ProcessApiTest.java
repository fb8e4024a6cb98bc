package cl.bitacora.tender.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.house.ReadmeCalls;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What surrounds the grades: call, committee, report, publication, contract, guarantee and early end. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class ProcessApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final String UNMET = "checks.findAll { it.result == 'NO_CUMPLE' }.rule";

    @Test
    @Covers({"TEN-001", "TEN-002", "TEN-003", "TEN-011", "TEN-015", "TEN-016", "TEN-018", "TEN-060", "TEN-061"})
    void a_call() {
        post("tender-calls", CallExamples.CALL)
                .statusCode(200)
                .body("complies", equalTo(false), UNMET, contains("TEN-060"))
                .body("checks.find { it.rule == 'TEN-060' }.sentence", containsString("OTEC Sur no fue abierto"))
                .body("checks.find { it.rule == 'TEN-031' }.result", equalTo("2022-11-14"))
                .body("checks.find { it.rule == 'TEN-004' }.result", containsString("ANEXO_3"))
                .body("checks.find { it.rule == 'TEN-059' }.result", equalTo("[OTEC Norte, OTEC Sur]"))
                .body("checks", hasSize(16))
                .body("checks[0].why", nullValue());
        post(
                        "tender-calls?explain=true",
                        CallExamples.CALL.replace(
                                "\"ministroDeFe\"", "\"supplementary\": [\"OTEC Sur\"], \"ministroDeFe\""))
                .statusCode(200)
                .body("complies", equalTo(true), "checks[0].why.rule", equalTo("TEN-001"));
        post("tender-calls", CallExamples.CALL.replace("\"2022-11-10T14:00:00\", \"closesAt\"", """
                "2022-11-10T14:00:01", "closesAt\""""))
                .statusCode(200)
                .body(UNMET, contains("TEN-018", "TEN-060"));
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEN-007 | CUMPLE    | tender-calls | "resolution": "3179/2021"
            TEN-007 | NO_CUMPLE | tender-calls | "resolution": "1/1900"
            TEN-038 | NO_CUMPLE | tender-calls | "bidGuaranteeAsked": true
            TEN-044 | NO_CUMPLE | tender-staff | "ownPlatform": {"credentials": true, "reachable": true, "declaredModules": 3, "presentModules": 2}
            TEN-045 | NO_CUMPLE | tender-staff | "aulaDigital": {"requestedOn": "2022-11-04", "lastDay": "2022-11-03", "institution": true, "operator": true, "module": true, "unchanged": true}
            TEN-049 | CUMPLE    | tender-staff | "facilitator": {"option": "OPCION_1", "degreeOfSector": true, "sectorYears": 1, "facilitatorYears": 1}
            TEN-049 | NO_CUMPLE | tender-staff | "facilitator": {"option": "OPCION_1", "degreeOfSector": true, "sectorYears": 1, "facilitatorYears": 0.9}
            TEN-049 | CUMPLE    | tender-staff | "facilitator": {"option": "OPCION_3", "degreeOfSector": false, "sectorYears": 3, "facilitatorYears": 1}
            TEN-050 | 1         | tender-staff | "elearningParticipants": 100
            TEN-050 | 2         | tender-staff | "elearningParticipants": 101
            TEN-051 | NO_APLICA | tender-staff | "support": {"population": "GENERAL", "area": "OTRA", "years": 0, "presented": false}
            TEN-051 | NO_CUMPLE | tender-staff | "support": {"population": "SENAME", "area": "LENGUA_DE_SENAS", "years": 1, "presented": true}
            TEN-052 | NO_CUMPLE | tender-staff | "usedStaff": {"used": ["F2"], "approved": ["F1"]}
            TEN-055 | 150000    | tender-staff | "tools": {"awardedClp": 200000, "planClp": 150000}
            TEN-055 | 200000    | tender-staff | "tools": {"awardedClp": 200000, "planClp": 250000}
            TEN-089 | CUMPLE    | tender-staff | "access": {"askedAt": "2022-11-18T10:00:00", "answeredAt": "2022-11-21T10:00:00"}
            TEN-089 | NO_CUMPLE | tender-staff | "access": {"askedAt": "2022-11-18T10:00:00", "answeredAt": "2022-11-21T10:00:01"}
            """)
    @Covers({
        "TEN-007", "TEN-038", "TEN-044", "TEN-045", "TEN-049", "TEN-050", "TEN-051", "TEN-052", "TEN-055", "TEN-089"
    })
    void one_part_alone(String rule, String result, String path, String part) {
        post(path + "?explain=true", "{\"openedOn\": \"2022-11-11\", " + part + "}")
                .statusCode(200)
                .body("checks", hasSize(1), "checks[0].rule", equalTo(rule), "checks[0].result", equalTo(result))
                .body("checks[0].why.rule", equalTo(rule), "checks[0].sentence", not(containsString("{")));
    }

    @Test
    @Covers({"TEN-049", "TEN-050"})
    void people_and_platforms() {
        post("tender-staff", CallExamples.STAFF)
                .statusCode(200)
                .body("complies", equalTo(false), UNMET, contains("TEN-049"), "checks", hasSize(8));
    }

    @Test
    @Covers({"TEN-100", "TEN-102", "TEN-103", "TEN-106", "TEN-107"})
    void a_record_is_counted_and_can_be_graded() {
        post("bidder-record", CallExamples.RECORD)
                .statusCode(200)
                .body("history.courses", equalTo(1), "history.regionCourses", equalTo(2))
                .body("history.unjustifiedDeserters", equalTo(1), "history.participants", equalTo(3))
                .body("history.minorFines", equalTo(1), "history.seriousFines", equalTo(0))
                .body("history.finishedCourses", equalTo(2))
                .body(
                        "checks.part",
                        contains("courses[0]", "courses[1]", "courses[2]", "courses[3]", "fines[0]", "fines[1]"))
                .body("checks.result", contains("true", "false", "true", "false", "true", "false"))
                .body("checks[5].rule", equalTo("TEN-107"));
    }

    @ParameterizedTest(name = "{1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tender-staff  | facilitator.facilitatorYears | years-unreadable | "facilitator": {"option": "OPCION_1", "degreeOfSector": true, "sectorYears": 1, "facilitatorYears": -1}
            tender-staff  | facilitator.option | not-one-of | "facilitator": {"option": "OPCION_9", "degreeOfSector": true, "sectorYears": 1, "facilitatorYears": 1}
            tender-staff  | support.area | missing-field | "support": {"population": "SENAME", "years": 1, "presented": true}
            tender-staff  | access.askedAt | time-unreadable | "access": {"askedAt": "ayer"}
            tender-staff  | facilitator | nothing-to-check | "tools": null
            tender-calls  | reception.offers[0].receivedAt | time-unreadable | "reception": {"closesAt": "2022-11-10T14:00:00", "offers": [{"bidder": "A", "receivedAt": "x"}]}
            bidder-record | courses[0].participants[0].ending | not-one-of | "otec": "A", "region": "07", "courses": [{"otec": "A", "funding": "FONCAP", "region": "07", "endedOn": "2021-10-15", "participants": [{"ending": "SE_FUE", "attendedDays": 1}]}]
            bidder-record | fines[0].gravity | not-one-of | "otec": "A", "region": "07", "courses": [], "fines": [{"otec": "A", "gravity": "ENORME", "region": "07", "actOn": "2021-06-01"}]
            bidder-record | courses[0].endedOn | missing-field | "otec": "A", "region": "07", "courses": [{"otec": "A", "funding": "FONCAP", "region": "07"}]
            """)
    void a_part_that_cannot_be_read_names_its_field(String path, String field, String code, String part) {
        post(path, "{\"openedOn\": \"2022-11-11\", " + part + "}")
                .statusCode(400)
                .body("field", equalTo(field), "code", equalTo(code));
    }

    /** What the README prints is what a stranger sends. */
    @Test
    @Covers("TEN-140")
    void the_call_of_the_readme() throws IOException {
        List<ReadmeCalls.Call> calls = ReadmeCalls.to(18106);
        assertThat(calls).extracting(ReadmeCalls.Call::path).containsExactly("/v1/simulations/tie-break");
        post("tie-break", calls.getFirst().body())
                .statusCode(200)
                .body("order", contains("G", "F"), "ties[0].decidedBy", equalTo("VALOR_HORA"));
    }

    @Test
    @Covers({"TEN-063", "TEN-064", "TEN-065"})
    void a_committee() {
        post("evaluation-committees", CallExamples.COMMITTEE)
                .statusCode(200)
                .body("complies", equalTo(false), "checks.rule", contains("TEN-063", "TEN-064", "TEN-065"))
                .body(UNMET, contains("TEN-064"), "checks[1].sentence", containsString("Carla"));
    }

    @Test
    @Covers({
        "TEN-147", "TEN-148", "TEN-149", "TEN-150", "TEN-151", "TEN-152", "TEN-153", "TEN-154", "TEN-155", "TEN-156",
        "TEN-157", "TEN-158"
    })
    void a_report() {
        post("award-reports", CallExamples.REPORT)
                .statusCode(200)
                .body("complies", equalTo(false), UNMET, contains("TEN-156"))
                .body("checks.find { it.rule == 'TEN-148' }.result", equalTo("true"))
                .body("checks.find { it.rule == 'TEN-158' }.result", equalTo("false"));
        post("award-reports", CallExamples.REPORT.replace("\"capClp\"", "\"raised\": [\"76111222-8\"], \"capClp\""))
                .statusCode(200)
                .body("complies", equalTo(true));
        post("award-reports", CallExamples.REPORT.replace("\"technical\": 55", "\"technical\": 54.5"))
                .statusCode(200)
                .body(UNMET, contains("TEN-154", "TEN-156"));
        post(
                        "award-reports",
                        CallExamples.REPORT.replace("\"observationLetter\": \"G\"", "\"observationLetter\": \"\""))
                .statusCode(200)
                .body(UNMET, contains("TEN-149", "TEN-156"));
        post("award-reports", CallExamples.REPORT.replace("\"5.1.2, ítem 10\"", "\"\""))
                .statusCode(200)
                .body(UNMET, contains("TEN-151", "TEN-156"));
    }

    @Test
    @Covers({"TEN-159", "TEN-160", "TEN-163", "TEN-165"})
    void a_publication() {
        post("award-publications", CallExamples.PUBLICATION)
                .statusCode(200)
                .body("complies", equalTo(false), UNMET, contains("TEN-160"))
                .body("checks.find { it.rule == 'TEN-160' }.sentence", containsString("OTEC Sur"))
                .body("suspendedFrom", equalTo("2022-12-29"), "suspendedTo", equalTo("2023-01-03"))
                .body("signatureLastDay", equalTo("2023-01-24"));
        post("award-publications", CallExamples.PUBLICATION.replace(", \"resolvedOn\": \"2023-01-03\"", ""))
                .statusCode(200)
                .body("suspendedTo", nullValue(), "signatureLastDay", nullValue());
        post("award-publications", """
                {"openedOn": "2022-11-11", "signatureLastDay": "2023-01-19", "upheld": {"reevaluatedOn": "2023-01-19",
                 "voided": true, "newReport": true, "extensionDays": 5, "reasons": false, "lastDay": "2023-01-12",
                 "lastExtendedDay": "2023-01-19"}}""")
                .statusCode(200)
                .body("signatureLastDay", equalTo("2023-01-19"), "checks[0].sentence", containsString("fundamentos"));
    }

    @Test
    @Covers({
        "TEN-036", "TEN-037", "TEN-169", "TEN-170", "TEN-171", "TEN-174", "TEN-175", "TEN-176", "TEN-177", "TEN-178",
        "TEN-179", "TEN-180", "TEN-190"
    })
    void a_contract() {
        post("tender-contracts", CallExamples.CONTRACT)
                .statusCode(200)
                .body("complies", equalTo(true), "checks", hasSize(13))
                .body("checks.find { it.rule == 'TEN-036' }.result", equalTo("true"))
                .body("checks.find { it.rule == 'TEN-176' }.result", equalTo("false"));
        post(
                        "tender-contracts",
                        CallExamples.CONTRACT
                                .replace("\"differingClauses\": []", """
                "differingClauses": ["Pago a 90 días"]""")
                                .replace("CESION_DE_CREDITO", "SUBCONTRATACION"))
                .statusCode(200)
                .body(UNMET, contains("TEN-171", "TEN-175"));
        post("tender-contracts", CallExamples.CONTRACT.replace("\"falsified\": []", "\"falsified\": [\"ANEXO_11\"]"))
                .statusCode(200)
                .body(UNMET, contains("TEN-178"))
                .body("checks.find { it.rule == 'TEN-180' }.result", equalTo("true"));
        post("tender-contracts", CallExamples.CONTRACT.replace("\"2024-03-29\"", "\"2024-08-29\""))
                .statusCode(200)
                .body("checks.find { it.rule == 'TEN-177' }.sentence", containsString("supera el máximo"));
    }

    @Test
    @Covers({"TEN-184", "TEN-185", "TEN-186", "TEN-187", "TEN-188", "TEN-189"})
    void a_guarantee() {
        post("performance-guarantees", CallExamples.GUARANTEE)
                .statusCode(200)
                .body("dueClp", equalTo(2_000_000), "leastExpiry", equalTo("2024-06-10"))
                .body("complies", equalTo(true), "checks", hasSize(7));
        post("performance-guarantees", CallExamples.GUARANTEE.replace("\"2024-06-30\"", "\"2024-06-09\""))
                .statusCode(200)
                .body("complies", equalTo(false), UNMET, contains("TEN-184"));
        post("performance-guarantees", CallExamples.GUARANTEE.replace("MULTA_IMPAGA", "FUERZA_MAYOR"))
                .statusCode(200)
                .body("checks.find { it.rule == 'TEN-188' }.result", equalTo("false"));
    }

    @Test
    @Covers({"TEN-181", "TEN-183"})
    void an_end_before_time() {
        post("contract-terminations?explain=true", CallExamples.TERMINATION)
                .statusCode(200)
                .body("grounds", contains("NO_INICIO"), "payableClp", equalTo(20_000_000))
                .body("whyGrounds.rule", equalTo("TEN-181"), "whyPayable", notNullValue());
        post("contract-terminations", CallExamples.TERMINATION.replace("\"enrolled\": 12", "\"enrolled\": 9"))
                .statusCode(200)
                .body("grounds", hasSize(0), "whyGrounds", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tender-calls", "award-reports", "award-publications", "tender-contracts"})
    void a_body_without_any_part_says_which_parts_there_are(String path) {
        post(path, "{\"openedOn\": \"2022-11-11\"}")
                .statusCode(400)
                .body("code", equalTo("nothing-to-check"), "remedy", not(containsString("{")));
    }

    @ParameterizedTest(name = "{0}: {2} → {3} en {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            tender-calls          | "openedOn": "2022-11-11" | "openedOn": "2021-11-11"     | tender-law-missing  | openedOn
            tender-calls          | "medium": "DIARIO"       | "medium": "RADIO"            | not-one-of          | notices[0].medium
            tender-calls          | "availableClp": 100000000 | "availableClp": 0           | amount-out-of-range | resources.availableClp
            tender-calls          | "receivedAt": "2022-11-10T14:00:00" | "receivedAt": "hoy" | time-unreadable    | offer.receivedAt
            tender-calls          | "expected": "SISTEMA"    | "expected": "FAX"            | not-one-of          | offer.expected
            tender-calls          | "opened": ["OTEC Norte"] | "opened": [null]             | missing-field       | openingAct.opened[0]
            tender-calls          | "costed": true, |  | missing-field | transversal.costed
            tender-calls          | "modality": "BLENDED"    | "modality": "MIXTA"          | not-one-of          | design.modality
            evaluation-committees | "name": "Ana"            | "name": " "                  | text-length         | members[0].name
            evaluation-committees | "ofOtic": true, |  | missing-field | members[0].ofOtic
            award-reports         | "rubric": "PRESENCIAL"   | "rubric": "OTRA"             | not-one-of          | grades[0].rubric
            award-reports         | "indicator": 1           | "indicator": 6               | number-out-of-range | grades[0].indicator
            award-reports         | "finesPercent": "51"     | "finesPercent": "mucho"      | percent-unreadable  | behaviours[0].finesPercent
            award-reports         | "MULTAS"                 | "MULTA"                      | not-one-of          | tieBreakers[5]
            award-reports         | "otecs": [               | "otecs": [{"otec": "76111222-8", "amountClp": 1}, | otec-repeated | shares.otecs[1].otec
            award-reports         | "open": ["G"]            | "open": ["Z"]                | not-one-of          | conformity.open[0]
            award-publications    | "resolvedOn": "2023-01-03" | "resolvedOn": "2022-12-27" | challenge-resolved-before-filed | challenges[0].resolvedOn
            award-publications    | "filedOn": "2022-12-28"  | "filedOn": "2040-12-28"      | tender-law-missing  | challenges[0].filedOn
            award-publications    | "signatureLastDay": "2023-01-19" | "signatureLastDay": "2031-01-19" | tender-law-missing | signatureLastDay
            award-publications    | "extensionDays": 0       | "extensionDays": 99          | number-out-of-range | upheld.extensionDays
            tender-contracts      | "coordinators": [        | "coordinators": [{"region": "07", "accepted": 0}, | region-repeated | coordinators[1].region
            tender-contracts      | "ANEXO_11"               | "ANEXO_99"                   | not-one-of          | papers.delivered[3]
            tender-contracts      | "CESION_DE_CREDITO"      | "REGALO"                     | not-one-of          | transfer
            tender-contracts      | "to": "2024-03-29"       | "to": "2034-03-29"           | tender-law-missing  | life.extension.to
            performance-guarantees | "contractClp": 19999995 | "contractClp": 0             | amount-out-of-range | contractClp
            performance-guarantees | "processedOn": "2023-01-31" | "processedOn": "2030-01-31" | tender-law-missing | processedOn
            performance-guarantees | "MULTA_IMPAGA"          | "PORQUE_SI"                  | not-one-of          | collection.cause
            contract-terminations | "valueClp": 20000000     | "valueClp": -1               | amount-out-of-range | courses[0].valueClp
            contract-terminations | "enrolled": 12, |  | unreadable-field | facts.enrolled
            """)
    void a_body_that_cannot_be_names_its_field(
            String path, String good, @Nullable String bad, String code, String field) {
        String body = switch (path) {
            case "tender-calls" -> CallExamples.CALL;
            case "evaluation-committees" -> CallExamples.COMMITTEE;
            case "award-reports" -> CallExamples.REPORT;
            case "award-publications" -> CallExamples.PUBLICATION;
            case "tender-contracts" -> CallExamples.CONTRACT;
            case "performance-guarantees" -> CallExamples.GUARANTEE;
            default -> CallExamples.TERMINATION;
        };
        assertThat(body).contains(good);
        int at = body.indexOf(good);
        post(path, body.substring(0, at) + (bad == null ? "" : bad) + body.substring(at + good.length()))
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(field))
                .body("detail", not(containsString("{")));
    }

    private static ValidatableResponse post(String path, String body) {
        return given().contentType("application/json")
                .auth()
                .oauth2(OTEC)
                .body(body)
                .post("/v1/simulations/" + path)
                .then();
    }
}
