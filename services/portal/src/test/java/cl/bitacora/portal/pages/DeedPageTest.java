package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.attendance.AttendanceEvent;
import cl.bitacora.contracts.attendance.DelayCause;
import cl.bitacora.contracts.attendance.DelayEvent;
import cl.bitacora.kernel.Explanation;
import cl.bitacora.kernel.Norms;
import cl.bitacora.kernel.PersonId;
import cl.bitacora.kernel.RuleId;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
        "evaluar,          200, 404, 403, 403, 404, 403, 403, 404",
        "retirar,          200, 404, 403, 403, 404, 403, 403, 404",
        "proponer-expulsion, 200, 404, 403, 403, 404, 403, 403, 404",
        "decidir-expulsion, 403, 404, 200, 200, 404, 403, 403, 404",
        "autorizar-minimo, 403, 404, 403, 200, 404, 403, 403, 404",
        "prorrogar-inicio, 403, 404, 403, 200, 404, 403, 403, 404",
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
    void somebody_of_the_course_is_chosen_by_name_and_goes_out_by_pseudonym() {
        String evaluate = "/cursos/" + Demo.SECTION + "/hacer/evaluar";
        String person = Demo.person("P04").id(Demo.PERSON_KEY).value();
        get(World.OTEC, evaluate).body(containsString("<option value=\"" + person + "\">Lingue Ulmo, Diego ("));
        Map<String, String> form = form(World.OTEC, evaluate);
        form.putAll(Map.of("person", person, "result", "APROBADA"));
        send(World.OTEC, evaluate, form).statusCode(303);
        assertThat(Deciders.ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("POST /v1/sections/" + Demo.SECTION + "/evaluations");
            assertThat(asked.body()).isEqualTo("{\"person\":\"" + person + "\",\"result\":\"APROBADA\"}");
        });
        form.put("person", "p-" + "0".repeat(32));
        send(World.OTEC, evaluate, form).statusCode(400).body(containsString("elija a alguien del curso"));
        assertThat(Deciders.ASKED).hasSize(1);
    }

    @Test
    void a_verdict_must_be_said() {
        String decide = "/cursos/" + Demo.SECTION + "/hacer/decidir-expulsion";
        String person = Demo.person("P04").id(Demo.PERSON_KEY).value();
        Map<String, String> form = form(World.MAULE, decide);
        form.putAll(Map.of("person", person, "ratified", "false"));
        send(World.MAULE, decide, form).statusCode(303);
        assertThat(Deciders.ASKED.getFirst().body()).isEqualTo("{\"person\":\"" + person + "\",\"ratified\":false}");
        form.put("ratified", "quizás");
        send(World.MAULE, decide, form).statusCode(400).body(containsString("elija una de las opciones"));
        form.remove("ratified");
        send(World.MAULE, decide, form).statusCode(303);
        assertThat(Deciders.ASKED.getLast().body()).isEqualTo("{\"person\":\"" + person + "\"}");
    }

    /** The task leads to the page that has the answer's form, and the form's address names the person and the day. */
    @Test
    void a_late_entry_is_decided_where_its_task_leads() {
        PersonId person = Demo.person("P05").id(Demo.PERSON_KEY);
        SectionId section = new SectionId("mimbreria-1");
        World.section(section, "Mimbrería", "13");
        TestTopics.<AttendanceEvent>publish(
                AttendanceEvent.CATALOGUE,
                "delays-" + section,
                new DelayEvent.LateEntryJustified(
                        section,
                        person,
                        LocalDate.of(2020, 4, 7),
                        Instant.parse("2020-04-07T15:00:00Z"),
                        DelayCause.OTHER_BY_DR,
                        List.of(),
                        false,
                        new Explanation(RuleId.of("BONO-137"), "false", Norms.bono("7.5.1.1"), List.of(), List.of())));
        String page = "/cursos/" + section + "/asistencia";
        String address = "/cursos/" + section + "/hacer/decidir-atraso?de=" + person + "/2020-04-07";
        eventually(() -> get(World.METROPOLITAN, page)
                .body(containsString("martes 7 de abril de 2020"), containsString(address)));
        get(World.METROPOLITAN, "/").body(containsString("Decidir una justificación de atraso"));
        get(World.OTHER_OTEC, page).body(not(containsString("decidir-atraso")));
        Map<String, String> form = form(World.METROPOLITAN, address);
        form.putAll(Map.of("accepted", "true", "reasonCode", "corte-de-ruta"));
        send(World.METROPOLITAN, address, form).statusCode(303);
        assertThat(Deciders.ASKED.getFirst().path())
                .isEqualTo("POST /v1/sections/" + section + "/late-entries/" + person + "/2020-04-07/decision");
        get(World.METROPOLITAN, address.replace("04-07", "04-08")).statusCode(404);
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
