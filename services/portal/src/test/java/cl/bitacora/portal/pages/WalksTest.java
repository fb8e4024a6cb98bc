package cl.bitacora.portal.pages;

import static cl.bitacora.testkit.Eventually.eventually;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cl.bitacora.contracts.SectionId;
import cl.bitacora.contracts.courses.AcuerdoContent;
import cl.bitacora.contracts.courses.AcuerdoEvent;
import cl.bitacora.contracts.courses.CoursesEvent;
import cl.bitacora.portal.Demo;
import cl.bitacora.portal.signin.IdentityProvider;
import cl.bitacora.testkit.PlatformTestResource;
import cl.bitacora.testkit.TestTopics;
import cl.bitacora.testkit.journal.DemoCourse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Five people do the main part of their work in a real browser, each from the sign-in page on, with the pages' own policy
 * in force. What they send arrives at {@link Deciders}, which answer and publish as the deciding service would.
 */
@QuarkusTest
@QuarkusTestResource(PlatformTestResource.class)
@QuarkusTestResource(Deciders.class)
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class WalksTest {
    private static final String COURSE = "/cursos/" + Demo.SECTION;
    private static final Instant AT = Instant.parse("2020-03-12T15:00:00Z");
    private static final double PATIENCE = 30_000;
    private static @Nullable Chromium chromium;

    @TestHTTPResource("/")
    @Nullable
    URL base;

    @BeforeAll
    static void launch() {
        chromium = Chromium.launch();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE); // bounds a failure, asserts no time
    }

    @AfterAll
    static void quit() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void told() {
        World.tell(IdentityProvider.token("sence-nacional"), IdentityProvider.token("sence-director-rm"));
        Deciders.ASKED.clear();
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
        Deciders.THEN.set(Deciders::nothing);
    }

    @Test
    void the_staff_of_an_otec_sends_an_acuerdo_operativo() {
        SectionId section = new SectionId("invernadero-1");
        World.section(
                section,
                "Invernaderos familiares",
                new AcuerdoEvent.AcuerdoOperativoCreated("ao-inv", section, AT, content()));
        try (BrowserContext context = context()) {
            Page page = signIn(context, "otec-b-admin", "/");
            assertThat(page.locator(".rol")).hasText("Administrador de OTEC");
            Locator task = eventuallyListed(page, "Invernaderos familiares");
            Chromium.show(page, "inicio", true);
            task.getByRole(AriaRole.LINK).first().click();
            looked_at_while_it_is_written(page);
            link(page, "Enviar el acuerdo operativo").click();
            assertThat(page.locator("form.formulario")).containsText("Enviar el acuerdo operativo");
            then(
                    "acuerdo-" + section,
                    new AcuerdoEvent.AcuerdoOperativoFinalised(
                            "ao-inv", section, AT, World.STARTS, List.of(), "user-otec"));
            button(page, "Enviar el acuerdo operativo").click();

            assertThat(page.locator(".hecho")).hasText(Pattern.compile("Hecho: enviar el acuerdo operativo."));
            assertThat(page.locator(".ficha h3").first()).containsText("Enviado");
            assertThat(link(page, "Enviar el acuerdo operativo")).hasCount(0);
            asked("POST /v1/sections/invernadero-1/acuerdo-operativo/finalise", "otec-b-admin");
            link(page, "Lo que me espera").click();
            assertThat(page.locator("main"))
                    .not()
                    .containsText(Pattern.compile("Completar y enviar.*Invernaderos familiares"));
        }
    }

    /** Nothing is sent: what is missing, and until when, stands under the form as soon as the keys rest. */
    private static void looked_at_while_it_is_written(Page page) {
        Deciders.NEXT.set(new Deciders.Says(200, "{\"missing\":[\"activities\"],\"sendBy\":\"2026-11-29\"}"));
        link(page, "Guardar el acuerdo operativo").click();
        assertThat(page.locator("#revision")).isHidden();
        page.getByLabel("Encargado del curso").fill("Patricia Peumo Boldo");
        assertThat(page.locator("#revision")).containsText("Puede enviarse hasta el domingo 29 de noviembre de 2026.");
        page.locator("#revision").scrollIntoViewIfNeeded();
        Chromium.show(page, "acuerdo-que-falta", false);
        Deciders.NEXT.set(new Deciders.Says(200, "{\"missing\":[],\"sendBy\":\"2026-11-29\"}"));
        link(page, "«Actividad 1»: falta al menos una línea.").click();
        page.keyboard().type("Inducción");
        assertThat(page.locator("#revision")).containsText("Nada falta por escribir");
        Deciders.NEXT.set(new Deciders.Says(200, "{}"));
        link(page, "No hacerlo y volver").click();
        Deciders.ASKED.clear();
    }

    @Test
    void the_regional_office_asks_for_changes_and_stamps() {
        SectionId lacking = new SectionId("apicultura-1");
        World.section(lacking, "Apicultura", sent("ao-api", lacking));
        SectionId complete = new SectionId("telar-1");
        World.section(complete, "Telar mapuche", sent("ao-tel", complete));
        try (BrowserContext context = context()) {
            Page page = signIn(context, "sence-rm", "/");
            eventuallyListed(page, "Apicultura")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            Chromium.show(page, "revisar-acuerdo", true);
            link(page, "Pedir cambios al acuerdo").click();
            page.getByLabel("Qué hay que cambiar").fill("Falta el horario de la segunda semana.");
            then(
                    "acuerdo-" + lacking,
                    new AcuerdoEvent.ChangesRequested("ao-api", lacking, AT, "Falta el horario de la segunda semana."));
            button(page, "Pedir cambios al acuerdo").click();
            assertThat(page.locator(".hecho")).containsText("Hecho: pedir cambios al acuerdo.");
            assertThat(page.locator(".ficha").first()).containsText("Falta el horario de la segunda semana.");
            Deciders.Asked asked =
                    asked("POST /v1/sections/apicultura-1/acuerdo-operativo/request-changes", "sence-rm");
            assertThat(asked.body()).isEqualTo("{\"reason\":\"Falta el horario de la segunda semana.\"}");

            Deciders.ASKED.clear();
            link(page, "Lo que me espera").click();
            eventuallyListed(page, "Telar mapuche")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            link(page, "Visar el acuerdo operativo").click();
            then("acuerdo-" + complete, new AcuerdoEvent.AcuerdoOperativoStamped("ao-tel", complete, AT));
            button(page, "Visar el acuerdo operativo").click();
            assertThat(page.locator(".hecho")).containsText("Hecho: visar el acuerdo operativo.");
            assertThat(page.locator(".ficha h3").first()).containsText("Visado");
            // who stamps does not sign
            assertThat(link(page, "Firmar el acuerdo operativo")).hasCount(0);
            asked("POST /v1/sections/telar-1/acuerdo-operativo/stamp", "sence-rm");
        }
    }

    @Test
    void the_relator_sees_the_class_pc_and_what_it_sent() {
        try (BrowserContext context = context()) {
            Page page = signIn(context, "relator-a", "/equipos");
            assertThat(page.locator(".rol")).hasText("Relator");
            Locator pc = page.locator("tbody tr", new Page.LocatorOptions().setHasText("sala-1"));
            assertThat(pc).hasCount(1);
            assertThat(pc.locator("td").nth(2)).containsText(Pattern.compile("hace [0-9]"));
            Chromium.show(page, "equipos", true);
            link(page, "Cursos").click();
            link(page, DemoCourse.NAME).click();
            assertThat(page.locator("main")).containsText("sala-1");
            link(page, "Asistencia").click();
            Locator head = page.locator(".grilla thead");
            assertThat(head).containsText("Bloque A · 09:00 · 4 h");
            assertThat(head).containsText("Informado tarde");
            Locator row = page.locator(".grilla tbody tr", new Page.LocatorOptions().setHasText("Lingue Ulmo, Diego"));
            assertThat(row.locator(".total")).containsText("74,99 %");
            assertThat(page.locator("main")).containsText("Entró en un equipo (sala-1, 08:56:50)");
            Chromium.show(page, "asistencia", true);
            // a relator records in the room: the portal offers nothing to do
            assertThat(page.locator("a[href*='/hacer/']")).hasCount(0);
        }
    }

    /** Who holds a certificate has no account; the verification itself is walked through in the certificates service. */
    @Test
    void the_holder_of_a_certificate_is_led_to_the_public_verification() {
        String address;
        try (BrowserContext context = context()) {
            Page page = signIn(context, "otec-b-admin", COURSE + "/certificados");
            assertThat(page.locator("h1")).hasText("No encontrado");
        }
        try (BrowserContext context = context()) {
            Page page = signIn(context, "relator-a", COURSE + "/certificados");
            assertThat(page.locator(".ficha").first()).containsText("Emitido");
            assertThat(page.locator("main")).containsText("ya no se muestra");
            address = link(page, "Verificarlo como lo vería cualquiera").getAttribute("href");
            assertThat(address).matches("http://[^/]+/verificar/[0-9A-Z]{26}");
        }
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.navigate(at("/certificado/" + address.substring(address.lastIndexOf('/') + 1)));
            assertThat(page.locator("h1")).hasText("No encontrado");
            assertThat(page.locator("main")).containsText("folio y el código");
            assertThat(page.locator("main a", new Page.LocatorOptions().setHasText("Verificar un certificado")))
                    .hasAttribute("href", address.substring(0, address.lastIndexOf('/')));
            Chromium.show(page, "no-encontrado", true);
        }
    }

    @Test
    void the_auditor_reads_a_stream_its_proof_and_a_figure_down_to_the_marks() {
        try (BrowserContext context = context()) {
            Page page = signIn(context, "auditor", "/");
            link(page, "Auditoría").click();
            page.getByLabel("Una sección o una historia").fill(Demo.SECTION);
            button(page, "Leer").click();
            link(page, "section-" + Demo.SECTION).click();
            Locator first = page.locator(".historia li").first();
            assertThat(first).containsText("Se creó la sección de");
            first.locator("summary").click();
            assertThat(first.locator("details")).hasAttribute("open", "");
            assertThat(first.locator("code").last()).hasText(Pattern.compile("[0-9a-f]{64}"));
            Chromium.show(page, "historia", false);
            first.getByRole(AriaRole.LINK).first().click();
            page.getByLabel("Fichas del curso")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Pagos"))
                    .click();
            page.locator("main a.porque, main a[href*='por-que/liquidacion']")
                    .first()
                    .click();
            assertThat(page.locator(".arbol")).containsText("RES-0334-2020");
            link(page, "Asistencia").click();
            page.locator(".grilla tbody tr", new Page.LocatorOptions().setHasText("Lingue Ulmo, Diego"))
                    .locator("td a")
                    .nth(1)
                    .click();
            assertThat(page.locator(".conclusion")).isVisible();
            assertThat(page.locator("main")).containsText("Las marcas");
            assertThat(page.locator("main tbody tr").first()).containsText("Huella");
            Chromium.show(page, "por-que-marcas", true);
            link(page, "Panel").click();
            assertThat(page.locator("h1")).hasText("Panel nacional");
            Chromium.show(page, "panel", true);
            assertThat(page.locator("a[href*='/hacer/']")).hasCount(0);
        }
    }

    /** Nobody touches the page: an event comes in, and the open page shows it. */
    @Test
    void an_open_page_shows_what_came_in_meanwhile() {
        SectionId section = new SectionId("alfareria-1");
        World.section(section, "Alfarería", sent("ao-alf", section));
        try (BrowserContext context = context()) {
            Page history = signIn(context, "sence-rm", "/cursos/" + section + "/historia");
            eventually(() -> {
                history.reload();
                assertThat(history.locator(".historia li").count()).isEqualTo(3);
            });
            Page home = context.newPage();
            home.navigate(at("/"));
            history.bringToFront();
            TestTopics.<CoursesEvent>publish(
                    CoursesEvent.CATALOGUE,
                    "acuerdo-" + section,
                    new AcuerdoEvent.SupportRequested(
                            "ao-alf", section, AT.plusSeconds(60), "Copia del contrato de arriendo."));
            assertThat(history.locator(".historia li").last()).containsText("Copia del contrato de arriendo");
            assertThat(history.locator("#novedades")).containsText("Se agregó lo nuevo");
            home.bringToFront();
            assertThat(home.locator(".historia")).containsText("Copia del contrato de arriendo");

            // who reads a detail is told, and not interrupted
            history.bringToFront();
            history.locator(".historia summary").first().click();
            TestTopics.<CoursesEvent>publish(
                    CoursesEvent.CATALOGUE,
                    "acuerdo-" + section,
                    new AcuerdoEvent.AcuerdoOperativoRejected(
                            "ao-alf", section, AT.plusSeconds(120), "Fuera de plazo."));
            assertThat(history.locator("#novedades")).containsText("Hay novedades.");
            assertThat(history.locator(".historia li")).hasCount(4);
            link(history, "Mostrarlas").click();
            assertThat(history.locator(".historia li").last()).containsText("Fuera de plazo");
        }
    }

    private static AcuerdoEvent sent(String acuerdo, SectionId section) {
        return new AcuerdoEvent.AcuerdoOperativoFinalised(acuerdo, section, AT, World.STARTS, List.of(), "user-otec");
    }

    private static AcuerdoContent content() {
        return new AcuerdoContent(
                World.STARTS,
                "Sala 3",
                "13101",
                "Patricia Peumo",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "",
                List.of());
    }

    /** What the deciding service publishes when it is asked next. */
    private static void then(String stream, AcuerdoEvent event) {
        ClassLoader application = Thread.currentThread().getContextClassLoader();
        Deciders.THEN.set(() -> {
            Thread.currentThread().setContextClassLoader(application);
            TestTopics.<CoursesEvent>publish(CoursesEvent.CATALOGUE, stream, event);
        });
    }

    /** What was asked of the deciding service, once, with the token of the person who signed in. */
    private static Deciders.Asked asked(String path, String account) {
        assertThat(Deciders.ASKED).hasSize(1);
        Deciders.Asked asked = Deciders.ASKED.getFirst();
        assertThat(asked.path()).isEqualTo(path);
        String claims =
                new String(Base64.getUrlDecoder().decode(asked.token().split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"sub\":\"user-" + account + "\"", "\"aud\":\"bitacora\"");
        return asked;
    }

    /** The row of a task: it comes with an event, so the page may have to be asked again. */
    private static Locator eventuallyListed(Page page, String course) {
        Locator row = page.locator("main table tbody tr", new Page.LocatorOptions().setHasText(course));
        eventually(() -> {
            page.reload();
            assertThat(row.count()).isEqualTo(1);
        });
        return row;
    }

    private Page signIn(BrowserContext context, String account, String address) {
        Page page = context.newPage();
        page.navigate(at(address));
        page.getByLabel("Cuenta").fill(account);
        button(page, "Entrar").click();
        page.waitForURL(at(address));
        return page;
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static BrowserContext context() {
        return Objects.requireNonNull(chromium, "no browser")
                .browser
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(1366, 900)
                        .setLocale("es-CL"));
    }

    private String at(String address) {
        return String.valueOf(base).replaceAll("/$", "") + address;
    }
}
