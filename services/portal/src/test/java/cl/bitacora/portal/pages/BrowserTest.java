package cl.bitacora.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.testkit.PlatformTestResource;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real browser on the demonstration's course: accessibility of every page, the way to an explanation, pictures. */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
class BrowserTest {
    private static @Nullable Chromium chromium;

    @TestHTTPResource("/")
    @Nullable
    URL base;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void told() {
        World.tell();
    }

    @ParameterizedTest
    @CsvSource({
        "inicio, /",
        "cursos, /cursos",
        "sin-cursos, /cursos?texto=nada-de-esto",
        "resumen, /cursos/bodegas-de-prueba-1",
        "asistencia, /cursos/bodegas-de-prueba-1/asistencia",
        "formularios, /cursos/bodegas-de-prueba-1/formularios",
        "certificados, /cursos/bodegas-de-prueba-1/certificados",
        "pagos, /cursos/bodegas-de-prueba-1/pagos",
        "historia, /cursos/bodegas-de-prueba-1/historia?tipo=curso",
        "por-que, /cursos/bodegas-de-prueba-1/por-que/liquidacion:bodegas-de-prueba-1-liquidacion",
        "panel, /panel",
        "equipos, /equipos",
        "glosario, /glosario",
        "simuladores, /simuladores",
        "plazos, /simuladores/plazos",
        "auditoria, /auditoria?historia=certificate-bodegas-de-prueba-1-normal",
        "auditoria-seccion, /auditoria?historia=bodegas-de-prueba-1",
        "verificar, /auditoria/verificar",
        "lo-que-se-sabia, /auditoria/al?seccion=bodegas-de-prueba-1&fecha=2026-01-31",
        "lo-que-cambio, /auditoria/al?seccion=bodegas-de-prueba-1&fecha=2026-01-05&otra=2026-01-31",
        "sin-fecha, /auditoria/al?seccion=bodegas-de-prueba-1&fecha=ayer",
        "lista-certificados, /certificados",
        "lista-pagos, /pagos?estado=PAGADO",
        "no-encontrado, /cursos/no-existe",
        "sin-pagina, /no-hay-tal-pagina",
        "panel-por-semana, /panel?por=semana",
        "del-panel, /cursos?alerta=cross-computer&clases=2020-03",
        "pendiente, /cursos/pasteleria-1",
        "grilla-vacia, /cursos/pasteleria-1/asistencia"
    })
    void a_page_is_accessible_and_looks_like_this(String name, String address) {
        check(World.NATIONAL, name, address);
    }

    @ParameterizedTest
    @CsvSource({
        "formularios-director, /cursos/pasteleria-1/formularios",
        "firmar, /cursos/pasteleria-1/hacer/firmar-acuerdo",
        "pedir-cambios, /cursos/pasteleria-1/hacer/pedir-cambios",
        "decidir-expulsion, /cursos/pasteleria-1/hacer/decidir-expulsion",
        "prorrogar-inicio, /cursos/pasteleria-1/hacer/prorrogar-inicio",
        "hecho, /cursos/pasteleria-1/formularios?hecho=pedir-cambios"
    })
    void a_form_is_accessible_and_looks_like_this(String name, String address) {
        check(World.DIRECTOR, name, address);
    }

