package cl.bitacora.tender.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Ratio;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Invented tenders, answered by a program in another language that was written from the norm alone
 * ({@code src/test/oracle/tender_oracle.py}): the service must say the same, grade by grade and step by step.
 */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class OracleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());
    private static final List<String> GRADES = List.of(
            "regionalExperience", "desertion", "experience", "behaviour", "technical", "economic", "finalGrade");

    /** A case, shown by its name. */
    record Case(String name, JsonNode json) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() throws IOException {
        try (InputStream in = OracleTest.class.getResourceAsStream("/tender-oracle.json")) {
            return StreamSupport.stream(JSON.readTree(in).spliterator(), false)
                    .map(json -> new Case(json.path("name").asText(), json))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    @Covers({
        "TEN-096", "TEN-097", "TEN-098", "TEN-099", "TEN-101", "TEN-104", "TEN-109", "TEN-111", "TEN-112", "TEN-133",
        "TEN-134", "TEN-135", "TEN-136", "TEN-137", "TEN-138", "TEN-139", "TEN-140", "TEN-143", "TEN-145", "TEN-146"
    })
    void the_service_and_the_oracle_agree(Case one) throws IOException {
        JsonNode answer = JSON.readTree(given().contentType("application/json")
                .auth()
                .oauth2(TOKEN)
                .body(one.json().path("request").toString())
                .post("/v1/simulations/tender-evaluation")
                .then()
                .statusCode(200)
                .extract()
                .asString());
        grades(one.json().path("offers"), answer.path("offers"));
        assertThat(rankings(answer)).isEqualTo(texts(one.json().path("rankings")));
        award(one.json().path("award"), answer);
    }

    private static void grades(JsonNode expected, JsonNode offers) {
        assertThat(offers).hasSize(expected.size());
        for (JsonNode offer : offers) {
            String id = offer.path("id").asText();
            JsonNode oracle = expected.path(id);
            assertThat(offer.path("state").asText())
                    .as(id)
                    .isEqualTo(oracle.path("state").asText());
            if (oracle.has("finalGrade")) {
                for (String grade : GRADES) {
                    assertThat(offer.path("grades").path(grade).asText())
                            .as(id + " " + grade)
                            .isEqualTo(oracle.path(grade).asText());
                }
                assertThat(exact(new BigDecimal(
                                offer.path("grades").path("exactFinal").asText())))
                        .as(id)
                        .isEqualTo(
                                Ratio.parse(fraction(oracle.path("exactFinal").asText())));
            }
        }
    }

    private static void award(JsonNode expected, JsonNode answer) {
        JsonNode award = answer.path("award");
        assertThat(answer.path("shareLimit").path("capClp").asLong())
                .isEqualTo(expected.path("cap").asLong());
        assertThat(Ratio.parse(fraction(answer.path("shareLimit").path("share").asText())))
                .isEqualTo(Ratio.parse(expected.path("share").asText()));
        List<List<String>> steps = new ArrayList<>();
        award.path("steps")
                .forEach(step -> steps.add(List.of(
                        step.path("course").asText(),
                        step.path("offer").asText(),
                        step.path("outcome").asText())));
        List<List<String>> oracle = new ArrayList<>();
        expected.path("steps")
                .forEach(step -> oracle.add(List.of(
                        step.path(0).asText(),
                        step.path(1).asText(),
                        step.path(2).asText())));
        assertThat(steps).isEqualTo(oracle);
        assertThat(award.path("totalClp").asLong())
                .isEqualTo(expected.path("total").asLong());
        assertThat(named(award.path("awarded"), "offer")).isEqualTo(pairs(expected.path("awarded")));
        assertThat(named(award.path("unawarded"), "reason")).isEqualTo(pairs(expected.path("unawarded")));
    }

    private static Map<String, List<String>> rankings(JsonNode answer) {
        Map<String, List<String>> rankings = new TreeMap<>();
        answer.path("rankings").forEach(one -> rankings.put(one.path("course").asText(), list(one.path("offers"))));
        return rankings;
    }

    private static Map<String, List<String>> texts(JsonNode node) {
        Map<String, List<String>> texts = new TreeMap<>();
        node.properties().forEach(entry -> texts.put(entry.getKey(), list(entry.getValue())));
        return texts;
    }

    private static Map<String, String> pairs(JsonNode node) {
        Map<String, String> pairs = new TreeMap<>();
        node.properties()
                .forEach(entry -> pairs.put(entry.getKey(), entry.getValue().asText()));
        return pairs;
    }

    private static Map<String, String> named(JsonNode list, String value) {
        Map<String, String> named = new TreeMap<>();
        list.forEach(
                one -> named.put(one.path("course").asText(), one.path(value).asText()));
        return named;
    }

    private static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        node.forEach(one -> list.add(one.asText()));
        return list;
    }

    private static Ratio exact(BigDecimal value) {
        return new Ratio(
                value.setScale(6).unscaledValue(), BigDecimal.TEN.pow(6).toBigIntegerExact());
    }

    private static String fraction(String text) {
        return text.contains("/") ? text : text + "/1";
    }
}
