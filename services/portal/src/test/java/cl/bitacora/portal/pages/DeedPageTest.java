package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Forms that become commands: who is offered which, what is sent, what comes back. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class DeedPageTest {
    private static final String COURSE = "/cursos/" + World.WAITING;
    private static final String SIGN = COURSE + "/hacer/firmar-acuerdo";
    private static final String CHANGES = COURSE + "/hacer/pedir-cambios";

    @BeforeEach
    void told() {
        World.tell();
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    /** Page × role: 200 may do it, 403 sees the course but may not, 404 does not even see it. */
    @ParameterizedTest
    @CsvSource({
        "habilitar,        403, 404, 200, 200, 404, 403, 403, 404",
        "enviar-acuerdo,   200, 404, 403, 403, 404, 403, 403, 404",
        "visar-acuerdo,    403, 404, 200, 200, 404, 403, 403, 404",
        "pedir-cambios,    403, 404, 200, 200, 404, 403, 403, 404",
        "pedir-respaldo,   403, 404, 200, 200, 404, 403, 403, 404",
        "rechazar-acuerdo, 403, 404, 200, 200, 404, 403, 403, 404",
        "firmar-acuerdo,   403, 404, 403, 200, 404, 403, 403, 404",
        "enviar-cierre,    200, 404, 403, 403, 404, 403, 403, 404",
        "observar-cierre,  403, 404, 200, 200, 404, 403, 403, 404",
        "visar-cierre,     403, 404, 200, 200, 404, 403, 403, 404",
        "preparar-certificado, 200, 404, 403, 403, 404, 403, 403, 404",
        "validar-pago?de=liquidation, 403, 404, 200, 200, 404, 403, 403, 404",
        "pagar?de=liquidation,        403, 404, 403, 403, 404, 200, 403, 404",
        "crear-acuerdo,    200, 404, 403, 403, 404, 403, 403, 404",
        "editar-acuerdo,   200, 404, 403, 403, 404, 403, 403, 404",
        "entregar-respaldo, 200, 404, 403, 403, 404, 403, 403, 404",
        "matricular,       200, 404, 403, 403, 404, 403, 403, 404",
        "pedir-avance,     200, 404, 403, 403, 404, 403, 403, 404",
        "pedir-liquidacion, 200, 404, 403, 403, 404, 403, 403, 404",
        "facturar?de=liquidation,          200, 404, 403, 403, 404, 403, 403, 404",
        "confirmar-factura?de=liquidation, 403, 404, 200, 200, 404, 403, 403, 404",
        "rechazar-factura?de=liquidation,  403, 404, 200, 200, 404, 403, 403, 404",
        "no-existe,        404, 404, 404, 404, 404, 404, 404, 404"
    })
    void only_who_may_gets_the_form(
            String deed,
            int ownOtec,
            int foreignOtec,
            int ownRegion,
            int director,
            int foreignRegion,
            int national,
            int auditor,
            int otic) {
        String address = COURSE + "/hacer/" + deed;
        Map<String, Integer> expected = Map.of(
                World.OTHER_OTEC, ownOtec,
                World.OTEC, foreignOtec,
                World.METROPOLITAN, ownRegion,
                World.DIRECTOR, director,
                World.MAULE, foreignRegion,
                World.NATIONAL, national,
                World.AUDITOR, auditor,
                World.OTIC, otic);
        expected.forEach((token, status) -> {
            get(token, address).statusCode(status);
            // sending is judged as looking is, whatever the form carries
            int sent = send(token, address, Map.of()).extract().statusCode();
            assertThat(sent).as("POST %s", address).isEqualTo(status == 200 ? 403 : status);
        });
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void what_is_done_to_something_names_something_of_the_course() {
        get(World.OTHER_OTEC, COURSE + "/hacer/emitir-certificado").statusCode(404);
        get(World.OTHER_OTEC, COURSE + "/hacer/emitir-certificado?de=bodegas-de-prueba-1-normal")
                .statusCode(404);
        get(World.METROPOLITAN, COURSE + "/hacer/validar-pago?de=../secreto").statusCode(404);
        get(World.METROPOLITAN, COURSE + "/hacer/visar-acuerdo?de=algo").statusCode(404);
    }

    @Test
    void buttons_are_offered_to_whose_turn_it_is() {
        get(World.DIRECTOR, COURSE + "/formularios").body(containsString(SIGN));
        for (String other : new String[] {World.METROPOLITAN, World.OTHER_OTEC, World.NATIONAL, World.AUDITOR}) {
            get(other, COURSE + "/formularios").statusCode(200).body(not(containsString("/hacer/")));
        }
    }

    @Test
    void done_is_done_once_with_the_readers_own_token_and_said_on_the_page() {
        Map<String, String> form = form(World.DIRECTOR, SIGN);
        send(World.DIRECTOR, SIGN, form)
                .statusCode(303)
                .header("Location", endsWith(COURSE + "/formularios?hecho=firmar-acuerdo"));
        send(World.DIRECTOR, SIGN, form).statusCode(303);
        assertThat(Deciders.ASKED).hasSize(2).allSatisfy(asked -> {
            assertThat(asked.path()).isEqualTo("POST /v1/sections/pasteleria-1/acuerdo-operativo/sign");
            assertThat(asked.token()).isEqualTo("Bearer " + World.DIRECTOR);
            assertThat(asked.key()).isEqualTo(form.get("clave")).hasSize(36);
            assertThat(asked.language()).isEqualTo("es-CL");
            assertThat(asked.body()).isEqualTo("{}");
        });
        get(World.DIRECTOR, COURSE + "/formularios?hecho=firmar-acuerdo")
                .body(containsString("Hecho: firmar el acuerdo operativo."));
        get(World.DIRECTOR, COURSE + "/formularios?hecho=%3Cb%3E").body(not(containsString("Hecho:")));
    }

    @Test
    void a_refusal_says_what_happened_which_numeral_and_what_to_do_and_keeps_what_was_typed() {
        Deciders.NEXT.set(new Deciders.Says(422, """
                {"type":"urn:bitacora:problem:acuerdo-not-sent","title":"No se puede","status":422,
                 "detail":"El acuerdo operativo no está en revisión.","code":"acuerdo-not-sent","rule":"BONO-105",
                 "citation":"RES-0334-2020, 7.2.2","field":"reason","remedy":"Espere a que el ejecutor lo envíe."}"""));
        Map<String, String> form = form(World.METROPOLITAN, CHANGES);
        form.put("reason", "Falta el <b>horario</b>");
        form.put("cause", "OTRA");
        String page = send(World.METROPOLITAN, CHANGES, form)
                .statusCode(422)
                .body(
                        containsString("role=\"alert\""),
                        containsString("<a href=\"#reason\">El acuerdo operativo no está en revisión.</a>"),
                        containsString("RES-0334-2020, 7.2.2"),
                        containsString("Espere a que el ejecutor lo envíe."),
                        containsString("Falta el &lt;b&gt;horario"),
                        containsString("id=\"error-reason\""))
                .extract()
                .asString();
        assertThat(Deciders.ASKED)
                .singleElement()
                .satisfies(asked -> assertThat(asked.body()).isEqualTo("{\"reason\":\"Falta el <b>horario</b>\"}"));
        assertThat(hidden(page, "clave")).isNotEqualTo(form.get("clave"));
    }

    @Test
    void silence_is_said_and_the_same_request_is_sent_again() {
        Deciders.NEXT.set(new Deciders.Says(503, ""));
        Map<String, String> form = form(World.DIRECTOR, SIGN);
        String page = send(World.DIRECTOR, SIGN, form)
                .statusCode(503)
                .body(containsString("no se sabe si quedó hecho"), containsString("se hace una sola vez"))
                .extract()
                .asString();
        assertThat(hidden(page, "clave")).isEqualTo(form.get("clave"));
    }

    @Test
    void a_form_that_is_not_ours_does_nothing() {
        Map<String, String> foreign = form(World.METROPOLITAN, COURSE + "/hacer/visar-acuerdo");
        send(World.DIRECTOR, SIGN, foreign)
                .statusCode(403)
                .body(allOf(containsString("Este formulario ya no vale"), containsString("name=\"formulario\"")));
        send(World.DIRECTOR, SIGN, Map.of()).statusCode(403);
        assertThat(Deciders.ASKED).isEmpty();
    }

    static Map<String, String> form(String token, String address) {
        String page = get(token, address).statusCode(200).extract().asString();
        return new HashMap<>(Map.of("formulario", hidden(page, "formulario"), "clave", hidden(page, "clave")));
    }

    static String hidden(String page, String name) {
        Matcher found =
                Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    static ValidatableResponse send(String token, String address, Map<String, String> form) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .formParams(form)
                .post(address)
                .then();
    }
}
