package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a relator finds: the classes that come, what waits to be reported, what the class book asks for. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RelatorPagesTest {
    @BeforeEach
    void told() {
        OticWorld.tell();
    }

    @Test
    void the_next_classes_come_with_their_blocks_place_and_class_pc() {
        String page = get(OticWorld.RELATOR, "/").statusCode(200).extract().asString();
        assertThat(page)
                .contains("4</strong> secciones con clases por delante")
                .contains("Lunes 2 de marzo de 2099")
                .contains("Taller Orfebrería, Valparaíso")
                .contains("Equipo Sala Orfebrería:", "Nunca llamó")
                .contains("href=\"/cursos/" + OticWorld.OWN + "/asistencia\"")
                .doesNotContain("Hoy, ", "jueves 12 de marzo", "Huerto urbano", "/hacer/");
        assertThat(page.indexOf("Bloque A, de 09:30 a 12:30"))
                .isPositive()
                .isLessThan(page.indexOf("Bloque B, de 15:00 a 16:30"));
    }

    @Test
    void a_class_whose_attendance_nobody_reported_waits() {
        get(OticWorld.RELATOR, "/")
                .body(
                        containsString("4</strong> clases sin informar"),
                        containsString("Informar la asistencia"),
                        containsString("Bloque A del 09-03-2026"));
    }

    @Test
    void the_class_book_asks_in_the_order_of_a_class() {
        String page = get(OticWorld.RELATOR, "/").extract().asString();
        int from = page.indexOf("Lo que pide el libro de clases");
        for (String next :
                new String[] {"Marque su entrada", "Inicie el bloque", "marcan su salida", "actividades", "Informe la"
                }) {
            int found = page.indexOf(next, from);
            assertThat(found).as(next).isPositive();
            from = found;
        }
        assertThat(page).contains("RES-4853-2015, Resuelvo 2, 14)");
    }

    @Test
    void whoever_has_no_class_ahead_is_told_when_one_appears() {
        get(TestTokens.ofOtec("relator", "76111111-6"), "/")
                .statusCode(200)
                .body(
                        containsString("No hay clases por delante"),
                        containsString("Lo que pide el libro de clases"),
                        not(containsString("Orfebrería")));
    }

    /** Somebody who may also act has tasks first. */
    @Test
    void own_tasks_come_before_classes() {
        get(TestTokens.token("dos", OticWorld.EXECUTOR.toString(), "", "relator", "otec-admin"), "/")
                .body(containsString("Iniciar el curso"), not(containsString("Las próximas clases")));
    }
}
