package cl.bitacora.demo;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** The class PC's screen in a browser: somebody presses, types, puts fingers down and reads. */
final class RoomScreen implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(
            Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));
    private static final double PATIENCE_MILLIS = 90_000;
    private static final Duration PATIENCE = Duration.ofMillis((long) PATIENCE_MILLIS);
    private static final String SAID = "document.body.dataset.said || ''";

    private final Playwright playwright;
    private final Page page;
    private final String address;

    RoomScreen(Path browser, String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")));
        page = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
    }

    /** The browser of this machine. */
    static Optional<Path> browser() {
        return BROWSERS.stream().filter(Files::exists).findFirst();
    }

    RoomScreen goes(String path) {
        page.navigate(address + path);
        return this;
    }

    RoomScreen types(String label, String text) {
        page.getByLabel(label).first().fill(text);
        return this;
    }

    RoomScreen chooses(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    /** Presses a button that brings the next page. */
    RoomScreen presses(String button) {
        return leaves(button(button));
    }

    RoomScreen follows(String link) {
        return leaves(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
    }

    RoomScreen sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** Presses a button of the demonstration's panel and waits for what the PC says of the finger. */
    RoomScreen puts(String button, String says) {
        listens();
        answered(button(button));
        return hears(says);
    }

    /** Presses a button of the demonstration's panel; whether the PC went on to another page by itself. */
    boolean opens(String button) {
        listens();
        // what a page says when it comes may be of the finger before: only a new word is about this one
        Object before = page.evaluate(SAID);
        page.evaluate("document.body.dataset.old = 'yes'");
        button(button).click();
        return "opened"
                .equals(page.waitForFunction(
                                "before => !document.body ? false : !document.body.dataset.old ? 'opened'"
                                        + " : (" + SAID + ") !== before && document.body.dataset.tone === 'warn'"
                                        + " ? 'refused' : false",
                                before)
                        .jsonValue());
    }

    /** What the PC said last on this page. */
    String words() {
        return String.valueOf(page.evaluate("document.body.dataset.words || ''"));
    }

    RoomScreen hears(String text) {
        page.waitForFunction("text => (document.body.dataset.words || '').includes(text)", text);
        return this;
    }

    /** The pseudonyms of the course's people: the relator first. */
    List<String> people() {
        page.waitForFunction("() => document.querySelectorAll('[data-fingers] option').length > 1");
        return page.locator("[data-fingers] option").all().stream()
                .map(option -> String.valueOf(option.getAttribute("value")))
                .filter(value -> value.startsWith("p-"))
                .toList();
    }

    /** Puts somebody's finger on the reader until the PC says one of these. */
    RoomScreen finger(String person, String... tones) {
        return until(person + ": " + List.of(tones), () -> {
            listens();
            page.locator("[data-fingers] option[value='" + person + "']")
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            page.locator("[data-fingers]").selectOption(person);
            answered(page.locator("[data-finger-select]"));
            return List.of(tones).contains(String.valueOf(page.evaluate("document.body.dataset.tone")));
        });
    }

    RoomScreen column(String id, int people) {
        page.waitForFunction(
                "([id, n]) => document.querySelectorAll('#' + id + ' li').length === n", List.of(id, people));
        return this;
    }

    /** What the page shows, and a picture of it, where somebody looks for why a test failed. */
    void shoots(Path to) {
        page.screenshot(new Page.ScreenshotOptions().setPath(to));
    }

    /** Tries again until it is so: a print is not always good enough, and within five seconds two are one. */
    RoomScreen until(String what, BooleanSupplier turn) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!turn.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
        }
        return this;
    }

    boolean shows(String text) {
        return page.getByText(text).first().isVisible();
    }

    private void listens() {
        page.locator("body[data-live]").waitFor();
    }

    private void answered(Locator press) {
        Object before = page.evaluate(SAID);
        press.click();
        page.waitForFunction("before => (" + SAID + ") !== before", before);
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    private RoomScreen leaves(Locator by) {
        page.evaluate("document.body.dataset.old = 'yes'");
        by.click();
        page.waitForFunction("() => document.body && !document.body.dataset.old");
        return this;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
