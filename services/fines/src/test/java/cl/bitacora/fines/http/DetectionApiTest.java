package cl.bitacora.fines.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the class book lets one detect: each part alone, the example whole, and bodies that cannot be. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class DetectionApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final String PATH = "/v1/simulations/class-book-detections";

    @ParameterizedTest(name = "{1}: {0}")
    @Covers({"FIN-010", "FIN-011", "FIN-012", "FIN-020", "FIN-021", "FIN-031", "FIN-033", "FIN-059"})
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "unused": {"required": true, "blocks": 0, "justification": "NINGUNA"}                                     | FIN-020 | DIRECTO
            "unused": {"required": true, "blocks": 0, "justification": "PENDIENTE"}                                   | FIN-020 | EN_ESPERA
            "relator": {"relator": "r-1", "markedAt": "2020-03-09T09:00:00-03:00", "authorised": []}                  | FIN-021 | DIRECTO
            "receipt": {"saidAt": "2020-03-09T13:00:00-03:00", "receivedAt": "2020-03-09T12:00:00-03:00"}             | FIN-010 | DIRECTO
            "clockChanges": [{"at": "2020-03-09T12:00:00-03:00", "jumpSeconds": -3600}]                               | FIN-010 | NADA
            "headcount": {"inside": 20, "counted": 17}                                                                | FIN-011 | 3
            "entries": {"byDocument": 0, "entries": 20}                                                               | FIN-011 | NADA
            "documents": [{"sha256": "ab", "classOn": "2020-03-09"}, {"sha256": "ab", "classOn": "2020-03-10"}]       | FIN-012 | INDICIO
            "absence": {"outFrom": "2020-03-09T10:00:00-03:00", "outTo": "2020-03-09T12:00:00-03:00", "exitMarked": true} | FIN-033 | NADA
            "unreported": {"courseEndedOn": "2020-03-20", "region": "07"}                                             | FIN-031 | 2020-04-01
            "letter": {"letter": "B-a", "marks": 3}                                                                   | FIN-059 | [MARKS_UNJUSTIFIED]
            "letter": {"letter": "B-a", "marks": 2}                                                                   | FIN-059 | []
            """)
    void each_part_alone(String part, String rule, String result) {
        post(body(part))
                .statusCode(200)
                .body("detections", hasSize(1))
                .body("detections[0].why.rule", equalTo(rule), "detections[0].result", equalTo(result));
    }

    @Test
    @Covers({"FIN-012", "FIN-901"})
    void what_was_loaded_outside_the_resolution_and_findings_of_one_conduct() {
        String line = "{\"action\": \"1\", \"classOn\": \"2020-03-09\", \"block\": \"A\", \"participant\": \"p1\"}";
        post(body("\"loaded\": {\"authorised\": [" + line + "], \"loaded\": [" + line + "]}"))
                .statusCode(200)
                .body("detections.result", contains("NADA"));
        post(body("\"loaded\": {\"authorised\": [], \"loaded\": [" + line + "]}"))
                .statusCode(200)
                .body("detections.result", contains("DIRECTO"));
        post(body("""
                "detected": [{"fact": "h-1", "conduct": "FIN-034", "action": "1", "block": "A"},
                 {"fact": "h-2", "conduct": "FIN-034", "action": "1", "block": "B"},
                 {"fact": "h-3", "conduct": "FIN-034", "action": "2", "block": "A"}]"""))
                .statusCode(200)
                .body("detections", hasSize(2), "detections[0].why.sentence", containsString("2 bloques"));
    }

    @ParameterizedTest(name = "{0} → {1} en {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "unused": {"required": true, "blocks": 0, "justification": "QUIZAS"} | not-one-of | unused.justification
            "unused": {"required": true, "justification": "NINGUNA"} | missing-field | unused.blocks
            "stays": [{"venue": "Talca", "from": "2020-03-09T09:00:00-03:00", "to": "2020-03-09T11:00:00-03:00"}] | number-out-of-range | stays
            "headcount": {"inside": -1, "counted": 17} | number-out-of-range | headcount.inside
            "entries": {"byDocument": 21, "entries": 20} | number-out-of-range | entries.byDocument
            "absence": {"outFrom": "2020-03-09T10:00:00-03:00", "outTo": "2020-03-09T09:00:00-03:00", "exitMarked": true} | ends-before-it-begins | absence.outTo
            "unreported": {"courseEndedOn": "2020-03-20", "region": "99"} | region-unknown | unreported.region
            "detected": [{"fact": "h", "conduct": "FIN-999", "action": "1", "block": "A"}] | conduct-not-listed | detected[0].conduct
            "clockChanges": [null] | missing-field | clockChanges[0]
            "otra": 1 | unknown-field | otra
            """)
    void a_body_that_cannot_be_names_its_field(String part, String code, String field) {
        post(body(part))
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(field), "detail", not(containsString("{")));
    }

    @Test
    void nothing_to_look_at_is_said() {
        post("{\"programme\": \"FRANQUICIA_TRIBUTARIA\", \"happenedOn\": \"2020-03-09\"}")
                .statusCode(400)
                .body("code", equalTo("missing-field"));
    }

    private static String body(String part) {
        return "{\"programme\": \"FRANQUICIA_TRIBUTARIA\", \"happenedOn\": \"2020-03-09\", " + part + "}";
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(OTEC)
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }
}
