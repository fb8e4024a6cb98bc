package cl.bitacora.courses.http;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import cl.bitacora.testkit.auth.TestTokens;
import io.restassured.response.ValidatableResponse;

/** Asks calculators that answer the parts a body brings. */
final class Rules {
    private static final String TOKEN = TestTokens.national("auditor");

    private Rules() {}

    static ValidatableResponse ask(String path, String body) {
        return Api.post(TOKEN, "2023-05-15", "/v1/simulations/" + path, body).then();
    }

    /** One part, one answer: its rule, its result and a sentence of its own. */
    static void one(String path, String on, String part, String body, String rule, String result) {
        answered(ask(path, "{\"on\": \"%s\", \"%s\": %s}".formatted(on, part, body)), part, rule, result);
    }

    static void one(String path, String part, String body, String rule, String result) {
        answered(ask(path, "{\"%s\": %s}".formatted(part, body)), part, rule, result);
    }

    private static void answered(ValidatableResponse response, String part, String rule, String result) {
        response.statusCode(200)
                .body("answers", hasSize(1))
                .body("answers[0].part", equalTo(part))
                .body("answers[0].result", equalTo(result))
                .body("answers[0].why.rule", equalTo(rule))
                .body("answers[0].why.value", equalTo(result))
                .body("answers[0].why.citation", notNullValue())
                .body("answers[0].why.sentence", not(startsWith(rule)));
    }

    static void bad(String path, String body, String field, String code) {
        ask(path, body).statusCode(400).body("field", equalTo(field), "code", equalTo(code), "detail", notNullValue());
    }
}
