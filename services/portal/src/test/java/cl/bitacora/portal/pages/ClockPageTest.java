package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reader's own clock in a sandbox: what they see, and when what they do happens. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
@TestProfile(ClockPageTest.Sandbox.class)
class ClockPageTest {
    /** Where clocks can be set. */
    public static class Sandbox implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("bitacora.sandbox", "true");
        }
    }

    private static final String SIGN = "/cursos/" + World.WAITING + "/hacer/firmar-acuerdo";

    @BeforeEach
    void told() {
        World.tell();
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    @Test
    void deadlines_are_seen_from_the_day_that_it_was_set_to() {
        get(World.OTHER_OTEC, "/").body(containsString("venció hace"), not(containsString("Reloj de prueba:")));
        String cookie =
                set("2020-03-12T10:00", "REAL").statusCode(303).extract().cookie("reloj");
        with(cookie, "/")
                .body(
                        containsString("Reloj de prueba: "),
                        containsString("12-03-2020 10:"),
                        containsString("Como el reloj de verdad."),
                        containsString("quedan "),
                        not(containsString("venció hace")));
        with(cookie, "/reloj").body(containsString("value=\"2020-03-12T10:0"), containsString("Volver a la hora"));
        String fast = set("2020-03-12T10:00", "DIA_POR_MINUTO").extract().cookie("reloj");
        with(fast, "/").body(containsString("Un día por minuto."));
        with("1.2.NUNCA", "/").body(not(containsString("Reloj de prueba:")));
    }

    @Test
    void it_speaks_english_to_whoever_prefers_it() {
        String cookie = set("2020-03-12T10:00", "DIA_POR_MINUTO").extract().cookie("reloj");
        for (String address : List.of("/", "/reloj")) {
            String page = given().auth()
                    .oauth2(World.OTHER_OTEC)
                    .cookie("reloj", cookie)
                    .cookie("idioma", "en")
                    .get(address)
                    .asString();
            assertThat(page).contains("Trial clock: ", "A day a minute");
            assertThat(SpanishLeft.in(page)).as(address).isEmpty();
        }
    }

    @Test
    void what_is_done_is_dated_by_it_and_by_nothing_without_it() {
        Map<String, String> form = DeedPageTest.form(World.DIRECTOR, SIGN);
        DeedPageTest.send(World.DIRECTOR, SIGN, form).statusCode(303);
        assertThat(Deciders.ASKED.getLast().time()).isEqualTo("null");
        String cookie = set("2020-03-12T10:00", "REAL").extract().cookie("reloj");
        given().auth()
                .oauth2(World.DIRECTOR)
                .redirects()
                .follow(false)
                .cookie("reloj", cookie)
                .formParams(form)
                .post(SIGN)
                .then()
                .statusCode(303);
        assertThat(Instant.parse(Deciders.ASKED.getLast().time()))
                .isBetween(Instant.parse("2020-03-12T13:00:00Z"), Instant.parse("2020-03-12T13:10:00Z"));
    }

    @Test
    void what_is_no_moment_sets_nothing_and_no_other_site_can_set_it() {
        set("ayer", "REAL").statusCode(400).body(containsString("no se entienden"));
        set("1820-03-12T10:00", "REAL").statusCode(400);
        set("2020-03-12T10:00", "NUNCA").statusCode(400);
        post(Map.of("momento", "2020-03-12T10:00", "paso", "REAL", "formulario", "falso"))
                .statusCode(403);
        given().redirects().follow(false).get("/reloj").then().statusCode(401);
    }

    private static ValidatableResponse set(String moment, String pace) {
        String page = get(World.OTHER_OTEC, "/reloj").statusCode(200).extract().asString();
        return post(Map.of("momento", moment, "paso", pace, "formulario", DeedPageTest.hidden(page, "formulario")));
    }

    private static ValidatableResponse post(Map<String, String> form) {
        return given().auth()
                .oauth2(World.OTHER_OTEC)
                .redirects()
                .follow(false)
                .formParams(form)
                .post("/reloj")
                .then();
    }

    private static ValidatableResponse with(String cookie, String page) {
        return given().auth()
                .oauth2(World.OTHER_OTEC)
                .cookie("reloj", cookie)
                .get(page)
                .then()
                .statusCode(200);
    }
}
