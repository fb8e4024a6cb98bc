package cl.bitacora.portal.pages;

import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Measures, does not judge: {@code -Dportal.times} writes the median of a hundred readings of each page to target/times.txt. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@EnabledIfSystemProperty(named = "portal.times", matches = ".*")
class PageTimesTest {
    private static final int WARM = 100;
    private static final int READ = 100;

    @Test
    void medians() throws Exception {
        World.tell();
        String course = "/cursos/" + Demo.SECTION;
        List<String> lines = new ArrayList<>();
        for (String page : List.of(
                "/",
                "/cursos",
                course,
                course + "/asistencia",
                course + "/formularios",
                course + "/certificados",
                course + "/pagos",
                course + "/historia",
                course + "/por-que/liquidacion:" + Demo.SECTION + "-liquidacion")) {
            List<Long> micros = new ArrayList<>();
            int size = 0;
            for (int i = 0; i < WARM + READ; i++) {
                long began = System.nanoTime();
                size = World.get(World.NATIONAL, page).statusCode(200).extract().asByteArray().length;
                if (i >= WARM) {
                    micros.add((System.nanoTime() - began) / 1_000);
                }
            }
            Collections.sort(micros);
            lines.add("%s median %d µs, 95 %% %d µs, %d bytes"
                    .formatted(page, micros.get(READ / 2), micros.get(READ * 95 / 100), size));
        }
        Files.write(Path.of("target/times.txt"), lines);
    }
}
