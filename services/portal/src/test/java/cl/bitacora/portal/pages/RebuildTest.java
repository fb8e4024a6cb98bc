package cl.bitacora.portal.pages;

import static cl.bitacora.portal.pages.World.get;
import static cl.bitacora.testkit.Eventually.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Views are built anew while people read: no page fails, none is half, and what comes in meanwhile is not lost. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
class RebuildTest {
    private static final String COURSE = "/cursos/" + Demo.SECTION;
    private static final List<String> PAGES = List.of(
            COURSE,
            COURSE + "/asistencia",
            COURSE + "/pagos",
            COURSE + "/certificados",
            COURSE + "/historia.csv",
            "/cursos/" + World.DRAFTED + "/formularios",
            "/panel/dinero.csv",
            "/panel/autorizaciones.csv",
            "/panel/asistencia.csv");

    @Test
    void pages_stay_whole_while_everything_behind_them_is_built_anew() throws Exception {
        World.tell();
        Map<String, String> before = PAGES.stream().collect(Collectors.toMap(Function.identity(), RebuildTest::read));
        SectionId meanwhile = new SectionId("cesteria-1");
        int readings = 0;
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            for (int round = 0; round < 2; round++) {
                Future<Integer> rebuilt = other.submit(() -> given().auth()
                        .oauth2(World.NATIONAL)
                        .post("/v1/ops/rebuild")
                        .then()
                        .extract()
                        .statusCode());
                if (round == 0) {
                    World.section(meanwhile, "Cestería", "08");
                }
                do {
                    for (String page : PAGES) {
                        assertThat(read(page)).as(page).isEqualTo(before.get(page));
                        readings++;
                    }
                } while (!rebuilt.isDone());
                assertThat(rebuilt.get()).isEqualTo(200);
            }
        }
        assertThat(readings).isGreaterThanOrEqualTo(2 * PAGES.size());
        for (String page : PAGES) {
            assertThat(read(page)).as(page).isEqualTo(before.get(page));
        }
        eventually(() -> get(World.NATIONAL, "/cursos/" + meanwhile).statusCode(200));
    }

    private static String read(String page) {
        return get(World.NATIONAL, page).statusCode(200).extract().asString();
    }
}
