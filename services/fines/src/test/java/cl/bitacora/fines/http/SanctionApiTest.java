package cl.bitacora.fines.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import cl.bitacora.kernel.Covers;
import cl.bitacora.kernel.Rut;
import cl.bitacora.testkit.auth.AuthTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charges, decision and what follows a fine of Becas: each part alone, and bodies that cannot be. */
@QuarkusTest
@QuarkusTestResource(AuthTestResource.class)
class SanctionApiTest {
    private static final String OTEC =
            TestTokens.ofOtec("relator", Rut.ofNumber(76_111_222).toString());

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FINB-052 | 2023-04-05    | "notification": {"emailedOn": "2023-04-05", "letterReceivedOn": "2023-04-10"}
            FINB-058 | SUSPENDIDO    | "hold": {"seriousSuspicion": true, "decided": false}
            FINB-058 | SE_DESCUENTA  | "hold": {"seriousSuspicion": true, "decided": true, "sanctioned": true, "unpaid": true}
            FINB-058 | LIBRE         | "hold": {"seriousSuspicion": true, "decided": true, "sanctioned": false}
            FINB-060 | 2             | "charged": {"otec": true, "otic": true}
            FINB-020 | true          | "persistence": {"sanctioned": true, "verifiedAgain": true}
            FINB-059 | true          | "documents": {"dueOn": "2023-04-10", "givenOn": "2023-04-10"}
            FINB-059 | false         | "documents": {"dueOn": "2023-04-10", "givenOn": "2023-04-11"}
            FINB-056 | 2022          | "guaranteeCallYear": 2022
            """)
    @Covers({"FINB-020", "FINB-052", "FINB-056", "FINB-058", "FINB-059", "FINB-060"})
    void conclusions(String rule, String result, String part) {
        post("{" + part + "}")
                .statusCode(200)
                .body("answers", hasSize(1), "conditions", hasSize(0))
                .body("answers[0].why.rule", equalTo(rule), "answers[0].result", equalTo(result))
                .body("answers[0].why.sentence", not(equalTo("")));
    }

    @ParameterizedTest(name = "{0}: {2} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            FINB-049 | true  | "notice": ["CAUSA", "NUMERAL", "GRAVEDAD", "CORREO_DEL_EJECUTOR"]
            FINB-049 | false | "notice": ["CAUSA", "NUMERAL", "CORREO_DEL_EJECUTOR"]
            FINB-051 | true  | "decision": {"disproved": true, "reasons": "Acompañó el acta."}
            FINB-016 | true  | "decision": {"disproved": false, "reasons": "No acompañó antecedentes."}
            FINB-016 | false | "decision": {"disproved": false, "reasons": " "}
            FINB-018 | false | "report": {"recipients": ["ENCARGADO_REGIONAL"], "registered": true}
            FINB-018 | true  | "report": {"recipients": ["ENCARGADO_REGIONAL", "ENCARGADO_NACIONAL_SENCE_OTIC", "UNIDAD_DE_FISCALIZACION"], "registered": true}
            """)
    @Covers({"FINB-016", "FINB-018", "FINB-049", "FINB-051"})
    void conditions(String rule, boolean holds, String part) {
        post("{" + part + "}")
                .statusCode(200)
                .body("answers", hasSize(0), "conditions", hasSize(1))
                .body("conditions[0].rule", equalTo(rule), "conditions[0].holds", equalTo(holds));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            notice                  | missing-field       | {}
            notice[1]               | not-one-of          | {"notice": ["CAUSA", "COLOR"]}
            report.recipients[0]    | not-one-of          | {"report": {"recipients": ["NADIE"], "registered": true}}
            documents.givenOn       | missing-field       | {"documents": {"dueOn": "2023-04-10"}}
            guaranteeCallYear       | number-out-of-range | {"guaranteeCallYear": 1999}
            """)
    void wrong_input_names_its_field(String field, String code, String body) {
        post(body).statusCode(400).body("field", equalTo(field), "code", equalTo(code), "detail", notNullValue());
    }

    private static ValidatableResponse post(String body) {
        return given().auth()
                .oauth2(OTEC)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/v1/simulations/becas-sanction")
                .then();
    }
}
