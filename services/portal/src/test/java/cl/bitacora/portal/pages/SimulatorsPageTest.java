package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calculators of the services as pages. The answers are what the services gave to the same questions. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class SimulatorsPageTest {
    private static final String ELEARNING = "/simuladores/liquidacion";

    @BeforeEach
    void fresh() {
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    @Test
    void they_are_listed_for_every_role() {
        for (String token : List.of(World.OTEC, World.MAULE, World.NATIONAL, World.AUDITOR, World.OTIC)) {
            get(token, "/simuladores")
                    .statusCode(200)
                    .body(
                            containsString("href=\"/simuladores/plazos\""),
                            containsString("href=\"/simuladores/liquidacion\""),
                            containsString("href=\"/simuladores/licitacion\""));
        }
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void the_norms_own_example_is_answered_with_its_reasons() {
        says(200, answer("elearning-liquidation"));
        get(World.OTIC, ELEARNING)
                .statusCode(200)
                .body(
                        containsString("Se liquidan $152.000."),
                        containsString("38 % de avance y 25 horas conectadas"),
                        containsString("<td class=\"numero\">38,00 %</td>"),
                        containsString("RES-0334-2020, 8.2.1"),
                        containsString("Factor hora: 25 horas conectadas sobre 50 de los módulos comenzados = 50 %."),
                        containsString("<span class=\"arbol__n\">1.1.1</span>"),
                        not(containsString("role=\"alert\"")));
        assertThat(Deciders.ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("POST /v1/simulations/elearning-liquidation");
            assertThat(asked.token()).isEqualTo("Bearer " + World.OTIC);
            assertThat(asked.body()).contains("\"connectedSeconds\":90000");
        });
    }

    @Test
    void a_course_in_a_room_is_answered_group_by_group() {
        says(200, answer("liquidation"));
        get(World.OTEC, "/simuladores/liquidacion-presencial")
                .statusCode(200)
                .body(
                        containsString("Se liquidan $1.616.000."),
                        containsString("Desertor con 50 h, cada persona"),
                        containsString("$5.000.000"));
    }

    @Test
    void a_small_tender_is_graded_ranked_and_awarded() {
        says(200, answer("tender-evaluation"));
        get(World.NATIONAL, "/simuladores/licitacion")
                .statusCode(200)
                .body(
                        containsString("El curso C-101 se adjudica a la oferta A (nota 6,8) por $20.000.000."),
                        containsString("Confírmelo en el documento original"),
                        containsString("5.1.1, ítem 2"),
                        containsString("76.111.222-8"),
                        containsString("Nota final 6,8: 0,2×7,0 + 0,2×7,0 + 0,55×6,7 + 0,05×6,1 = 6,79."),
                        containsString("La oferta C"));
        assertThat(Deciders.ASKED)
                .singleElement()
                .satisfies(asked -> assertThat(asked.path()).isEqualTo("POST /v1/simulations/tender-evaluation"));
    }

    @Test
    void a_problem_of_the_service_stands_in_the_summary_and_at_its_field() {
        says(400, """
                {"type":"urn:bitacora:problem:number-out-of-range","title":"La solicitud no se entiende","status":400,
                 "detail":"El número debe estar entre 0 y 100.","code":"number-out-of-range",
                 "field":"participants[0].modules[0].progressPercent","remedy":"Corrija el número."}""");
        get(World.OTEC, ELEARNING + "?valor-hora=4000&horas=100&m3-horas=20&m3-avance=140")
                .statusCode(200)
                .body(
                        containsString("role=\"alert\""),
                        containsString("<a href=\"#m3-avance\">«Módulo 3, Avance (%)»: El número debe estar"),
                        containsString("id=\"error-m3-avance\""),
                        containsString("Corrija el número."),
                        containsString("value=\"140\""),
                        not(containsString("Se liquidan")));
    }

    @Test
    void what_cannot_be_read_is_not_asked_and_what_was_typed_stays_text() {
        get(World.OTEC, ELEARNING + "?horas=%22%3E%3Cscript%3E&termino=ayer")
                .statusCode(200)
                .body(
                        containsString("href=\"#horas\""),
                        containsString("href=\"#termino\""),
                        not(containsString("<script>")));
        assertThat(Deciders.ASKED).isEmpty();
    }

    @Test
    void silence_is_said() {
        says(503, "");
        get(World.OTEC, "/simuladores/licitacion").statusCode(200).body(containsString("no respondió"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/simuladores", ELEARNING, "/simuladores/liquidacion-presencial", "/simuladores/licitacion"})
    void nobody_asks_without_a_token(String address) {
        io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(401);
        get(TestTokens.token("nobody", "", "", "otic-analyst"), "/simuladores/nada")
                .statusCode(404);
        assertThat(Deciders.ASKED).isEmpty();
    }

    private static void says(int status, String body) {
        Deciders.NEXT.set(new Deciders.Says(status, body));
    }

    static String answer(String name) {
        try (InputStream in = Objects.requireNonNull(
                SimulatorsPageTest.class.getResourceAsStream("/answers/" + name + ".json"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
