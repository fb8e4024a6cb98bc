package cl.bitacora.fines.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The calculators: the examples of their document, the catalogue's vectors, and bodies that cannot be. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class SimulationApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final String LCE = "/v1/simulations/lce-fine";
    private static final String BECAS = "/v1/simulations/becas-fine";
    private static final String PROCEDURE = "/v1/simulations/fine-procedure";
    private static final String PAYMENT = "/v1/simulations/fine-payment";
    private static final String DETECTIONS = "/v1/simulations/class-book-detections";
    private static final String LATE_START = """
            {"programme": "FRANQUICIA_TRIBUTARIA", "conduct": "FIN-034", "happenedOn": "2020-03-09",
             "resolutionOn": "2020-05-04", "subject": "OTEC", "region": "07", "deciderRole": "DIRECTOR_REGIONAL",
             "deciderRegion": "07", "inspectionRecords": 1, "utm": 10, "utmValueClp": 50000,
             "previousFinesOn": ["2019-08-12"], "retroactiveLetter": "A-b", "retroactiveApproved": true,
             "factors": [
              {"factor": "DANO_O_MONTO", "direction": "NEUTRO", "reasons": "Doce participantes entraron tarde."},
              {"factor": "CONDUCTA_ANTERIOR", "direction": "AGRAVA", "reasons": "Multado en 2019."},
              {"factor": "COOPERACION_U_OBSTRUCCION", "direction": "NEUTRO", "reasons": "Entregó lo pedido."}]}""";
    private static final String START = """
            {"offender": "OTEC", "happenedOn": "2023-03-06", "actOn": "2023-04-05", "region": "07",
             "utmValueClp": 60000,
             "fact": {"kind": "INICIO", "days": {"startedOn": "2023-03-06", "agreedOn": "2023-03-07"}}}""";
    private static final String CASE = """
            {"detectedBy": "OTIC", "actOn": "2023-03-15", "cureDays": 5, "region": "07", "today": "2023-04-10",
             "copySentOn": "2023-03-16", "verifiedOn": "2023-03-22", "cured": false, "chargedOn": "2023-03-24",
             "defendedOn": "2023-03-30", "emailedOn": "2023-04-05"}""";
    private static final String UNPAID = """
            {"fineClp": 900000, "notifiedOn": "2023-04-05", "region": "07", "today": "2023-05-02",
             "pendingClp": 400000, "guaranteeClp": 1570000, "guaranteeCollectedOn": "2023-05-02",
             "tenderYear": 2022, "lastTender": false}""";

    @Test
    @Covers({"FIN-001", "FIN-002", "FIN-050", "FIN-055"})
    void a_fine_of_the_class_book() {
        post(LCE, LATE_START)
                .statusCode(200)
                .body("tramo", equalTo("TRES"), "leastUtm", equalTo(3), "mostUtm", equalTo(15))
                .body("orientationLeastUtm", equalTo(9), "orientationMostUtm", equalTo(15))
                .body("amountClp", equalTo(500_000), "officialUtm", equalTo(false), "issuable", equalTo(true))
                .body("previousFines", equalTo(1), "retroactiveEffect", equalTo("SIGUE_ABIERTO"))
                .body("conditions.holds", everyItem(is(true)))
                .body("why.sentence", containsString("tramo TRES"))
                .body(
                        "why.basis.sentence",
                        hasItem(
                                "10 UTM por 50000 pesos de 2020-05 (valor indicado en la simulación) son 500000 pesos."));
    }

    @Test
    @Covers("FIN-002")
    void FIN_002_without_the_month_s_utm_there_is_no_amount_and_no_fine() {
        post(LCE, LATE_START.replace("\"utmValueClp\": 50000,", ""))
                .statusCode(200)
                .body("amountClp", nullValue(), "issuable", equalTo(false))
                .body("conditions.code", hasItem("utm-month-missing"))
                .body("conditions.sentence", hasItem(containsString("2020-05")));
        post(BECAS, START.replace("\"utmValueClp\": 60000,", ""))
                .statusCode(200)
                .body("utm", equalTo(30), "amountClp", nullValue())
                .body("conditions.code", hasItem("utm-month-missing"));
    }

    @Test
    @Covers({"FIN-001", "FIN-003", "FIN-050", "FIN-051", "FIN-052", "FIN-053"})
    void everything_that_is_wrong_is_said_at_once() {
        post(
                        LCE,
                        LATE_START
                                .replace("\"utm\": 10", "\"utm\": 40, \"fields\": [\"HECHOS\"]")
                                .replace("\"subject\": \"OTEC\"", "\"subject\": \"RELATOR\"")
                                .replace("DIRECTOR_REGIONAL", "FISCALIZADOR")
                                .replace("\"inspectionRecords\": 1", "\"inspectionRecords\": 0")
                                .replace("Multado en 2019.", " "))
                .statusCode(200)
                .body("issuable", equalTo(false), "amountClp", nullValue())
                .body(
                        "conditions.findAll { !it.holds }.code",
                        contains(
                                "fine-subject",
                                "fine-without-inspection",
                                "factor-not-assessed",
                                "utm-outside-range",
                                "fine-other-role",
                                "resolution-incomplete"))
                .body("conditions.sentence", hasItem("Falta evaluar por escrito: CONDUCTA_ANTERIOR."));
    }

    @Test
    void without_a_proposed_amount_the_range_is_given_and_nothing_is_issuable() {
        post(LCE, LATE_START.replace("\"utm\": 10, ", ""))
                .statusCode(200)
                .body("leastUtm", equalTo(3), "amountClp", nullValue(), "issuable", equalTo(false))
                .body("conditions.holds", everyItem(is(true)));
    }

    @Test
    @Covers({"FINB-021", "FINB-024"})
    void an_infraction_of_an_otec_from_its_fact() {
        post(BECAS, START)
                .statusCode(200)
                .body("charge", equalTo("LETRA"), "letter", equalTo("10.1.1 c)"), "seriousness", equalTo("GRAVE"))
                .body("utm", equalTo(30), "amountClp", equalTo(1_800_000), "conditions", empty())
                .body("why.sentence", containsString("1800000 pesos"))
                .body("why.basis[0].sentence", equalTo("Infracción grave (10.1.1 c)): 30 UTM."))
                .body("why.basis[0].basis[0].citation", equalTo("RES-3284-2022, BA 10.1.1 c)"));
        post(BECAS, START.replace("2023-03-07", "2023-03-06"))
                .statusCode(200)
                .body("charge", equalTo("SIN_INFRACCION"), "utm", nullValue(), "amountClp", nullValue());
    }

    @ParameterizedTest(name = "{0} → {1}, {2} UTM")
    @Covers({"FINB-061", "FINB-062", "FINB-068", "FINB-076"})
    @CsvSource({"11.1 a), GRAVISIMA, 30", "11.2 a), GRAVE, 15", "11.3 a), MENOS_GRAVE, 10"})
    void an_infraction_of_an_otic_by_its_letter(String letter, String seriousness, int utm) {
        post(BECAS, byLetter("OTIC", letter))
                .statusCode(200)
                .body("seriousness", equalTo(seriousness), "utm", equalTo(utm), "amountClp", equalTo(utm * 60_000));
    }

    @Test
    @Covers({"FINB-047", "FINB-080"})
    void what_no_letter_describes_has_no_automatic_amount() {
        String other = """
                {"offender": "OTEC", "happenedOn": "2023-03-06", "actOn": "2023-04-05", "region": "07",
                 "utmValueClp": 60000, "fact": {"kind": "OTRO", "detail": "CONTRATO"}%s}""";
        post(BECAS, other.formatted(""))
                .statusCode(200)
                .body("charge", equalTo("GRADUADA_POR_EL_OTIC"), "utm", nullValue(), "amountClp", nullValue());
        post(BECAS, other.formatted(", \"gradedUtm\": 5, \"reasons\": \"Primera vez y sin daño.\""))
                .statusCode(200)
                .body("utm", equalTo(5), "amountClp", equalTo(300_000));
        post(BECAS, other.formatted(", \"gradedUtm\": 31, \"reasons\": \"x\""))
                .statusCode(200)
                .body("amountClp", nullValue(), "conditions.code", contains("graded-outside-range"));
        post(BECAS, other.formatted("").replace("\"OTEC\"", "\"OTIC\"").replace(", \"detail\": \"CONTRATO\"", ""))
                .statusCode(200)
                .body("charge", equalTo("NORMA_GENERAL"), "amountClp", nullValue());
    }

    @Test
    @Covers("FINB-078")
    void a_report_half_an_hour_late() {
        String report = """
                {"offender": "OTIC", "happenedOn": "2022-10-21", "actOn": "2022-11-04", "region": "13",
                 "utmValueClp": 60000, "fact": {"kind": "REPORTE", "flags": {"complete": true},
                  "days": {"dueOn": "2022-10-21", "doneOn": "2022-10-21", "seenOn": "2022-10-24"},
                  "times": {"dueTime": "14:00", "doneTime": "%s"}}}""";
        post(BECAS, report.formatted("14:30")).statusCode(200).body("letter", equalTo("11.3 c)"), "utm", equalTo(10));
        post(BECAS, report.formatted("14:00")).statusCode(200).body("charge", equalTo("SIN_INFRACCION"));
    }

    @Test
    @Covers({"FINB-012", "FINB-014", "FINB-015", "FINB-017", "FINB-050", "FINB-053"})
    void the_terms_of_a_case_and_which_passed() {
        post(PROCEDURE, CASE)
                .statusCode(200)
                .body("path", equalTo("SUBSANACION"), "escalates", equalTo(false))
                .body(
                        "steps.step",
                        contains(
                                "SUBSANACION",
                                "COPIA_DEL_ACTA",
                                "VERIFICACION",
                                "CARGOS",
                                "META_DE_DESCARGOS",
                                "DESCARGOS",
                                "NOTIFICACION_DE_LA_SANCION",
                                "INFORME_A_SENCE",
                                "PAGO"))
                .body(
                        "steps.dueOn",
                        contains(
                                "2023-03-22",
                                "2023-03-16",
                                "2023-03-22",
                                "2023-03-24",
                                "2023-03-29",
                                "2023-03-31",
                                "2023-04-05",
                                "2023-04-11",
                                "2023-04-13"))
                .body("steps.find { it.step == 'META_DE_DESCARGOS' }.status", equalTo("FUERA_DE_PLAZO"))
                .body("steps.find { it.step == 'META_DE_DESCARGOS' }.binding", equalTo(false))
                .body("steps.find { it.step == 'DESCARGOS' }.status", equalTo("A_TIEMPO"))
                .body("steps.find { it.step == 'PAGO' }.status", equalTo("PENDIENTE"))
                .body("steps.sentence", everyItem(not(containsString("{"))));
    }

    @Test
    @Covers({"FINB-003", "FINB-004", "FINB-005", "FINB-007", "FINB-009"})
    void what_sence_finds_and_what_looks_like_a_crime() {
        String sence = """
                {"detectedBy": "SENCE", "actOn": "2023-03-15", "cureDays": 6, "region": "07", "today": "2023-03-24"}""";
        post(PROCEDURE, sence)
                .statusCode(200)
                .body("steps.step", contains("SUBSANACION", "COPIA_DEL_ACTA"))
                .body("conditions.code", hasItem("cure-too-long"), "escalates", equalTo(true));
        String crime = """
                {"detectedBy": "OTIC", "actOn": "2023-03-15", "cureDays": 5, "region": "07", "today": "2023-03-24",
                 "wilful": true, "crime": true, "article77": true, "chargedOn": "2023-03-17"}""";
        post(PROCEDURE, crime)
                .statusCode(200)
                .body("path", equalTo("CARGOS"), "steps.step", hasItems("DESCARGOS", "PAGO"))
                .body("duties.duty", contains("DENUNCIA_AL_MINISTERIO_PUBLICO", "REMISION_PARA_CANCELACION"))
                .body("duties[0].sentence", containsString("2023-03-15"));
        refused(PROCEDURE, crime.replace(", \"chargedOn\": \"2023-03-17\"", ""), "missing-field", "chargedOn");
    }

    @Test
    @Covers({"FINB-053", "FINB-054", "FINB-055", "FINB-057"})
    void an_unpaid_fine_is_deducted_and_the_rest_collected() {
        post(PAYMENT, UNPAID)
                .statusCode(200)
                .body("dueOn", equalTo("2023-04-13"), "status", equalTo("IMPAGA"))
                .body("deductedClp", equalTo(400_000), "paidOutClp", equalTo(0))
                .body("guaranteeAppliedClp", equalTo(500_000), "guaranteeReturnedClp", equalTo(1_070_000))
                .body("owedClp", equalTo(0), "replacementDueOn", equalTo("2023-05-16"))
                .body("mayTerminate", equalTo(false), "accountYear", equalTo(2022))
                .body("why.sentence", everyItem(not(containsString("{"))));
        post(PAYMENT, UNPAID.replace("2023-05-02\",\n", "2023-04-13\",\n"))
                .statusCode(200)
                .body("status", equalTo("EN_PLAZO"), "deductedClp", equalTo(0), "paidOutClp", equalTo(400_000));
    }

    @Test
    void bodies_that_cannot_be_name_the_field() {
        refused(LCE, LATE_START.replace("FIN-034", "FIN-022"), "conduct-not-listed", "conduct");
        refused(LCE, LATE_START.replace("FRANQUICIA_TRIBUTARIA", "BONO_MIPE_2020"), "fine-of-other-table", "programme");
        refused(LCE, LATE_START.replace("\"utm\": 10", "\"utm\": 15.5"), "unreadable-field", "utm");
        refused(LCE, LATE_START.replace("\"utm\": 10", "\"utm\": 0"), "number-out-of-range", "utm");
        refused(LCE, LATE_START.replace("\"AGRAVA\"", "\"MUCHO\""), "not-one-of", "factors[1].direction");
        refused(LCE, LATE_START.replace("\"region\": \"07\"", "\"region\": \"99\""), "region-unknown", "region");
        refused(LCE, LATE_START.replace("2020-05-04", "2099-05-04"), "day-outside-calendar", "resolutionOn");
        refused(LCE, LATE_START.replace("\"A-b\"", "\"Z\""), "letter-unknown", "retroactiveLetter");
        refused(LCE, LATE_START.replace("50000", "5"), "number-out-of-range", "utmValueClp");
        refused(LCE, LATE_START.replace("[\"2019-08-12\"]", "[null]"), "missing-field", "previousFinesOn[0]");
        refused(BECAS, START.replace("\"INICIO\"", "\"NADA\""), "fact-kind-unknown", "fact.kind");
        refused(BECAS, START.replace("startedOn", "started"), "missing-field", "fact.days.startedOn");
        refused(
                BECAS,
                START.replace(
                        "\"agreedOn\": \"2023-03-07\"", "\"agreedOn\": \"2023-03-07\", \"dueOn\": \"2023-03-07\""),
                "unknown-field",
                "fact.days.dueOn");
        refused(BECAS, byLetter("OTEC", "10.1.1 z)"), "infraction-letter-unknown", "letter");
        refused(BECAS, byLetter("NADIE", "10.1.1 a)"), "not-one-of", "offender");
        refused(PAYMENT, UNPAID.replace("900000", "-1"), "amount-out-of-range", "fineClp");
        refused(PROCEDURE, CASE.replace("\"OTIC\"", "\"OTRO\""), "not-one-of", "detectedBy");
    }

    @Test
    void the_law_of_a_day_without_norm_is_missing() {
        post(LCE, LATE_START.replace("2020-03-09", "2015-11-19"))
                .statusCode(422)
                .body("code", equalTo("fine-law-missing"), "remedy", containsString("2015"));
        post(BECAS, START.replace("\"happenedOn\": \"2023-03-06\"", "\"happenedOn\": \"2022-10-04\""))
                .statusCode(422)
                .body("code", equalTo("fine-law-missing"));
    }

    @Test
    void nobody_asks_without_a_token() {
        for (String path : new String[] {LCE, BECAS, PROCEDURE, PAYMENT, DETECTIONS}) {
            given().contentType(ContentType.JSON).body("{}").post(path).then().statusCode(401);
        }
    }

    /** The examples of the document are what a reader will send first: every one must be answered. */
    @Test
    void the_examples_of_the_document_work() {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (String path : new String[] {LCE, BECAS, PROCEDURE, PAYMENT, DETECTIONS}) {
            Map<String, Map<String, Object>> examples =
                    document.getMap("paths.'" + path + "'.post.requestBody.content.'application/json'.examples");
            assertThat(examples).as(path).isNotEmpty();
            examples.forEach((name, example) -> given().auth()
                    .oauth2(OTEC)
                    .contentType(ContentType.JSON)
                    .body(example.get("value"))
                    .post(path)
                    .then()
                    .statusCode(200));
        }
    }

    private static String byLetter(String offender, String letter) {
        return """
                {"offender": "%s", "happenedOn": "2023-03-06", "actOn": "2023-04-05", "region": "07",
                 "utmValueClp": 60000, "letter": "%s"}""".formatted(offender, letter);
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(OTEC)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then();
    }

    private static void refused(String path, String body, String code, String field) {
        post(path, body).statusCode(400).body("code", equalTo(code), "field", equalTo(field));
    }
}
