package cl.bitacora.portal.signin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The way of a person from a closed page through the identity provider and back, and out again. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class SignInTest {
    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void a_person_signs_in_reads_and_leaves() {
        Response closed = follow("/cursos?region=07");
        assertThat(closed.statusCode()).isEqualTo(302);
        String identity = closed.header("Location");
        assertThat(identity)
                .contains("/protocol/openid-connect/auth?", "response_type=code", "client_id=bitacora-portal")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "%2Fentrar");

        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(identity)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
        Response entered = follow(path(back));
        assertThat(entered.statusCode()).as(entered.asString()).isEqualTo(302);
        assertThat(cookies.keySet()).anyMatch(name -> name.startsWith("q_session"));
        entered.headers().getValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("q_session"))
                .forEach(cookie -> assertThat(cookie).contains("HTTPOnly").contains("SameSite=Lax"));

        Response restored = follow(path(entered.header("Location")));
        for (int i = 0; i < 3 && restored.statusCode() == 302; i++) {
            restored = follow(path(restored.header("Location")));
        }
        restored.then()
                .statusCode(200)
                .body(
                        containsString("Rosa Radal"),
                        containsString("Dirección Regional"),
                        containsString("<h1>Cursos</h1>"));

        Response out = follow("/salir");
        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.header("Location")).contains("/protocol/openid-connect/logout", "id_token_hint=");
        assertThat(follow("/cursos").statusCode()).isEqualTo(302);
    }

    @Test
    void a_code_that_was_not_asked_for_from_here_opens_nothing() {
        String identity = follow("/").header("Location");
        String back = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(identity)
                .header("Location");
        cookies.clear(); // another browser
        Response stolen = follow(path(back));
        assertThat(stolen.statusCode()).isNotEqualTo(200);
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    private Response follow(String address) {
        Response response = given().cookies(cookies)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address);
        response.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
        return response;
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
