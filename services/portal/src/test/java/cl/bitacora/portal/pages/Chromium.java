package cl.bitacora.portal.pages;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The machine's own browser. Where it is missing its tests are left out, except where a build must not leave out any. */
final class Chromium implements AutoCloseable {
    private static final List<Path> PLACES = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final Path PICTURES = Path.of("target/pictures");

    /** The pictures of the walks stand in the README: {@code -Dportal.pictures=docs} makes them anew. */
    private static final Path SHOWN = Path.of(System.getProperty("portal.pictures", "target/pictures/recorridos"));

    private final Playwright playwright;
    final Browser browser;

    private Chromium(Path place) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(place)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    static Chromium launch() {
        Path place = PLACES.stream().filter(Files::isExecutable).findFirst().orElse(null);
        if (place == null && System.getenv("CI") != null) {
            throw new AssertionError("Falta Chromium: las pruebas del portal en un navegador lo necesitan."
                    + " Instálelo con «apt-get install chromium».");
        }
        assumeTrue(place != null, "Chromium is not installed: apt-get install chromium");
        return new Chromium(place);
    }

    /** Keeps how a page looks. */
    static void picture(Page page, String name, boolean whole) {
        picture(page, PICTURES.resolve(name + ".png"), whole);
    }

    /** Keeps how a page of a walk looks. */
    static void show(Page page, String name, boolean whole) {
        picture(page, SHOWN.resolve(name + ".png"), whole);
    }

    private static void picture(Page page, Path file, boolean whole) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    @Override
    public void close() {
        playwright.close();
    }
}
