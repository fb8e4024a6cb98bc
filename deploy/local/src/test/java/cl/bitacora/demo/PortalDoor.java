package cl.bitacora.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The portal on the real platform, in a browser, for somebody who never saw it. */
final class PortalDoor implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 60_000;
    private static final String PASSWORD = "bitacora";

    private final Playwright playwright;
    private final Browser chromium;
    private final String portal;

    PortalDoor(Path browser, String portal) {
        this.portal = portal;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    /**
     * Signs in with Keycloak, looks at everything that the first page and the menu lead to, and signs out.
     *
     * @return courses that the first page names
     */
    List<String> visited(String account) {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(portal);
            page.locator("#username").fill(account);
            page.locator("#password").fill(PASSWORD);
            page.locator("#password").press("Enter");
            assertThat(page.locator("h1")).hasText(Pattern.compile("Lo que me espera"));
            List<String> links = Stream.of("nav a", "main a")
                    .flatMap(where -> page.locator(where).all().stream())
                    .map(link -> String.valueOf(link.getAttribute("href")))
                    .filter(address -> address.startsWith("/"))
                    .distinct()
                    .toList();
            List<String> broken = new ArrayList<>();
            for (String link : links) {
                APIResponse answer = context.request().get(portal + link.substring(1));
                if (answer.status() != 200) {
                    broken.add(answer.status() + " " + link);
                }
            }
            assertThat(broken).as(account).isEmpty();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Salir"))
                    .click();
            page.navigate(portal + "cursos");
            assertThat(page.locator("#username")).isVisible();
            return links.stream()
                    .filter(link -> link.startsWith("/cursos/"))
                    .map(link -> link.split("/")[2].replaceFirst("\\?.*", ""))
                    .distinct()
                    .toList();
        }
    }

    /** Who was handed a certificate: the address of its QR code, and the folio and code typed by hand. */
    void verifies(String address, int people) {
        try (BrowserContext context = context()) {
            Page page = context.newPage();
            page.setDefaultTimeout(PATIENCE_MILLIS);
            page.navigate(address);
            assertThat(page.locator("h1")).hasText("Certificado vigente");
            assertThat(page.locator("tbody tr")).hasCount(people);
            // who it is about can be told from others, and no RUT is whole
            Locator rut = page.locator("tbody tr td:nth-child(2)").first();
            assertThat(rut.innerText()).matches("[0-9.]+\\*{3}-[0-9K]");
            String folio =
                    page.locator(".folio").innerText().replace("Folio", "").strip();
            String code = address.substring(address.lastIndexOf('/') + 1);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Verificar otro certificado"))
                    .click();
            page.locator("[name=folio]").fill(folio);
            page.locator("[name=codigo]").fill(code.replace(code.charAt(3), code.charAt(3) == 'A' ? 'B' : 'A'));
            page.locator("button[type=submit]").click();
            assertThat(page.locator("main")).containsText("No existe un certificado");
            page.locator("[name=codigo]").fill(code);
            page.locator("button[type=submit]").click();
            assertThat(page.locator(".folio")).containsText(folio);
        }
    }

    private BrowserContext context() {
        return chromium.newContext(
                new Browser.NewContextOptions().setLocale("es-CL").setViewportSize(1366, 900));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
