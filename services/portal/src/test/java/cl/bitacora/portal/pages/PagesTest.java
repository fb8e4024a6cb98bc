package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoCourse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages as a browser gets them, over real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class PagesTest {
    private static final String COURSE = "/cursos/" + Demo.SECTION;

    @BeforeEach
    void told() {
        World.tell();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/asistencia",
                "/formularios",
                "/certificados",
                "/pagos",
                "/historia",
                "/asistencia.csv",
                "/historia.csv",
                "/por-que/inicio:bodegas-de-prueba-1"
            })
    void a_foreign_course_does_not_exist(String page) {
        for (String foreigner : List.of(
                World.OTHER_OTEC,
                World.METROPOLITAN,
                TestTokens.token("nobody", "", "", "otic-analyst"),
                TestTokens.token("otec-without-mark", "", "", "otec-admin"))) {
            get(foreigner, COURSE + page).statusCode(404).body(not(containsString(DemoCourse.NAME)));
        }
        for (String own : List.of(World.OTEC, World.MAULE, World.NATIONAL, World.AUDITOR)) {
            get(own, COURSE + page).statusCode(200);
        }
    }

    @Test
    void lists_show_only_what_the_reader_may_see() {
        get(World.OTHER_OTEC, "/cursos").body(not(containsString(DemoCourse.NAME)), containsString("Huerto urbano"));
        get(World.MAULE, "/cursos").body(containsString(DemoCourse.NAME), not(containsString("Huerto urbano")));
        get(World.OTHER_OTEC, "/").body(not(containsString(DemoCourse.NAME)));
        get(TestTokens.token("nobody", "", "", "otic-analyst"), "/cursos")
                .statusCode(200)
                .body(containsString("todavía no tiene cursos"));
    }

    @Test
    void nobody_reads_without_a_token() {
        given().redirects().follow(false).get(COURSE).then().statusCode(401);
        given().redirects().follow(false).get("/cursos").then().statusCode(401);
    }

    @Test
    void every_role_finds_its_own_work() {
        get(World.OTHER_OTEC, "/").body(containsString("Iniciar el curso"), containsString("venció hace"));
        get(World.METROPOLITAN, "/")
                .body(containsString("Habilitar la sección"), not(containsString("Firmar el acuerdo operativo")));
        get(World.DIRECTOR, "/").body(containsString("Firmar el acuerdo operativo"), containsString("7.2.3"));
        get(World.OTEC, "/").body(containsString("Hacer la ceremonia de diplomas"));
        get(World.AUDITOR, "/").body(containsString("Ninguna tarea depende de su cuenta"));
    }

    @Test
    void a_course_is_found_by_its_name_code_region_executor_and_state() {
        for (String query : List.of(
                "texto=bodegas",
                "texto=DEMO-BONO-2020-0001",
                "region=7",
                "ejecutor=Piedra%20del%20Lobo",
                "ejecutor=" + DemoCourse.OTEC.formatted(),
                "estado=CERRADA")) {
            get(World.NATIONAL, "/cursos?" + query)
                    .statusCode(200)
                    .body(containsString("<strong>1 curso</strong>"), containsString(DemoCourse.NAME));
        }
        get(World.NATIONAL, "/cursos?texto=100%25").body(containsString("Ningún curso calza"));
    }

    @Test
    void a_person_is_found_by_rut_and_the_rut_never_stands_in_an_address() {
        var person = Demo.person("P04");
        String location = search(World.MAULE, person.rut().formatted());
        assertThat(location)
                .contains("/cursos?participante=" + person.id(Demo.PERSON_KEY).value())
                .doesNotContain(Integer.toString(person.rut().number()));
        String path = location.substring(location.indexOf("/cursos"));
        get(World.MAULE, path).body(containsString("Lingue Ulmo, Diego"), containsString("<strong>1 curso</strong>"));
        get(World.OTHER_OTEC, path)
                .body(not(containsString("Lingue")), containsString("una persona sin cursos a su vista"));
    }

    @Test
    void the_search_of_every_page_knows_executors_and_sections_too() {
        assertThat(search(World.MAULE, DemoCourse.OTEC.formatted())).endsWith("/cursos?ejecutor=" + DemoCourse.OTEC);
        assertThat(search(World.MAULE, Demo.SECTION)).endsWith(COURSE);
        assertThat(search(World.OTHER_OTEC, Demo.SECTION)).endsWith("/cursos?texto=" + Demo.SECTION);
    }

    @Test
    void a_long_list_is_read_page_by_page_without_gaps() {
        Pattern row = Pattern.compile("href=\"/cursos/(huerto-[0-9]+)\"");
        Pattern next = Pattern.compile("href=\"(/cursos\\?[^\"]+)\" rel=\"next\"");
        Set<String> seen = new LinkedHashSet<>();
        List<Integer> sizes = new ArrayList<>();
        String address = "/cursos?texto=huerto";
        while (!address.isEmpty()) {
            String page = get(World.NATIONAL, address).statusCode(200).extract().asString();
            List<String> found =
                    row.matcher(page).results().map(match -> match.group(1)).toList();
            assertThat(seen).doesNotContainAnyElementsOf(found);
            seen.addAll(found);
            sizes.add(found.size());
            Matcher following = next.matcher(page);
            address = following.find() ? following.group(1).replace("&amp;", "&") : "";
        }
        assertThat(sizes).containsExactly(25, 5);
    }

    @Test
    void the_grid_shows_shares_flags_and_explanations() {
        String page = get(World.OTEC, COURSE + "/asistencia").extract().asString();
        assertThat(page)
                .contains("Ausente")
                .contains("3 h 59 min 59 s")
                .contains("Informado tarde")
                .contains("⚑ 1 alerta")
                .contains("Entró en un equipo (sala-1, 08:56:50) y salió en otro (sala-2, 13:02:50).");
        Matcher why = Pattern.compile("(/cursos/[^\"]+/por-que/credito:[^\"]*20200331[^\"]*"
                        + Demo.person("P04").id(Demo.PERSON_KEY) + ")\"")
                .matcher(page);
        assertThat(why.find()).isTrue();
        get(World.OTEC, why.group(1))
                .statusCode(200)
                .body(
                        containsString("no tiene salida: ese intervalo no acredita"),
                        containsString("RES-4853-2015"),
                        containsString("Huella"),
                        containsString("sala-1"));
    }

    @Test
    void money_is_explained_down_to_the_numeral() {
        String page = get(World.OTEC, COURSE + "/pagos").extract().asString();
        assertThat(page).contains("$1.417.154", "$960.000", "$457.154", "$95.999", "$41.156");
        get(World.OTEC, COURSE + "/por-que/liquidacion:" + Demo.SECTION + "-liquidacion")
                .statusCode(200)
                .body(containsString("RES-0334-2020, 8.B"), containsString("1.417.154"));
    }

    @Test
    void a_liquidated_course_hides_the_detail_of_its_certificate() {
        get(World.OTEC, COURSE + "/certificados")
                .body(containsString("ya no se muestra"), not(containsString("Lingue")), containsString("/verificar/"));
    }

    @Test
    void the_paper_is_fetched_for_whoever_may_see_the_course() {
        String page = get(World.OTEC, COURSE + "/certificados").extract().asString();
        assertThat(page).contains("Presentarlo a la OTIC o a la empresa");
        Matcher pdf = Pattern.compile("href=\"(" + COURSE + "/certificados/[^\"]+\\.pdf)\"")
                .matcher(page);
        assertThat(pdf.find()).isTrue();
        Deciders.NEXT.set(new Deciders.Says(200, "%PDF-1.7 prueba"));
        Deciders.ASKED.clear();
        get(World.OTEC, pdf.group(1))
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("Content-Disposition", startsWith("inline; filename=\"certificado-"))
                .body(startsWith("%PDF-1.7"));
        assertThat(Deciders.ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.path()).matches("GET /v1/certificates/[^/]+/pdf");
            assertThat(asked.token()).isEqualTo("Bearer " + World.OTEC);
        });
        get(World.OTHER_OTEC, pdf.group(1)).statusCode(404);
        get(World.OTEC, COURSE + "/certificados/otro.pdf").statusCode(404);
        assertThat(Deciders.ASKED).hasSize(1);
        Deciders.NEXT.set(new Deciders.Says(503, ""));
        get(World.OTEC, pdf.group(1)).statusCode(503).body(containsString("No disponible por ahora"));
    }

    @Test
    void the_story_is_told_in_sentences_by_kind() {
        get(World.OTEC, COURSE + "/historia?tipo=marcas")
                .body(containsString("marcó otra vez 5 s después"), containsString("constancia policial"));
        get(World.OTEC, COURSE + "/historia?tipo=pagos").body(containsString("Se pagaron $457.154 de la liquidación"));
        get(World.OTEC, COURSE + "/historia?tipo=nada").statusCode(400);
        get(World.OTEC, COURSE + "/historia?desde=zzz").statusCode(400);
    }

    @Test
    void the_file_has_exactly_what_the_page_shows() {
        String csv = get(World.OTEC, COURSE + "/asistencia.csv")
                .header("Content-Type", containsString("text/csv"))
                .extract()
                .asString();
        String[] lines = csv.split("\r\n");
        assertThat(lines).hasSize(13);
        assertThat(lines[0]).startsWith("\uFEFFParticipante,RUT,").endsWith("Acreditado,Porcentaje");
        assertThat(csv).contains("\"Lingue Ulmo, Diego\",").contains("\"74,99 %\"");
        String list =
                get(World.OTHER_OTEC, "/cursos.csv?texto=pasteler").extract().asString();
        assertThat(list).contains(",'=Escuela <b>Ñandú</b> & Cía,");
    }

    @Test
    void what_others_wrote_is_text() {
        get(World.OTHER_OTEC, "/cursos")
                .body(containsString("=Escuela &lt;b&gt;Ñandú&lt;/b&gt; &amp; Cía"), not(containsString("<b>Ñandú")));
        get(World.OTHER_OTEC, "/cursos?texto=%22%3E%3Cscript%3E").body(not(containsString("<script>")));
    }

    @Test
    void pages_bring_no_script_and_are_not_kept() {
        get(World.OTEC, COURSE)
                .header("Content-Security-Policy", startsWith("default-src 'none'; style-src 'self';"))
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", "no-store")
                .body(not(containsString("<script")), not(containsString(" style=\"")));
    }

    @Test
    void what_does_not_exist_says_so_in_words() {
        get(World.NATIONAL, "/reloj").statusCode(404).body(containsString("No encontrado"));
        get(World.NATIONAL, "/cursos/no-existe").statusCode(404).body(containsString("No encontrado"));
        get(World.NATIONAL, COURSE + "/por-que/nada").statusCode(404).body(containsString("No encontrado"));
        get(World.NATIONAL, "/cursos?desde=%21").statusCode(400).body(containsString("no se entiende"));
        get(World.NATIONAL, "/cursos?participante=123").statusCode(400);
    }

    @Test
    void rebuilt_views_show_the_same_while_the_old_ones_serve() {
        String before = get(World.NATIONAL, COURSE + "/asistencia").extract().asString();
        given().auth().oauth2(World.NATIONAL).post("/v1/ops/rebuild").then().statusCode(200);
        assertThat(get(World.NATIONAL, COURSE + "/asistencia").extract().asString())
                .isEqualTo(before);
    }

    private static String search(String token, String text) {
        return given().auth()
                .oauth2(token)
                .redirects()
                .follow(false)
                .formParam("busqueda", text)
                .post("/buscar")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
    }
}
