package cl.bitacora.retroactive.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
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
    private static final String ROUTE = "/v1/simulations/retroactive-route";
    private static final String REQUEST = "/v1/simulations/retroactive-request";
    private static final String STREAMING = "/v1/simulations/streaming-evidence";
    private static final String POWER_CUT = """
            {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-02", "region": "07",
             "incident": {"kind": "EVENTO", "event": "CORTE_DE_ELECTRICIDAD", "yes": false, "reach": "LOCAL"},
             "actionId": "6012345", "courseStartsOn": "2020-03-02", "courseEndsOn": "2020-03-20",
             "eventOn": "2020-03-02", "submittedOn": "2020-03-09", "email": "leml@sence.cl",
             "attachments": [{"kind": "CARTA_DEL_REPRESENTANTE"}, {"kind": "VISACION_DEL_DIRECTOR"}],
             "recovered": true, "informed": true, "reschedulingAsked": true,
             "decision": {"approve": true, "role": "DIRECTOR_REGIONAL", "region": "07", "decidedOn": "2020-03-13",
              "reasons": "La carta y la visación coinciden.", "evidenceIds": ["carta-1"]}}""";
    private static final String CLASS = """
            {"programme": "FRANQUICIA_TRIBUTARIA", "modality": "PRESENCIAL", "executor": "OTEC",
             "communicatedOn": "2020-03-20", "impossibleInPerson": true, "recoded": false,
             "startsOn": "2020-03-16", "endsOn": "2020-07-31", "region": "13",
             "classEndsAt": "2020-04-30T18:00:00-04:00", "classes": ["2020-04-30"],
             "requests": [{"classes": ["2020-04-30"], "channel": "WEB"}], "roster": ["p1", "p2"],
             "evidence": [{"kind": "REPORTE", "fileName": "reporte.pdf", "ofThePlatform": true, "date": true,
              "time": true, "duration": true, "people": [
               {"participant": "p1", "firstName": "Ana", "surname": "Rojas"},
               {"participant": "p2", "firstName": "Juanito_88"}]}]}""";

    @ParameterizedTest(name = "{0} → {2}, evaluable: {3}")
    @Covers({"LCE-060", "LCE-082", "LCE-092", "LCE-095", "LCE-096", "LCE-110"})
    @CsvSource(delimiter = '|', textBlock = """
            LCE-060 T1        | "kind": "DURACION", "declaredMinutes": 24, "scheduledMinutes": 240           | A-a | true
            LCE-082 T1        | "kind": "SIN_INTERNET", "yes": true                                          | B-c | false
            LCE-092           | "kind": "COMPUTADOR_PERDIDO"                                                 | C-c | true
            LCE-095 T1        | "kind": "ERROR_DE_INSTALACION", "errorCode": 429                             | C-f | true
            LCE-095 T4        | "kind": "ERROR_DE_INSTALACION", "errorCode": 430                             | D   | true
            LCE-096 T2        | "kind": "EVENTO", "event": "CORTE_DE_AGUA", "yes": true, "reach": "LOCAL"    | D   | true
            LCE-061 T1        | "kind": "INICIO", "time": "09:30", "expectedTime": "09:00"                   | A-b | true
            LCE-080 T1        | "kind": "SEGUNDA_MARCA", "gapSeconds": 6, "blockSeconds": 1200               | B-a | false
            LCE-066 T1        | "kind": "BOTON_DE_INICIO", "yes": false                                      | A-f | true
            """)
    void a_fact_and_its_letter(String vector, String incident, String letter, boolean evaluable) {
        post(ROUTE, route(incident))
                .statusCode(200)
                .body("letter", equalTo(letter), "route", equalTo(letter.substring(0, 1)))
                .body("evaluable", equalTo(evaluable), "evidence.isEmpty()", equalTo(!evaluable))
                .body("why.sentence", not(containsString("{")));
    }

    @Test
    @Covers({"LCE-064", "LCE-065"})
    void a_fact_with_two_actions_and_one_that_is_no_fact() {
        String actions = """
                "kind": "OTRO_ID", "yes": false,
                "used": {"id": "1", "senceCode": "1237", "startsOn": "2020-03-02", "endsOn": "2020-03-20"},
                "enrolled": {"id": "2", "senceCode": "1237", "startsOn": "2020-03-02", "endsOn": "2020-03-20"}""";
        post(ROUTE, route(actions)).statusCode(200).body("letter", equalTo("A-e"));
        post(ROUTE, route("\"kind\": \"DURACION\", \"declaredMinutes\": 240, \"scheduledMinutes\": 240"))
                .statusCode(200)
                .body("letter", nullValue(), "evaluable", equalTo(false))
                .body("why.sentence", containsString("No hay nada que pedir"));
    }

    @Test
    @Covers({"LCE-069", "LCE-090", "LCE-097", "LCE-099", "LCE-100", "LCE-120"})
    void a_request_on_its_last_day() {
        post(REQUEST, POWER_CUT)
                .statusCode(200)
                .body("letter", equalTo("C-a"), "admissible", equalTo(true))
                .body("fileBy", equalTo("2020-03-09"), "filingBinding", equalTo(true))
                .body("decideBy", equalTo("2020-04-06"), "noticeBy", equalTo("2020-03-17"))
                .body("office", equalTo("leml@sence.cl"), "outcomeIfApproved", equalTo("CARGA_RETROACTIVA"))
                .body("sanctionPossible", equalTo(false), "evidence", hasSize(2))
                .body("conditions.holds", everyItem(is(true)), "decision.holds", everyItem(is(true)))
                .body("conditions.sentence", everyItem(not(containsString("{"))))
                .body("why.sentence", everyItem(not(containsString("{"))));
    }

    @Test
    @Covers({"LCE-069", "LCE-090", "LCE-097", "LCE-110", "LCE-120"})
    void everything_that_is_wrong_is_said_at_once() {
        post(
                        REQUEST,
                        POWER_CUT
                                .replace("2020-03-09", "2020-03-10")
                                .replace("leml@sence.cl", "lerm@sence.cl")
                                .replace("\"recovered\": true", "\"claimedLetter\": \"D\", \"recovered\": false")
                                .replace(", {\"kind\": \"VISACION_DEL_DIRECTOR\"}", "")
                                .replace("\"region\": \"07\", \"decidedOn\"", "\"region\": \"13\", \"decidedOn\""))
                .statusCode(200)
                .body("admissible", equalTo(false))
                .body(
                        "conditions.findAll { !it.holds }.code",
                        contains(
                                "other-letter",
                                "request-late",
                                "other-office",
                                "evidence-incomplete",
                                "class-not-recovered"))
                .body("decision.findAll { !it.holds }.code", contains("decision-other-region"))
                .body("conditions.sentence", everyItem(not(containsString("{"))));
    }

    @ParameterizedTest(name = "region {0} → {1}")
    @Covers({"LCE-068", "LCE-073", "LCE-074"})
    @CsvSource({
        "07, CERTIFICADO_MANUAL, leml@sence.cl",
        "13, BLOQUES_ADICIONALES, lerm@sence.cl",
        "16, CERTIFICADO_MANUAL, "
    })
    void an_operational_error_by_region(String region, String outcome, String office) {
        post(REQUEST, operational(region, "2020-03-17"))
                .statusCode(200)
                .body("letter", equalTo("A-a"), "admissible", equalTo(true))
                .body("fileBy", equalTo("2020-03-17"), "warnedBy", equalTo("2020-03-13"))
                .body("outcomeIfApproved", equalTo(outcome), "office", equalTo(office))
                .body("sanctionPossible", equalTo(true), "decision", empty(), "noticeBy", nullValue());
        post(REQUEST, operational(region, "2020-03-18"))
                .statusCode(200)
                .body("admissible", equalTo(false), "conditions.findAll { !it.holds }.code", contains("request-late"));
    }

    @Test
    @Covers({"LCE-082", "LCE-085"})
    void misuse_is_never_admissible_and_only_rejected() {
        post(
                        REQUEST,
                        POWER_CUT.replace(
                                "\"kind\": \"EVENTO\", \"event\": \"CORTE_DE_ELECTRICIDAD\", \"yes\": false",
                                "\"kind\": \"SIN_INTERNET\", \"yes\": true"))
                .statusCode(200)
                .body("letter", equalTo("B-c"), "admissible", equalTo(false), "outcomeIfApproved", equalTo("NINGUNO"))
                .body("fileBy", nullValue(), "decideBy", nullValue(), "sanctionPossible", equalTo(true))
                .body("conditions.code", contains("misuse-not-evaluated"))
                .body("decision.findAll { !it.holds }.code", contains("misuse-only-rejected"));
    }

    @Test
    void what_is_no_fact_has_nothing_to_ask() {
        post(REQUEST, operational("07", "2020-03-17").replace("\"declaredMinutes\": 24,", "\"declaredMinutes\": 240,"))
                .statusCode(200)
                .body("letter", nullValue(), "admissible", equalTo(false), "outcomeIfApproved", equalTo("NINGUNO"));
    }

    @Test
    @Covers({"STR-001", "STR-003", "STR-008", "STR-009", "STR-010"})
    void a_class_by_streaming() {
        post(STREAMING, CLASS)
                .statusCode(200)
                .body("route", equalTo("COMUNICADO"), "credited", equalTo(1))
                .body("participants.verdict", contains("RESPALDA", "INSUFICIENTE"))
                .body("alertFrom", equalTo("2020-05-05T22:00:00Z"), "conditions.holds", everyItem(is(true)))
                .body(
                        "participants.why.basis[0].sentence",
                        contains(
                                "El reporte de la plataforma identifica al participante, con fecha, hora y duración."));
        post(STREAMING, CLASS.replace("\"roster\"", """
                        "decisions": [{"classOn": "2020-05-05", "approved": true}, {"classOn": "2020-05-04", "approved": true},
                         {"classOn": "2020-05-06", "approved": false}], "roster\""""))
                .statusCode(200)
                .body("creditedClasses", contains("2020-05-04", "2020-05-05"));
        post(STREAMING, CLASS.replace("reporte.pdf", "asistencia.xlsx"))
                .statusCode(200)
                .body("credited", equalTo(0), "participants.verdict", contains("INSUFICIENTE", "INSUFICIENTE"));
        post(STREAMING, CLASS.replace("reporte.pdf", "export.csv"))
                .statusCode(200)
                .body("participants.verdict", contains("REVISION", "INSUFICIENTE"));
        post(STREAMING, CLASS.replace("2020-03-20", "2020-03-26"))
                .statusCode(200)
                .body("route", equalTo("NINGUNA"), "credited", equalTo(0));
        post(STREAMING, CLASS.replace("\"WEB\"", "\"CORREO\""))
                .statusCode(200)
                .body("conditions.code", contains("request-not-by-web", "class-without-request"));
    }

    @Test
    void bodies_that_cannot_be_name_the_field() {
        refused(ROUTE, route("\"kind\": \"NADA\""), "incident-kind-unknown", "incident.kind");
        refused(ROUTE, route("\"kind\": \"SIN_INTERNET\""), "missing-field", "incident.yes");
        refused(ROUTE, route("\"kind\": \"INICIO\", \"time\": \"09:30\""), "missing-field", "incident.expectedTime");
        refused(
                ROUTE,
                route("\"kind\": \"DURACION\", \"declaredMinutes\": -1, \"scheduledMinutes\": 240"),
                "number-out-of-range",
                "incident.declaredMinutes");
        refused(
                ROUTE,
                route("\"kind\": \"EVENTO\", \"event\": \"LLUVIA\", \"yes\": false, \"reach\": \"LOCAL\""),
                "not-one-of",
                "incident.event");
        refused(REQUEST, POWER_CUT.replace("FRANQUICIA_TRIBUTARIA", "OTRO"), "not-one-of", "programme");
        refused(
                REQUEST,
                POWER_CUT.replace("\"region\": \"07\",\n", "\"region\": \"99\",\n"),
                "region-unknown",
                "region");
        refused(REQUEST, POWER_CUT.replace("CARTA_DEL_REPRESENTANTE", "FOTO"), "not-one-of", "attachments[0].kind");
        refused(REQUEST, POWER_CUT.replace("2020-03-20", "2020-03-01"), "course-ends-before-it-starts", "courseEndsOn");
        refused(
                REQUEST,
                POWER_CUT.replace("\"2020-03-13\"", "\"2050-03-13\""),
                "day-outside-calendar",
                "decision.decidedOn");
        refused(REQUEST, POWER_CUT.replace("\"submittedOn\": \"2020-03-09\",", ""), "missing-field", "submittedOn");
        refused(STREAMING, CLASS.replace("[\"p1\", \"p2\"]", "[\"p1\", \"p1\"]"), "participant-repeated", "roster[1]");
        refused(
                STREAMING,
                CLASS.replace("[\"p1\", \"p2\"]", "[\"p1\"]"),
                "participant-not-enrolled",
                "evidence[0].people[1].participant");
        refused(STREAMING, CLASS.replace("\"duration\": true, ", ""), "missing-field", "evidence[0].duration");
    }

    @Test
    void the_law_of_a_day_or_programme_without_norm_is_missing() {
        post(ROUTE, route("\"kind\": \"OTRO\"").replace("2020-03-09", "2015-11-19"))
                .statusCode(422)
                .body("code", equalTo("retroactive-law-missing"), "remedy", containsString("2015"));
        post(ROUTE, route("\"kind\": \"OTRO\"").replace("FRANQUICIA_TRIBUTARIA", "BECAS_LABORALES_2022"))
                .statusCode(422)
                .body("code", equalTo("retroactive-law-missing"));
    }

    @Test
    void nobody_asks_without_a_token() {
        for (String path : new String[] {ROUTE, REQUEST, STREAMING}) {
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
        for (String path : new String[] {ROUTE, REQUEST, STREAMING}) {
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

    private static String route(String incident) {
        return """
                {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-09", "incident": {%s}}""".formatted(incident);
    }

    private static String operational(String region, String submitted) {
        return """
                {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-02-10", "region": "%s",
                 "incident": {"kind": "DURACION", "declaredMinutes": 24, "scheduledMinutes": 240},
                 "actionId": "6012345", "courseStartsOn": "2020-02-10", "courseEndsOn": "2020-03-06",
                 "submittedOn": "%s", "attachments": [{"kind": "REGISTRO_DIARIO", "actionId": "6012345"}]}""".formatted(region, submitted);
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
