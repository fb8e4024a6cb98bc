package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.OticWorld.ANALYST;
import static cl.bitacora.portal.pages.OticWorld.DIRECT;
import static cl.bitacora.portal.pages.OticWorld.EXECUTORS;
import static cl.bitacora.portal.pages.OticWorld.OTHER;
import static cl.bitacora.portal.pages.OticWorld.OWN;
import static cl.bitacora.portal.pages.OticWorld.SUPERVISOR;
import static cl.bitacora.portal.pages.OticWorld.THEIRS;
import static cl.bitacora.portal.pages.World.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.kernel.Covers;
import cl.bitacora.portal.Demo;
import cl.bitacora.portal.commands.Deed;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An OTIC looks at what it stands between; everything else does not exist for it, and it does nothing. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class OticPagesTest {
    private static final List<String> TABS = List.of(
            "",
            "/asistencia",
            "/formularios",
            "/certificados",
            "/pagos",
            "/historia",
            "/asistencia.csv",
            "/historia.csv");

    @BeforeEach
    void told() {
        OticWorld.tell();
    }

    @Test
    void its_own_course_is_seen_and_a_foreign_one_does_not_exist() {
        for (String tab : TABS) {
            for (String reader : List.of(ANALYST, SUPERVISOR)) {
                get(reader, "/cursos/" + OWN + tab).statusCode(200);
                for (String foreign : List.of(THEIRS.value(), DIRECT.value(), Demo.SECTION)) {
                    get(reader, "/cursos/" + foreign + tab)
                            .statusCode(404)
                            .body(not(containsString("Vitrales")), not(containsString("Mimbre")));
                }
            }
            get(OTHER, "/cursos/" + THEIRS + tab).statusCode(200);
            get(OTHER, "/cursos/" + OWN + tab).statusCode(404);
            get(World.OTIC, "/cursos/" + OWN + tab).statusCode(404);
            get(TestTokens.ofOtec("otec-admin", OticWorld.RUT), "/cursos/" + OWN + tab)
                    .statusCode(404);
        }
        get(ANALYST, "/cursos/" + OWN).body(containsString("OTIC que interviene"), containsString("70.123.456-1"));
        get(EXECUTORS, "/cursos/" + DIRECT).body(not(containsString("OTIC que interviene")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cursos", "/cursos.csv", "/certificados", "/certificados.csv", "/cursos?region=05"})
    void lists_have_the_own_courses_only(String address) {
        for (String reader : List.of(ANALYST, SUPERVISOR)) {
            get(reader, address)
                    .statusCode(200)
                    .body(
                            containsString("Orfebrería"),
                            containsString("Costura"),
                            not(containsString("Vitrales")),
                            not(containsString("Mimbre")),
                            not(containsString("Huerto urbano")));
        }
        get(OTHER, address).body(containsString("Vitrales"), not(containsString("Orfebrería")));
        get(World.OTIC, address)
                .statusCode(200)
                .body(not(containsString("Vitrales")), not(containsString("Orfebrería")));
    }

    @Test
    void class_pcs_are_those_that_have_its_courses_and_of_these_only_its_own_count() {
        get(ANALYST, "/equipos")
                .statusCode(200)
                .body(
                        containsString("Sala Orfebrería"),
                        not(containsString("Vitrales")),
                        not(containsString("Mimbre")));
        assertThat(courses(ANALYST)).as("another's course on the same PC").isEqualTo("1");
        assertThat(courses(EXECUTORS)).isEqualTo("2");
        assertThat(get(OTHER, "/equipos/lista.csv").extract().asString()).doesNotContain("Sala compartida");
    }

    private static String courses(String reader) {
        String line = get(reader, "/equipos/lista.csv")
                .extract()
                .asString()
                .lines()
                .filter(row -> row.contains("Sala compartida"))
                .findFirst()
                .orElseThrow();
        String[] cells = line.split(",");
        return cells[cells.length - 2];
    }

    @Test
    void the_panel_counts_its_courses() {
        String own = get(ANALYST, "/panel/estados.csv").extract().asString();
        assertThat(own).isEqualTo("\uFEFFEstado,Cursos,Participantes\r\nEn inscripción,2,0\r\n");
        assertThat(get(OTHER, "/panel/estados.csv").extract().asString())
                .isEqualTo("\uFEFFEstado,Cursos,Participantes\r\nEn inscripción,1,0\r\n");
        get(ANALYST, "/panel").body(containsString("Panel de su OTIC"));
        get(World.OTIC, "/panel").body(containsString("Todavía no hay nada que contar."));
    }

    @Test
    void a_search_leads_to_the_own_course_and_not_to_a_foreign_one() {
        RestAssured.given()
                .auth()
                .oauth2(ANALYST)
                .redirects()
                .follow(false)
                .formParam("busqueda", OWN.value())
                .post("/buscar")
                .then()
                .header("Location", endsWith("/cursos/" + OWN));
        RestAssured.given()
                .auth()
                .oauth2(ANALYST)
                .redirects()
                .follow(false)
                .formParam("busqueda", THEIRS.value())
                .post("/buscar")
                .then()
                .header("Location", endsWith("/cursos?texto=" + THEIRS));
    }

    /** Every form × own, another OTIC's and nobody's course: seen but not its to do, or not there. */
    @Test
    void it_does_nothing_and_no_page_offers_it_to() {
        for (String reader : List.of(ANALYST, SUPERVISOR)) {
            for (Deed deed : Deed.values()) {
                String form = "/hacer/" + deed.address();
                int status = get(reader, "/cursos/" + OWN + form).extract().statusCode();
                assertThat(status).as(deed.address()).isIn(deed.aboutSomething() ? List.of(403, 404) : List.of(403));
                for (SectionId foreign : List.of(THEIRS, DIRECT)) {
                    get(reader, "/cursos/" + foreign + form).statusCode(404);
                }
            }
            for (String tab : TABS) {
                get(reader, "/cursos/" + OWN + tab).body(not(containsString("/hacer/")));
            }
            get(reader, "/").body(not(containsString("/hacer/")), not(containsString("/auditoria")));
        }
    }

    @Test
    @Covers("CERT-032")
    void CERT_032_an_otic_gets_the_certificate_from_the_executor() {
        get(EXECUTORS, "/cursos/" + OWN + "/certificados").body(containsString("75,00 %"));
        get(EXECUTORS, "/cursos/" + OWN + "/por-que/certificado-porcentajes:" + OWN + "-normal")
                .statusCode(200);
        get(ANALYST, "/cursos/" + OWN + "/certificados")
                .body(
                        containsString("Pendiente de emitir"),
                        containsString("los entrega el ejecutor al OTIC"),
                        not(containsString("75,00")),
                        not(containsString("por-que/certificado")),
                        not(containsString("/verificar/")));
        get(ANALYST, "/cursos/" + OWN + "/por-que/certificado-porcentajes:" + OWN + "-normal")
                .statusCode(404);
    }

    /** Not only what is overdue: each phase and deadline, in order, and in whose hands it is. */
    @Test
    void the_first_page_shows_every_date_of_its_courses_and_who_has_it_in_hand() {
        String page = get(ANALYST, "/").statusCode(200).extract().asString();
        assertThat(page)
                .contains("Un OTIC no envía, visa ni firma aquí")
                .contains("2</strong> <a href=\"/cursos\">cursos en que interviene")
                .contains("Quién los tiene en sus manos", "El ejecutor")
                .contains("/cursos/orfebreria-1/historia", "descargó el curso");
        List<String> inOrder = List.of(
                "viernes 27 de febrero de 2099", // the start of the first is due
                "lunes 2 de marzo de 2099", // it starts
                "domingo 29 de marzo de 2099",
                "miércoles 1 de abril de 2099",
                "Informar la asistencia"); // without a date
        int from = 0;
        for (String next : inOrder) {
            int found = page.indexOf(next, from);
            assertThat(found).as(next).isPositive();
            from = found;
        }
        assertThat(page.substring(0, page.indexOf("Lo último que pasó")))
                .contains("RES-3284-2022, BT 3.4")
                .containsOnlyOnce("Regla BECA-039")
                .contains("Regla LCE-044", "Regla CERT-007")
                .as("the norm of the Bono says nothing about other programmes")
                .doesNotContain("RES-0334-2020");
    }

    @Test
    void an_account_without_courses_or_without_an_institution_is_told_why() {
        get(TestTokens.ofOtic("otic-supervisor", "70300400-8"), "/")
                .statusCode(200)
                .body(
                        containsString("Su OTIC (70.300.400-8) no interviene todavía en ningún curso en marcha"),
                        containsString("/simuladores/plazos"));
        get(World.OTIC, "/").statusCode(200).body(containsString("Su cuenta no dice de qué OTIC es"));
    }
}
