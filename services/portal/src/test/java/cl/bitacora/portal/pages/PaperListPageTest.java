package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.journal.DemoCourse;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates and payments across courses. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class PaperListPageTest {
    @BeforeEach
    void told() {
        World.tell();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificados", "/certificados.csv", "/pagos", "/pagos.csv"})
    void a_list_shows_what_the_reader_may_see_and_nothing_else(String address) {
        for (String own : new String[] {World.OTEC, World.MAULE, World.NATIONAL, World.AUDITOR}) {
            get(own, address).statusCode(200).body(containsString(DemoCourse.NAME));
        }
        for (String foreigner : new String[] {World.OTHER_OTEC, World.METROPOLITAN, World.OTIC}) {
            get(foreigner, address).statusCode(200).body(not(containsString(DemoCourse.NAME)));
        }
        io.restassured.RestAssured.given()
                .redirects()
                .follow(false)
                .get(address)
                .then()
                .statusCode(401);
    }

    @Test
    void they_are_narrowed_by_state_and_region() {
        get(World.NATIONAL, "/pagos?estado=PAGADO&region=07")
                .statusCode(200)
                .body(containsString("$457.154"), containsString("href=\"/cursos/" + Demo.SECTION + "/pagos\""));
        get(World.NATIONAL, "/pagos?estado=POR_PAGAR").body(containsString("Ninguno calza"));
        get(World.NATIONAL, "/pagos?region=13").body(not(containsString(DemoCourse.NAME)));
        get(World.NATIONAL, "/certificados?estado=EMITIDO").body(containsString("Emitido"));
        get(World.NATIONAL, "/certificados?estado=PAGADO").statusCode(400);
        get(World.NATIONAL, "/pagos?region=99").statusCode(400);
        get(World.NATIONAL, "/pagos?desde=%21").statusCode(400);
    }

    @Test
    void the_file_has_what_the_page_shows() {
        String csv = get(World.OTEC, "/pagos.csv?estado=PAGADO").extract().asString();
        assertThat(csv)
                .startsWith(
                        "\uFEFFCurso,Sección,Ejecutor,RUT ejecutor,Región,Clase,Estado,Factura,Solicitado,Monto,Pagado")
                .contains(Demo.SECTION, "$457.154");
    }
}
