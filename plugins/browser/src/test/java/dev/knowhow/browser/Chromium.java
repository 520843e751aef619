package dev.knowhow.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The installed browser. Without one, tests are skipped and reported as skipped. */
final class Chromium implements AutoCloseable {

    private static final String VARIABLE = "KNOWHOW_CHROMIUM";
    private static final List<String> USUAL_PLACES = List.of(
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = Collections.synchronizedList(new ArrayList<>());

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium open() {
        Optional<Path> place = place();
        if (place.isEmpty()) {
            System.err.println("Tests in a browser are skipped: there is no Chromium; " + VARIABLE
                    + " may say where it is, or install it with your system's packages");
        }
        assumeTrue(place.isPresent(), "there is no Chromium");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        List<String> options = new ArrayList<>(List.of(
                "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update"));
        if (System.getProperty("user.name").equals("root")) {
            options.add("--no-sandbox"); // which Chromium refuses to have for root
        }
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(place.orElseThrow())
                        .setArgs(options));
        return new Chromium(playwright, browser);
    }

    private static Optional<Path> place() {
        return Stream.concat(Stream.ofNullable(System.getenv(VARIABLE)), USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** A visitor who has not been here before. */
    Page visitor() {
        return visitor(new Browser.NewContextOptions());
    }

    Page visitor(Browser.NewContextOptions options) {
        return watched(browser.newContext(options));
    }

    Page visitor(ColorScheme scheme) {
        return visitor(new Browser.NewContextOptions().setColorScheme(scheme));
    }

    private Page watched(BrowserContext context) {
        Page page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return page;
    }

    /** What the browser complained of since this was last asked: a script that failed, a policy that was broken. */
    List<String> complaints() {
        synchronized (complaints) {
            List<String> told = List.copyOf(complaints);
            complaints.clear();
            return told;
        }
    }

    /** What axe finds on a page: each rule that is broken, and where first. */
    static List<String> brokenRules(Page page) {
        return violations(page, new AxeBuilder(page));
    }

    /** What axe finds in dark mode, in which only colours differ. */
    static List<String> poorContrastInTheDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<String> found = violations(page, new AxeBuilder(page).withRules(List.of("color-contrast")));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    /** Pages have no frames of other origins, so axe need not merge its findings on a page of its own. */
    private static List<String> violations(Page page, AxeBuilder axe) {
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .map(rule -> page.url() + " " + rule.getId() + ", "
                        + rule.getNodes().size() + " times: "
                        + rule.getNodes().getFirst().getHtml() + " "
                        + rule.getNodes().getFirst().getFailureSummary())
                .toList();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