    @Test
    void what_an_otic_and_a_relator_find_is_accessible_and_stays_narrow() {
        OticWorld.tell();
        check(OticWorld.ANALYST, "inicio-otic", "/");
        check(OticWorld.ANALYST, "certificados-otic", "/cursos/" + OticWorld.OWN + "/certificados");
        check(World.OTIC, "inicio-otic-vacio", "/");
        check(OticWorld.RELATOR, "inicio-relator", "/");
        for (String reader : new String[] {OticWorld.ANALYST, OticWorld.RELATOR}) {
            try (BrowserContext context = context(reader, 360)) {
                assertThat(open(context, "/").evaluate("document.documentElement.scrollWidth"))
                        .isEqualTo(360);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "matricular, /cursos/pasteleria-1/hacer/matricular",
        "editar-acuerdo, /cursos/huerto-1/hacer/editar-acuerdo",
        "evaluar, /cursos/pasteleria-1/hacer/evaluar",
        "versiones, /cursos/huerto-1/formularios",
        "pedir-avance, /cursos/pasteleria-1/hacer/pedir-avance",
        "facturar, /cursos/pasteleria-1/hacer/facturar?de=liquidation"
    })
    void a_form_of_the_executor_is_accessible_and_stays_narrow(String name, String address) {
        check(World.OTHER_OTEC, name, address);
        try (BrowserContext context = context(World.OTHER_OTEC, 360)) {
            assertThat(open(context, address).evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "elearning-liquidation, /simuladores/liquidacion",
        "liquidation, /simuladores/liquidacion-presencial",
        "tender-evaluation, /simuladores/licitacion",
        "elearning-liquidation, /simuladores/liquidacion?horas=cien&termino=ayer"
    })
    void a_calculator_is_accessible_and_stays_narrow(String answer, String address) {
        Deciders.NEXT.set(new Deciders.Says(200, SimulatorsPageTest.answer(answer)));
        check(World.OTEC, address.contains("?") ? "simulador-error" : answer, address);
        try (BrowserContext context = context(World.OTEC, 360)) {
            assertThat(open(context, address).evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(360);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "english-home, /",
        "english-attendance, /cursos/bodegas-de-prueba-1/asistencia",
        "english-why, /cursos/bodegas-de-prueba-1/por-que/liquidacion:bodegas-de-prueba-1-liquidacion"
    })
    void a_page_in_english_is_accessible_and_looks_like_this(String name, String address) {
        check(World.NATIONAL, name, address, "en-GB");
    }

    private void check(String token, String name, String address) {
        check(token, name, address, "es-CL");
    }

    private void check(String token, String name, String address, String locale) {
        try (BrowserContext context = context(token, 1366, locale)) {
            Page page = open(context, address);
            AxeResults results = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
            assertThat(results.getViolations().stream()
                            .map(rule -> rule.getId() + ": "
                                    + rule.getNodes().stream()
                                            .map(node -> node.getHtml())
                                            .toList()))
                    .as("axe on %s", address)
                    .isEmpty();
            Chromium.picture(page, name, !name.equals("historia"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/cursos",
        "/panel",
        "/equipos",
        "/glosario",
        "/simuladores/plazos",
        "/certificados",
        "/pagos",
        "/auditoria/verificar",
        "/auditoria/al?seccion=bodegas-de-prueba-1&fecha=2026-01-31",
        "/cursos/bodegas-de-prueba-1",
        "/cursos/bodegas-de-prueba-1/asistencia"
    })
    void a_narrow_screen_scrolls_only_inside_tables(String address) {
        try (BrowserContext context = context(World.NATIONAL, 360)) {
            Page page = open(context, address);
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
        }
    }

    @Test
    void from_the_work_list_to_the_marks_with_the_keyboard_and_without_script() {
        try (BrowserContext context = context(World.OTEC, 1366)) {
            Page page = open(context, "/");
            page.keyboard().press("Tab");
            assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Saltar al contenido");
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Cursos").setExact(true))
                    .focus();
            page.keyboard().press("Enter");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Operación de bodegas"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Asistencia").setExact(true))
                    .click();
            page.locator("tr", new Page.LocatorOptions().setHasText("Lingue Ulmo, Diego"))
                    .locator("td a")
                    .nth(1)
                    .click();
            assertThat(page.locator("h2").first().textContent()).contains("Tiempo acreditado en un bloque");
            assertThat(page.content()).contains("Lingue Ulmo, Diego", "Entrada sin salida", "Las marcas");
            Chromium.picture(page, "por-que-marcas", true);
        }
    }

    /** The pages as they are: their policy in force, no script. */
    @Test
    void from_the_work_list_to_the_signature() {
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
        try (BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setLocale("es-CL")
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + World.DIRECTOR)))) {
            Page page = open(context, "/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Firmar el acuerdo operativo"))
                    .click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Firmar el acuerdo operativo"))
                    .click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Firmar el acuerdo operativo"))
                    .click();
            assertThat(page.url()).endsWith("/cursos/pasteleria-1/formularios?hecho=firmar-acuerdo");
            assertThat(page.content()).contains("Hecho: firmar el acuerdo operativo.");
        }
    }

    private static BrowserContext context(String token, int width) {
        return context(token, width, "es-CL");
    }

    private static BrowserContext context(String token, int width, String locale) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(true)
                        .setBypassCSP(true) // axe is a script, and pages allow none
                        .setViewportSize(width, 900)
                        .setLocale(locale)
                        .setExtraHTTPHeaders(Map.of("Authorization", "Bearer " + token)));
    }

    private static Browser browser() {
        return Objects.requireNonNull(chromium, "no browser").browser;
    }

    private Page open(BrowserContext context, String address) {
        Page page = context.newPage();
        page.navigate(String.valueOf(base).replaceAll("/$", "") + address);
        return page;
    }
}
