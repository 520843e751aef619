package dev.knowhow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import com.sun.net.httpserver.SimpleFileServer.OutputLevel;
import dev.knowhow.Knowhow;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.site.Site;
import dev.knowhow.publish.site.SiteSettings;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published site on a server that knows nothing but files. */
class StaticSiteTest {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static HttpServer files;

    @BeforeAll
    static void publish() {
        chromium = Chromium.open();
        Path site = folder.resolve("site").toAbsolutePath();
        try (Knowhow knowhow = Knowhow.builder()
                .notes(Path.of("../../examples/vault"))
                .index(folder.resolve("index"))
                .build()) {
            knowhow.index();
            new Site(knowhow, new SiteSettings("Our notes", Viewer.EVERYONE, LocalDate.of(2026, 11, 26), null, null))
                    .write(site);
        }
        files = SimpleFileServer.createFileServer(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), site, OutputLevel.NONE);
        files.start();
    }

    @AfterAll
    static void shut() {
        if (files != null) {
            files.stop(0);
            chromium.close();
        }
    }

    @AfterEach
    void theConsoleHasNoErrors() {
        assertThat(chromium.complaints()).isEmpty();
    }

    private static Page visit(ColorScheme scheme, String path) {
        Page page = chromium.visitor(scheme);
        page.navigate("http://localhost:" + files.getAddress().getPort() + "/" + path);
        return page;
    }

    @Test
    void itSearchesWithoutAServer() {
        Page page = visit(ColorScheme.LIGHT, "");
        page.getByLabel("Search notes and people").fill("roll out passkeys");
        page.keyboard().press("Enter");
        assertThat(page.locator("#hits > li").first()).containsText("Roll out passkeys to dispatchers");

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Roll out passkeys to dispatchers"))
                .first()
                .click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Roll out passkeys to dispatchers");
        page.context().close();
    }

    @Test
    void itNarrowsDownByAFacet() {
        Page page = visit(ColorScheme.LIGHT, "search/?q=kafka");
        assertThat(page.locator("#hits > li").first()).isVisible();
        page.locator("aside")
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("question"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile("kind=question"));
        assertThat(page.locator("#hits > li").first()).isVisible();
        page.context().close();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void axeFindsNothing(ColorScheme scheme) {
        List<String> found = new ArrayList<>();
        for (String path :
                List.of("", "search/?q=kafka", "people/", "topics/", "topic/kafka/", "note/practices/slo.md/")) {
            Page page = visit(scheme, path);
            if (path.startsWith("search")) {
                page.locator("#hits > li").first().waitFor();
            }
            found.addAll(Chromium.brokenRules(page));
            page.context().close();
        }
        assertThat(found).isEmpty();
    }
}
