package cl.bitacora.portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no page answers itself: words for people, a problem for programs. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class TroublePagesTest {
    /** What Chromium says when somebody types an address. */
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

    @Test
    void an_address_that_no_page_has_says_what_to_do() {
        browser()
                .get("/certificado/ABC")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .header("Content-Security-Policy", not(containsString("script-src")))
                .body(
                        containsString("<h1>No encontrado</h1>"),
                        containsString("Ninguna página tiene esta dirección"),
                        containsString("/verificar\">Verificar un certificado</a>"),
                        containsString(">Entrar</a>"),
                        not(containsString(">Salir</a>")),
                        not(containsString("href=\"/panel\"")));
        browser()
                .auth()
                .oauth2(World.MAULE)
                .get("/no-hay")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(
                        containsString("búsquelo entre sus cursos"),
                        containsString("Dirección Regional"),
                        containsString(">Salir</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/json", "application/problem+json"})
    void a_program_gets_a_problem(String accepted) {
        given().accept(accepted)
                .get("/no-hay")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("code", equalTo("not-found"));
    }

    @Test
    void what_is_refused_before_a_page_is_asked_is_said_in_words_too() {
        browser()
                .auth()
                .oauth2(World.MAULE)
                .delete("/glosario")
                .then()
                .statusCode(405)
                .contentType("text/html")
                .body(containsString("Aquí no se puede enviar nada"));
        browser()
                .auth()
                .oauth2(World.OTEC)
                .post("/v1/ops/rebuild")
                .then()
                .statusCode(403)
                .contentType("text/html")
                .body(containsString("Su cuenta no puede ver esto"));
        Response last = browser().get("/v1/log/checkpoint");
        for (int i = 0; i < 2_000 && last.statusCode() != 429; i++) {
            last = browser().get("/v1/log/checkpoint");
        }
        assertThat(last.header("Retry-After")).isNotBlank();
        last.then().statusCode(429).contentType("text/html").body(containsString("Espere un minuto"));
    }

    private static RequestSpecification browser() {
        return given().accept(BROWSER).redirects().follow(false);
    }
}
