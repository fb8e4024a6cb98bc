package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums, class PCs, glossary and the simulator: what stands beside the courses. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class PanelPageTest {
    @BeforeEach
    void told() {
        World.tell();
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
    }

    @Test
    void the_country_is_summed_for_the_country_and_the_region_for_the_region() {
        String national = get(World.NATIONAL, "/panel?region=07")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(national)
                .contains("Panel nacional", "¿Dónde se está informando tarde?", "$457.154")
                .contains("Huella", "Constancia policial", "Liquidación: pagado");
        assertThat(get(World.MAULE, "/panel").extract().asString())
                .contains("Panel de la región: Maule")
                .doesNotContain("region=13\"");
        get(World.METROPOLITAN, "/panel").body(not(containsString("$457.154")), not(containsString("region=07\"")));
        get(World.OTIC, "/panel").statusCode(200).body(containsString("Todavía no hay nada que contar."));
    }

    @Test
    void what_is_overdue_is_counted_by_whose_turn_it_is_and_leads_to_its_courses() {
        String csv = get(World.METROPOLITAN, "/panel/plazos.csv")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).startsWith("\uFEFFEn manos de,Tareas,Por vencer,Vencidas\r\n");
        // everything of 2020 is overdue: one course has to start, acuerdos wait for their executor
        Matcher executor =
                Pattern.compile("El ejecutor,([0-9]+),0,([1-9][0-9]*)\r\n").matcher(csv);
        assertThat(executor.find()).as(csv).isTrue();
        String page = get(World.METROPOLITAN, "/panel").extract().asString();
        Matcher link = Pattern.compile("/cursos\\?(?:region=13&amp;)?turno=EJECUTOR&amp;vence=([0-9-]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        get(World.METROPOLITAN, "/cursos?turno=EJECUTOR&vence=" + link.group(1))
                .statusCode(200)
                .body(containsString("pasteleria-1"), containsString("en manos de: El ejecutor"));
        get(World.METROPOLITAN, "/cursos?turno=EJECUTOR&vence=2019-01-01").body(not(containsString("pasteleria-1")));
        get(World.METROPOLITAN, "/cursos?turno=NADIE&vence=2019-01-01").statusCode(400);
        get(World.METROPOLITAN, "/cursos?turno=EJECUTOR").statusCode(400);
        get(World.OTIC, "/panel/plazos.csv").body(not(containsString("ejecutor")));
    }

    /** The demonstration's course: 32 hours at $4.000 an hour and a quota of 15. */
    @Test
    void BONO_160_what_is_committed_is_the_value_of_courses_with_an_approved_acuerdo() {
        String csv =
                get(World.MAULE, "/panel/dinero.csv").statusCode(200).extract().asString();
        assertThat(csv).contains("\r\nComprometido,1,$1.920.000\r\n");
        get(World.MAULE, "/panel/dinero.csv?programa=BECAS_LABORALES_2022").body(not(containsString("Comprometido")));
    }

    @Test
    void a_file_has_what_the_page_shows_and_no_more() {
        String csv = get(World.NATIONAL, "/panel/estados.csv?region=07")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(csv).isEqualTo("\uFEFFEstado,Cursos,Participantes\r\nCerrada,1,12\r\n");
        get(World.METROPOLITAN, "/panel/dinero.csv").body(not(containsString("$")));
        get(World.NATIONAL, "/panel/nada.csv").statusCode(404);
        get(World.NATIONAL, "/panel?region=99").statusCode(400);
        get(World.NATIONAL, "/panel?programa=NADA").statusCode(400);
    }

    @Test
    void the_workbook_has_a_sheet_for_every_chart() throws Exception {
        byte[] workbook = get(World.NATIONAL, "/panel/panel.xlsx?region=07")
                .statusCode(200)
                .header("Content-Type", containsString("spreadsheetml"))
                .extract()
                .asByteArray();
        Path file = Files.createTempFile("panel", ".xlsx");
        Files.write(file, workbook);
        List<String> sheets = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    sheets.add(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } finally {
            Files.delete(file);
        }
        assertThat(sheets).hasSize(9);
        assertThat(String.join("", sheets)).contains("Cerrada", "n: pagado<", "$457.154");
    }

    @Test
    void attendance_and_special_authorisations_are_told_over_time() {
        String months = get(World.NATIONAL, "/panel/asistencia.csv?region=07")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(months)
                .startsWith("\uFEFFMes,Personas por bloque,Presentes,Tiempo acreditado\r\n")
                .contains("Marzo de 2020,", "Abril de 2020,");
        String weeks = get(World.NATIONAL, "/panel/asistencia.csv?region=07&por=semana")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(weeks).contains("Semana del 30-03-2020,");
        assertThat(sum(weeks, 1)).isEqualTo(sum(months, 1)).isEqualTo(8 * 12);
        assertThat(sum(weeks, 2)).isEqualTo(sum(months, 2)).isLessThan(8 * 12);

        String marks = get(World.NATIONAL, "/panel/autorizaciones.csv?region=07")
                .statusCode(200)
                .extract()
                .asString();
        String methods = get(World.NATIONAL, "/panel/marcas.csv?region=07")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(sum(marks, 1)).isEqualTo(sum(methods, 1));
        assertThat(sum(marks, 2)).isPositive().isLessThan(sum(marks, 1));
        get(World.NATIONAL, "/panel?por=siglo").statusCode(400);
        get(World.METROPOLITAN, "/panel/asistencia.csv").body(not(containsString("2020")));
    }

    /** Whoever follows a bar finds the courses that it counts, and no other. */
    @Test
    void every_bar_leads_to_the_courses_behind_it() {
        String panel = get(World.NATIONAL, "/panel?region=07&programa=BONO_MIPE_2020")
                .statusCode(200)
                .extract()
                .asString();
        List<String> bars = Pattern.compile("<th scope=\"row\"><a href=\"(/cursos\\?[^\"]+)\"")
                .matcher(panel)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertThat(bars).hasSizeGreaterThan(15).anyMatch(bar -> bar.contains("alerta="));
        for (String bar : bars) {
            assertThat(bar).contains("programa=BONO_MIPE_2020", "region=07");
            get(World.NATIONAL, bar)
                    .statusCode(200)
                    .body(containsString("<strong>1 curso</strong>"), containsString("Sólo <strong>programa: Bono"));
            // the same question of somebody else's scope
            get(World.METROPOLITAN, bar).statusCode(200).body(containsString("Ningún curso calza"));
        }
        get(World.NATIONAL, "/cursos?alerta=no-existe").body(containsString("Ningún curso calza"));
        get(World.NATIONAL, "/cursos?clases=2020-01").body(containsString("Ningún curso calza"));
        get(World.NATIONAL, "/cursos?clases=2020-04&marca=especial&region=07")
                .body(containsString("con marcas por autorización especial"), containsString("abril de 2020"));
        for (String wrong : List.of(
                "programa=NADA", "alerta=%3Cb%3E", "marca=PIE", "pago=LIQUIDACION", "tarde=no", "clases=ayer")) {
            get(World.NATIONAL, "/cursos?" + wrong).statusCode(400);
        }
    }

    private static long sum(String csv, int column) {
        return csv.lines()
                .skip(1)
                .mapToLong(line -> Long.parseLong(
                        line.replaceAll("\"[^\"]*\"", "cita").split(",")[column].replace(".", "")))
                .sum();
    }

    @Test
    void class_pcs_are_listed_for_whose_they_are() {
        get(World.OTEC, "/equipos").statusCode(200).body(containsString("sala-1"), containsString("sala-2"));
        get(World.MAULE, "/equipos/lista.csv").statusCode(200).body(containsString("sala-1"));
        for (String foreigner : List.of(World.OTHER_OTEC, World.METROPOLITAN, World.OTIC)) {
            get(foreigner, "/equipos")
                    .statusCode(200)
                    .body(not(containsString("sala-1")), containsString("Ningún equipo"));
            get(foreigner, "/equipos/lista.csv").statusCode(200).body(not(containsString("sala-1")));
        }
    }

    @Test
    void who_audits_reads_any_stream_and_nobody_else_does() {
        for (String token : List.of(World.AUDITOR, World.NATIONAL)) {
            get(token, "/").body(containsString("href=\"/auditoria\""));
            get(token, "/auditoria").statusCode(200).body(containsString("Escriba el nombre de una sección"));
            String section = get(token, "/auditoria?historia=" + Demo.SECTION)
                    .statusCode(200)
                    .body(containsString("Historias de la sección"), containsString("historia=section-" + Demo.SECTION))
                    .extract()
                    .asString();
            assertThat(section).doesNotContain("Canelo");
            get(token, "/auditoria?historia=section-" + Demo.SECTION)
                    .statusCode(200)
                    .body(
                            containsString("Se creó la sección de"),
                            containsString("Canelo Quillay, Amanda se matriculó"),
                            containsString("section-" + Demo.SECTION + ", versión 1"));
        }
        get(World.AUDITOR, "/auditoria?historia=nada").statusCode(200).body(containsString("No hay una historia"));
        for (String token : List.of(World.OTEC, World.MAULE, World.DIRECTOR, World.OTIC)) {
            get(token, "/").body(not(containsString("/auditoria")));
            int status = get(token, "/auditoria?historia=section-" + Demo.SECTION)
                    .body(not(containsString("Canelo")))
                    .extract()
                    .statusCode();
            assertThat(status).isBetween(403, 404);
        }
    }

    @Test
    void words_are_explained_with_a_numeral() {
        get(World.OTIC, "/glosario")
                .statusCode(200)
                .body(containsString("id=\"fase-lectiva\""), containsString("RES-0334-2020"));
    }

    @Test
    void deadlines_are_asked_of_the_service_that_knows_the_law() {
        Deciders.NEXT.set(new Deciders.Says(200, """
                {"deadlines":[{"id":"BONO-142","rule":"BONO-142","name":"Estados finales","binds":"EJECUTOR",
                 "trigger":{"event":"fase-lectiva-terminada","name":"Término de la fase lectiva"},"from":"2020-03-20",
                 "dueOn":"2020-03-25","until":"24:00","status":"VENCIDO","daysLeft":-5,"daysLate":5,
                 "why":{"rule":"BONO-142","sentence":"Tres días hábiles.","citation":"RES-0334-2020, 2.1"}}],
                 "open":[],"assumed":[]}"""));
        get(World.OTEC, "/simuladores/plazos?fase-lectiva-terminada=2020-03-20&al=2020-03-30")
                .statusCode(200)
                .body(
                        containsString("Vencido hace 5 días"),
                        containsString("miércoles 25 de marzo de 2020"),
                        containsString("Tres días hábiles."),
                        containsString("RES-0334-2020, 2.1"));
        assertThat(Deciders.ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.path()).isEqualTo("POST /v1/simulations/deadlines");
            assertThat(asked.body())
                    .contains(
                            "{\"event\":\"fase-lectiva-terminada\",\"at\":\"2020-03-20\"}", "\"asOf\":\"2020-03-30\"");
        });
        Deciders.ASKED.clear();
        get(World.OTEC, "/simuladores/plazos?fase-lectiva-terminada=ayer")
                .statusCode(200)
                .body(containsString("la fecha no se entiende"));
        get(World.OTEC, "/simuladores/plazos").statusCode(200).body(containsString("Escriba al menos una fecha"));
        assertThat(Deciders.ASKED).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/panel", "/panel/estados.csv", "/equipos", "/glosario", "/simuladores/plazos", "/auditoria"})
    void nobody_reads_without_a_token(String address) {
        io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(401);
    }
}
