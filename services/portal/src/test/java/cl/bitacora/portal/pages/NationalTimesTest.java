package cl.bitacora.portal.pages;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.kernel.Rut;
import cl.bitacora.portal.Demo;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.auth.TestTokens;
import cl.bitacora.testkit.journal.DemoPerson;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures, does not judge: {@code -Dportal.national=1000000} fills the views with that many participants and writes the
 * times of the pages to target/national.txt. {@code -Dportal.national.depth=1} gives every course its story and findings,
 * not every tenth.
 */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@EnabledIfSystemProperty(named = "portal.national", matches = "[0-9]+")
class NationalTimesTest {
    private static final int WARM = 5;
    private static final int READ = 20;
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final String EXECUTOR = Rut.ofNumber(60_000_007).toString();
    private static final String OTEC = TestTokens.ofOtec("otec-operator", EXECUTOR);

    private final List<String> lines = new ArrayList<>();

    @Test
    void medians() throws Exception {
        World.tell();
        int participants = Integer.parseInt(System.getProperty("portal.national", "20000"));
        int depth = Integer.parseInt(System.getProperty("portal.national.depth", "10"));
        try (Connection connection = PlatformTestResource.database().asApp()) {
            lines.addAll(new NationalYear(connection, participants, depth).tell());
        }
        pages();
        try (Connection connection = PlatformTestResource.database().asApp()) {
            lines.addAll(new NationalYear(connection, participants, depth).costOfSums());
        }
        Files.write(Path.of("target/national.txt"), lines);
        assertThat(lines).noneMatch(line -> line.contains("status"));
    }

    private void pages() {
        String course = "/cursos/nacional-" + 1_000;
        read("nacional", World.NATIONAL, "/");
        read("región 13", World.METROPOLITAN, "/");
        read("región 07", World.MAULE, "/");
        read("OTEC", OTEC, "/");
        read("auditoría", World.AUDITOR, "/");
        read("nacional", World.NATIONAL, "/cursos");
        read("región 13", World.METROPOLITAN, "/cursos");
        read("OTEC", OTEC, "/cursos");
        read("nacional", World.NATIONAL, "/cursos?texto=electr");
        read("nacional", World.NATIONAL, "/cursos?texto=nadaquecalce");
        read("región 13", World.METROPOLITAN, "/cursos?texto=electr");
        read("nacional", World.NATIONAL, "/cursos?region=13");
        read("nacional", World.NATIONAL, "/cursos?estado=EN_EJECUCION");
        read("nacional", World.NATIONAL, "/cursos?estado=CIERRE_OBSERVADO");
        read("nacional", World.NATIONAL, "/cursos?region=13&estado=EN_EJECUCION&texto=contabilidad");
        read("nacional", World.NATIONAL, "/cursos?ejecutor=" + EXECUTOR);
        read("nacional", World.NATIONAL, "/cursos?ejecutor=A%C3%B1o+33");
        read("nacional", World.NATIONAL, "/cursos?participante=" + person());
        read("nacional", World.NATIONAL, "/cursos.csv?estado=CERRADA");
        time(
                "nacional",
                "buscar (RUT)",
                () -> given().auth()
                        .oauth2(World.NATIONAL)
                        .redirects()
                        .follow(false)
                        .formParam("busqueda", Demo.person("P04").rut().formatted())
                        .post("/buscar")
                        .statusCode());
        read("nacional", World.NATIONAL, "/panel");
        read("nacional", World.NATIONAL, "/panel?region=13");
        read("nacional", World.NATIONAL, "/panel?programa=BONO_MIPE_2020");
        read("nacional", World.NATIONAL, "/panel?region=07&programa=BONO_MIPE_2020");
        read("región 13", World.METROPOLITAN, "/panel");
        read("OTEC", OTEC, "/panel");
        read("nacional", World.NATIONAL, "/equipos");
        read("región 13", World.METROPOLITAN, "/equipos");
        read("auditoría", World.AUDITOR, "/auditoria?historia=nacional-1000");
        for (String page : List.of(
                "",
                "/asistencia",
                "/formularios",
                "/certificados",
                "/pagos",
                "/historia",
                "/por-que/liquidacion:nacional-1000-liquidacion")) {
            read("nacional", World.NATIONAL, course + page);
        }
    }

    private void read(String who, String token, String page) {
        time(who, page, () -> World.get(token, page).extract().statusCode());
    }

    private void time(String who, String page, IntSupplier ask) {
        List<Long> micros = new ArrayList<>();
        int status = 0;
        long patience = System.nanoTime() + PATIENCE_NANOS;
        for (int i = 0; i < WARM + READ && (System.nanoTime() < patience || micros.size() < 3); i++) {
            long began = System.nanoTime();
            status = ask.getAsInt();
            if (i >= WARM || System.nanoTime() > patience) {
                micros.add((System.nanoTime() - began) / 1_000);
            }
        }
        Collections.sort(micros);
        String line = String.format(
                Locale.ROOT,
                "%-10s %-70s median %8.1f ms  95 %% %8.1f ms%s",
                who,
                page,
                micros.get(micros.size() / 2) / 1e3,
                micros.get(micros.size() * 95 / 100) / 1e3,
                status >= 400 ? " status " + status : "");
        System.out.println(line);
        lines.add(line);
    }

    private static String person() {
        DemoPerson person = Demo.person("P04");
        return person.id(Demo.PERSON_KEY).value();
    }
}
