package cl.bitacora.retroactive.http;

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
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Evidence, papers, control sheet and corrections: the examples of the document, and bodies that cannot be. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class PaperApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    @Covers({"LCE-095", "LCE-065", "LCE-114", "LCE-072", "STR-009", "LCE-085"})
    void evidence_of_another_error_does_not_serve() {
        post("retroactive-evidence", example("retroactive-evidence"))
                .statusCode(200)
                .body("evidence", contains("PANTALLA_DEL_ERROR", "LIBRO_FISICO"), "complete", equalTo(false))
                .body("conditions[0].code", equalTo("evidence-incomplete"))
                .body("conditions[0].sentence", containsString("PANTALLA_DEL_ERROR"))
                .body("findings.rule", contains("LCE-065", "LCE-114", "LCE-072", "STR-009", "LCE-085"))
                .body("findings.value", contains("true", "true", "1", "INSUFICIENTE", "true"));
        post("retroactive-evidence", example("retroactive-evidence").replace("500", "429"))
                .statusCode(200)
                .body("complete", equalTo(true), "conditions[0].rule", equalTo("LCE-095"));
        post("retroactive-evidence", """
                {"programme": "FRANQUICIA_TRIBUTARIA", "happenedOn": "2020-03-02", "letter": "B-a", "actionId": "1",
                 "courseStartsOn": "2020-03-02", "attachments": []}""")
                .statusCode(200)
                .body("evidence", hasSize(0), "findings.value", contains("false"));
    }

    @Test
    @Covers({"LCE-131", "LCE-132"})
    void papers_that_lack_something_back_nothing() {
        post("retroactive-papers", example("retroactive-papers"))
                .statusCode(200)
                .body("complete", equalTo(false), "conditions.code", hasItem("resolution-incomplete"))
                .body("conditions[0].sentence", containsString("LETRA"))
                .body("conditions[1].sentence", containsString("PORCENTAJES"));
        post(
                        "retroactive-papers",
                        example("retroactive-papers")
                                .replace("\"ITEM\"", "\"ITEM\",\"LETRA\"")
                                .replace("\"participantsWithoutPercentage\":1", "\"participantsWithoutPercentage\":0"))
                .statusCode(200)
                .body("complete", equalTo(true));
    }

    @Test
    @Covers({"LCE-075", "LCE-133"})
    void a_control_sheet_has_every_decision() {
        post("control-sheets", example("control-sheets"))
                .statusCode(200)
                .body("rows.period", contains("2020-03", "2020-03"), "rows.line", contains("FT", "FPT"))
                .body("rows.type", contains("A.f", "A.a"), "rows.manualCertificate", contains(true, false))
                .body("rows[1].resolution", nullValue(), "rows[0].resolution", equalTo("123-2020"));
    }

    @Test
    @Covers("LCE-908")
    void a_correction_leaves_what_was_recorded() {
        post("retroactive-corrections", example("retroactive-corrections"))
                .statusCode(200)
                .body("original.declaredMinutes", equalTo(24), "effective.declaredMinutes", equalTo(240))
                .body("effective.startedAt", equalTo("09:00:00"), "why.sentence", containsString("123-2020"));
    }

    @ParameterizedTest(name = "{0}: {2} → {3} en {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            retroactive-evidence | "C-f"                      | "Z-z"                       | letter-unknown       | letter
            retroactive-evidence | "PANTALLA_DEL_ERROR"       | "FOTO"                      | not-one-of           | attachments[0].kind
            retroactive-evidence | "attendedMinutes":5400     | "attendedMinutes":9999      | number-out-of-range  | attended.attendedMinutes
            retroactive-evidence | "earlier":["C-f"           | "earlier":["X"              | letter-unknown       | earlier[0]
            retroactive-evidence | "happenedOn":"2020-03-02"  | "happenedOn":"2031-03-02"   | day-outside-calendar | happenedOn
            retroactive-papers   | "NUMERO"                   | "NUMEROS"                   | not-one-of           | resolution[0]
            retroactive-papers   | "withOtic":false, |  | missing-field | certificate.withOtic
            control-sheets       | "region":"07"              | "region":"99"               | region-unknown       | decisions[0].region
            control-sheets       | "resolution":"123-2020", |  | missing-field | decisions[0].resolution
            control-sheets       | "FPT_APRENDICES"           | "OTRO"                      | not-one-of           | decisions[1].programme
            retroactive-corrections | "declaredMinutes":24,   | "declaredMinutes":-1,       | number-out-of-range  | original.declaredMinutes
            retroactive-corrections | "resolution":"123-2020" | "resolution":" "            | text-length          | corrections[0].resolution
            """)
    void a_body_that_cannot_be_names_its_field(
            String path, String good, @Nullable String bad, String code, String field) {
        String body = example(path);
        assertThat(body).contains(good);
        int at = body.indexOf(good);
        post(path, body.substring(0, at) + (bad == null ? "" : bad) + body.substring(at + good.length()))
                .statusCode(400)
                .body("code", equalTo(code), "field", equalTo(field))
                .body("detail", not(containsString("{")));
    }

    @Test
    void a_programme_without_control_sheet_is_named() {
        post("control-sheets", example("control-sheets").replace("FPT_APRENDICES", "BONO_MIPE_2020"))
                .statusCode(422)
                .body("code", equalTo("retroactive-law-missing"));
    }

    @Test
    void papers_of_nothing_are_not_checked() {
        post("retroactive-papers", "{}").statusCode(400).body("code", equalTo("missing-field"));
    }

    /** What a reader of the document sends first. */
    private static String example(String path) {
        JsonPath document = given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Object value = document
                .getMap("paths.'/v1/simulations/" + path + "'.post.requestBody.content.'application/json'.examples")
                .values()
                .stream()
                .map(each -> ((java.util.Map<?, ?>) each).get("value"))
                .findFirst()
                .orElseThrow();
        try {
            return value instanceof String text ? text : JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ValidatableResponse post(String path, String body) {
        return given().auth()
                .oauth2(OTEC)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/simulations/" + path)
                .then();
    }
}
