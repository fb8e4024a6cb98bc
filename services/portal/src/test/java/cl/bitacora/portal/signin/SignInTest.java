package cl.bitacora.portal.signin;

import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way of a person from a closed page through the identity provider and back, and out again. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class SignInTest {
    /** {@code quarkus.oidc.token.lifespan-grace}, in seconds. */
    private static final int GRACE = 5;

    private final Map<String, String> cookies = new HashMap<>();

    @Test
    void a_person_signs_in_reads_and_leaves() {
        Response closed = follow("/cursos?region=07");
        assertThat(closed.statusCode()).isEqualTo(302);
        String identity = closed.header("Location");
        assertThat(identity)
                .contains("/protocol/openid-connect/auth?", "response_type=code", "client_id=bitacora-portal")
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "%2Fentrar");

        Response entered = follow(path(signIn(identity)));
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
        String back = signIn(identity);
        cookies.clear(); // another browser
        Response stolen = follow(path(back));
        assertThat(stolen.statusCode()).isNotEqualTo(200);
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
    }

    /** Five quiet minutes later, two tabs ask at the same moment: the realm takes the refresh token of both once. */
    @Test
    void two_tabs_renew_their_session_together() throws Exception {
        IdentityProvider.LIFETIME.set(1);
        enter();
        IdentityProvider.LIFETIME.set(300);
        Map<String, String> old = Map.copyOf(cookies);
        int renewed = IdentityProvider.RENEWED.get();
        int again = IdentityProvider.SHOWN_AGAIN.get();
        Instant over = Instant.now().plusSeconds(GRACE + 2);
        eventually(() -> assertThat(Instant.now()).isAfter(over));

        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService tabs = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> answers = IntStream.range(0, 4)
                    .mapToObj(tab -> tabs.submit(() -> {
                        go.await();
                        return ask("/cursos", old);
                    }))
                    .toList();
            go.countDown();
            for (Future<Response> answer : answers) {
                Response page = answer.get();
                assertThat(page.statusCode())
                        .as(String.valueOf(page.getHeaders()))
                        .isEqualTo(200);
                page.then().body(containsString("Rosa Radal"));
                keep(page);
            }
        }
        // a late one, and one whose predecessor's answer never arrived
        ask("/", old).then().statusCode(200);
        follow("/cursos").then().statusCode(200);
        assertThat(IdentityProvider.RENEWED.get() - renewed).isEqualTo(1);
        assertThat(IdentityProvider.SHOWN_AGAIN.get()).isEqualTo(again);
    }

    /** The identity provider forgot the session: who reads is led to the sign-in page, who sends learns that it was not done. */
    @Test
    void a_session_that_ended_elsewhere_leads_to_the_sign_in_page() {
        IdentityProvider.LIFETIME.set(1);
        enter();
        IdentityProvider.LIFETIME.set(300);
        IdentityProvider.forgetSessions();
        Instant over = Instant.now().plusSeconds(GRACE + 2);
        eventually(() -> assertThat(Instant.now()).isAfter(over));

        given().cookies(cookies)
                .accept("text/html")
                .redirects()
                .follow(false)
                .formParam("busqueda", "bodegas")
                .post("/buscar")
                .then()
                .statusCode(401)
                .contentType("text/html")
                .body(containsString("Su sesión terminó"));
        Response again = follow("/cursos?region=07");
        assertThat(again.statusCode()).isEqualTo(302);
        assertThat(again.header("Location")).endsWith("/cursos?region=07");
        assertThat(cookies.keySet()).noneMatch(name -> name.startsWith("q_session"));
        assertThat(follow("/cursos?region=07").header("Location")).contains("/protocol/openid-connect/auth?");
    }

    private void enter() {
        Response next = follow(path(signIn(follow("/").header("Location"))));
        assertThat(next.statusCode()).as(next.asString()).isEqualTo(302);
    }

    /** Fills in the sign-in page; where it leads back to. */
    private static String signIn(String identity) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .contentType("application/x-www-form-urlencoded")
                .body("username=sence-maule")
                .post(identity)
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    private static Response ask(String address, Map<String, String> cookies) {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address);
    }

    private Response follow(String address) {
        Response response = ask(address, cookies);
        keep(response);
        return response;
    }

    private void keep(Response response) {
        response.getDetailedCookies().forEach(cookie -> {
            if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie.getValue());
            }
        });
    }

    private static String path(String address) {
        return address.replaceFirst("^https?://[^/]+", "");
    }
}
