package dev.knowhow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The element in a page of another origin with the strict policy of the documentation. */
class WidgetTest {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static HttpServer intranet;
    private static SampleSite site;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.open();
        intranet = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site = new SampleSite(folder.resolve("index"), usual -> usual.origins(List.of(origin())));
        intranet.createContext("/", exchange -> send(exchange, "text/html", page()));
        intranet.createContext(
                "/style.css", exchange -> send(exchange, "text/css", "html { background: light-dark(white, black); }"));
        intranet.start();
    }

    @AfterAll
    static void shut() {
        if (site != null) {
            site.close();
            intranet.stop(0);
            chromium.close();
        }
    }

    @AfterEach
    void theConsoleHasNoErrors() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static void send(HttpExchange exchange, String type, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders()
                .add(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'self'; script-src %1$s; connect-src %1$s"
                                .formatted(notes()));
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String origin() {
        return "http://localhost:" + intranet.getAddress().getPort();
    }

    /** Where the notes lie: another host and another port than the page. */
    private static String notes() {
        return site.at("").replaceFirst("/$", "");
    }

    private static String page() {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><title>Intranet</title>
                <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><link rel="stylesheet" href="style.css">
                <script type="module" src="%1$s/widget.js"></script></head>
                <body><main><h1>Intranet</h1>
                <know-how mode="search"></know-how>
                <know-how mode="who" query="kafka"></know-how>
                </main></body></html>
                """.formatted(notes());
    }

    private static Locator field(Page page) {
        return page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search the notes"));
    }

    private static Page visit(ColorScheme scheme) {
        Page page = chromium.visitor(scheme);
        page.navigate(origin() + "/");
        return page;
    }

    @Test
    void onePageSearchesNotesAndPeople() {
        Page page = visit(ColorScheme.LIGHT);
        assertThat(page.getByText("Ingrid Sæther").first()).isVisible();

        field(page).fill("roll out passkeys");
        page.keyboard().press("Enter");

        assertThat(page.getByRole(
                                AriaRole.LINK, new Page.GetByRoleOptions().setName("Roll out passkeys to dispatchers"))
                        .first())
                .hasAttribute("href", Pattern.compile("^http.*/note/howto/passkey-rollout\\.md#after$"));
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("notes");
        page.context().close();
    }

    @Test
    void anEmptyAnswerIsReported() {
        Page page = visit(ColorScheme.LIGHT);
        field(page).fill("zzyzx");
        page.keyboard().press("Enter");
        assertThat(page.getByText("No results for “zzyzx”.")).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        Page page = visit(scheme);
        field(page).fill("kafka");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Show on a page")
                        .or(page.getByText("See all"))
                        .first())
                .isVisible();
        assertThat(Chromium.brokenRules(page)).isEmpty();
        page.context().close();
    }
}
