package cl.bitacora.classroom.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
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
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Somebody in front of the PC: clicks, types, puts fingers down, looks. */
final class Person implements AutoCloseable {
    private static final List<Path> BROWSERS = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/google-chrome"));
    private static final Path SHOTS = Path.of(Boolean.getBoolean("screenshots") ? "docs" : "target/screenshots");

    private static final String SAID = "document.body.dataset.said || ''";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Playwright playwright;
    final Page page;
    private final String address;

    Person(Path browser, String address) {
        this.address = address;
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(browser)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        page = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1366, 768))
                .newPage();
        // Long enough for a machine that does much else: nothing here waits for the time to pass.
        page.setDefaultTimeout(PATIENCE.toMillis());
    }

    static Optional<Path> browser() {
        return BROWSERS.stream().filter(Files::exists).findFirst();
    }

    Person goes(String path) {
        page.navigate(address + path);
        return this;
    }

    Person types(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first()
                .fill(text);
        return this;
    }

    Person chooses(String label, String option) {
        page.getByLabel(label).first().selectOption(option);
        return this;
    }

    /** Presses, and waits for the next page if that brings one: the old one may already say what is waited for. */
    Person presses(String button) {
        Locator found = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first();
        if (Boolean.TRUE.equals(found.evaluate("it => it.form !== null && it.type === 'submit'"))) {
            leaves(found);
        } else {
            found.click();
        }
        return this;
    }

    private void leaves(Locator by) {
        page.evaluate("document.body.dataset.old = 'yes'");
        by.click();
        page.waitForFunction("() => document.body && !document.body.dataset.old");
    }

    Person follows(String link) {
        leaves(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first());
        return this;
    }

    Person sees(String text) {
        page.getByText(text).first().waitFor();
        return this;
    }

    /** The PC said so, on this page. */
    Person hears(String text) {
        page.waitForFunction("text => (document.body.dataset.words || '').includes(text)", text);
        return this;
    }

    /** The page listens: what happens from now on is shown. */
    Person listens() {
        page.locator("body[data-live]").waitFor();
        return this;
    }

    /** Puts somebody's finger on the simulated reader, on the page of the class, and waits for what the PC says. */
    Person finger(String person) {
        listens();
        page.locator("[data-fingers] option[value='" + person + "']")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        page.locator("[data-fingers]").selectOption(person);
        return answered(() -> page.locator("[data-finger-select]").click());
    }

    private Person answered(Runnable press) {
        Object before = page.evaluate(SAID);
        press.run();
        page.waitForFunction("before => (" + SAID + ") !== before", before);
        return this;
    }

    private String tone() {
        return String.valueOf(page.evaluate("document.body.dataset.tone || ''"));
    }

    /** Puts the finger down until it is recognised and that many are inside: a print is not always good enough. */
    Person enters(String person, int inside) {
        return until(person + " is inside", () -> {
            finger(person);
            boolean recognised = tone().equals("good") || tone().equals("warn");
            if (recognised) {
                waitsForColumn("dentro", inside);
            }
            return recognised;
        });
    }

    /** Puts the finger down until the PC asks: within five seconds it is the same mark. */
    Person isAsked(String person) {
        return until("the PC asks " + person, () -> {
            finger(person);
            boolean asks = tone().equals("warn");
            if (asks) {
                page.locator(".ask").waitFor();
            }
            return asks;
        });
    }

    /** Presses until the page says so; after each press waits for what the PC says, and for the page to show it. */
    Person pressesUntil(String button, String text) {
        return until(text, () -> {
            if (!page.getByText(text).first().isVisible()) {
                listens();
                Object before = page.evaluate("document.body.dataset.refreshed || ''");
                answered(() -> presses(button));
                page.waitForFunction("before => (document.body.dataset.refreshed || '') !== before", before);
            }
            return page.getByText(text).first().isVisible();
        });
    }

    private Person until(String what, BooleanSupplier turn) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!turn.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + PATIENCE + ": " + what);
            }
        }
        return this;
    }

    /** Names in a column, in order. */
    List<String> column(String id) {
        return page.locator("#" + id + " .name").allInnerTexts();
    }

    Person waitsForColumn(String id, int people) {
        page.waitForFunction(
                "([id, n]) => document.querySelectorAll('#' + id + ' li').length === n", List.of(id, people));
        return this;
    }

    /** No violation that axe knows of. */
    Person isAccessible() {
        AxeResults results = new AxeBuilder(page).analyze();
        assertThat(results.getViolations())
                .as(page.url())
                .allSatisfy(rule ->
                        assertThat(rule.getId() + ": " + rule.getNodes()).isEmpty());
        return this;
    }

    /** Nothing is below the screen's edge. */
    Person fits() {
        Object height = page.evaluate("document.documentElement.scrollHeight");
        assertThat(((Number) height).intValue()).as(page.url()).isLessThanOrEqualTo(768);
        return this;
    }

    Person shoots(String name) throws java.io.IOException {
        Files.createDirectories(SHOTS);
        page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")));
        return this;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
