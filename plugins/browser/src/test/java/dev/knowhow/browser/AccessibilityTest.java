package dev.knowhow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages pass axe in light and dark mode, and fit a narrow screen. */
class AccessibilityTest {

    private static final int NARROWEST = 320; // WCAG 2.2, 1.4.10 Reflow

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static SampleSite site;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
        site = new SampleSite(folder.resolve("index"));
    }

    @AfterAll
    static void shut() {
        if (site != null) {
            site.close();
            chromium.close();
        }
    }

    @Test
    void axeFindsNothing() {
        Page page = chromium.visitor();
        List<String> found = new ArrayList<>();
        for (String path : SampleSite.pages()) {
            page.navigate(site.at(path));
            found.addAll(Chromium.brokenRules(page));
            found.addAll(Chromium.poorContrastInTheDark(page));
        }
        page.navigate(site.at(""));
        page.getByLabel("Search notes and people").pressSequentially("kaf");
        page.getByRole(AriaRole.LISTBOX).waitFor();
        page.keyboard().press("ArrowDown");
        found.addAll(Chromium.brokenRules(page));
        found.addAll(Chromium.poorContrastInTheDark(page));
        page.context().close();
        assertThat(found).isEmpty();
    }

    @Test
    void nothingIsCutOffOnANarrowScreen() {
        Page page = chromium.visitor(new NewContextOptions().setViewportSize(NARROWEST, 640));
        for (String path : SampleSite.pages()) {
            page.navigate(site.at(path));
            assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of /%s", path)
                    .isLessThanOrEqualTo(NARROWEST);
        }
        page.context().close();
    }
}
