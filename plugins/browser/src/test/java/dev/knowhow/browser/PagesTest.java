package dev.knowhow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody does with the pages, by mouse, by keyboard alone, and without JavaScript. */
class PagesTest {

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static SampleSite site;

    private Page page;

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

    @BeforeEach
    void visit() {
        page = chromium.visitor();
        page.navigate(site.at(""));
    }

    @AfterEach
    void leave() {
        page.context().close();
        assertThat(chromium.complaints()).isEmpty();
    }

    private Locator box() {
        return page.getByLabel("Search notes and people");
    }

    private Locator link(String text) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(text).setExact(true));
    }

    private Locator button(String text) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(text));
    }

    private Locator heading(String text) {
        return page.getByRole(
                AriaRole.HEADING, new Page.GetByRoleOptions().setName(text).setLevel(1));
    }

    private Locator hits() {
        return page.locator("ol.hits > li");
    }

    private void search(String words) {
        box().fill(words);
        button("Search").click();
    }

    @Test
    void oneSearchesAndReads() {
        search("roll out passkeys");
        assertThat(hits().first()).containsText("Roll out passkeys to dispatchers");

        link("Roll out passkeys to dispatchers").first().click();

        assertThat(heading("Roll out passkeys to dispatchers")).isVisible();
        assertThat(page).hasURL(Pattern.compile("/note/howto/passkey-rollout\\.md"));
    }

    @Test
    void oneNarrowsDownByAFacetAndTakesItAway() {
        search("kafka");
        int all = hits().count();

        page.getByLabel("Filters", new Page.GetByLabelOptions().setExact(true))
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText("question"))
                .first()
                .click();

        assertThat(page).hasURL(Pattern.compile("kind=question"));
        assertThat(hits().count()).isBetween(1, all - 1);

        page.getByLabel("Active filters").getByRole(AriaRole.LINK).click();
        assertThat(hits()).hasCount(all);
    }

    @Test
    void aVisitorFindsExpertsWhyAndThePerson() {
        box().fill("passkeys");
        button("Find experts").click();
        Locator first = page.locator("ol.experts > li").first();
        assertThat(first).containsText("Amara Okafor");

        link("Why Amara Okafor").click();
        assertThat(heading("Why Amara Okafor on passkeys")).isVisible();
        assertThat(page.getByRole(AriaRole.TABLE)).containsText("author");

        link("Amara Okafor").first().click();
        assertThat(heading("Amara Okafor")).isVisible();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Knows about")))
                .isVisible();
    }

    @Test
    void namesAreCompletedAndChosenByKey() {
        box().pressSequentially("kaf");
        Locator names = page.getByRole(AriaRole.LISTBOX, new Page.GetByRoleOptions().setName("Suggestions"));
        assertThat(names).isVisible();
        assertThat(box()).hasAttribute("aria-expanded", "true");
        Locator topic = names.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^kafka ")));
        assertThat(topic).hasCount(1);

        while (!"true".equals(topic.getAttribute("aria-selected"))) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(box()).hasAttribute("aria-activedescendant", topic.getAttribute("id"));
        page.keyboard().press("Enter");

        assertThat(page).hasURL(site.at("topic/kafka"));
    }

    @Test
    void resultsAppearWhileTypingAndAreCounted() {
        box().pressSequentially("dead-letter topic");
        Locator results = page.getByRole(AriaRole.LISTBOX).getByRole(AriaRole.OPTION);
        Locator note = results.filter(new Locator.FilterOptions().setHasText("Idempotent Kafka consumers"))
                .first();
        assertThat(note).isVisible();
        assertThat(note.locator(".snippet")).not().isEmpty();
        assertThat(page.locator(".field [role=status]")).hasText("Suggestions: " + results.count());

        note.click();

        assertThat(heading("Idempotent Kafka consumers")).isVisible();
    }

    @Test
    void aNoteIsPreviewedOnHoverAndThePointerCanEnterIt() {
        page.navigate(site.at("topic/kafka"));
        Locator link = link("Idempotent Kafka consumers");
        Locator card = page.getByRole(AriaRole.TOOLTIP);

        link.hover();
        assertThat(card).containsText("Олександр Гриценко");
        assertThat(link).hasAttribute("aria-describedby", "preview");
        BoundingBox box = card.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.waitForTimeout(600);
        assertThat(card).isVisible();
        assertThat(Chromium.brokenRules(page)).isEmpty();

        page.mouse().move(5, 5);
        assertThat(card).isHidden();
        assertThat(link).not().hasAttribute("aria-describedby", "preview");
    }

    @Test
    void aPreviewFollowsTheKeyboardAndEscapeDismissesIt() {
        page.navigate(site.at("search?q=passkeys"));
        page.keyboard().press("j");
        Locator card = page.getByRole(AriaRole.TOOLTIP);
        assertThat(card).isVisible();

        page.keyboard().press("Escape");

        assertThat(card).isHidden();
        assertThat(hits().first().getByRole(AriaRole.LINK).first()).isFocused();
        page.waitForTimeout(600);
        assertThat(card).isHidden();
    }

    @Test
    void escapeLeavesWhatWasTyped() {
        box().pressSequentially("kaf");
        Locator names = page.getByRole(AriaRole.LISTBOX);
        assertThat(names).isVisible();

        page.keyboard().press("Escape");

        assertThat(names).isHidden();
        assertThat(box()).hasValue("kaf");
    }

    @Test
    void theKeyboardAloneIsEnough() {
        page.keyboard().press("Tab");
        assertThat(link("Skip to content")).isFocused();
        assertThat(link("Skip to content")).isInViewport();
        tabTo(box());
        page.keyboard().type("roll out passkeys");
        page.keyboard().press("Enter");
        assertThat(hits().first()).containsText("Roll out passkeys");

        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#content$"));
        tabTo(link("Roll out passkeys to dispatchers").first());
        page.keyboard().press("Enter");
        assertThat(heading("Roll out passkeys to dispatchers")).isVisible();
    }

    @Test
    void keysFocusTheSearchBoxAndMoveThroughResults() {
        page.keyboard().press("/");
        assertThat(box()).isFocused();
        page.keyboard().type("passkeys");
        page.keyboard().press("Enter");
        assertThat(hits().first()).isVisible();

        page.keyboard().press("j");
        assertThat(hits().first().getByRole(AriaRole.LINK).first()).isFocused();
        page.keyboard().press("j");
        assertThat(hits().nth(1).getByRole(AriaRole.LINK).first()).isFocused();
        page.keyboard().press("Control+k");
        assertThat(box()).isFocused();
    }

    private void tabTo(Locator wanted) {
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("it => it === document.activeElement")) {
                assertThat((String) page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                        .as("the focus is seen")
                        .isNotEqualTo("none");
                return;
            }
        }
        throw new AssertionError("the keyboard does not lead to " + wanted);
    }

    @Test
    void everythingWorksWithoutJavaScript() {
        Page plain = chromium.visitor(new NewContextOptions().setJavaScriptEnabled(false));
        plain.navigate(site.at(""));
        plain.getByLabel("Search notes and people").fill("passkeys");
        plain.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Find experts"))
                .click();
        assertThat(plain.locator("ol.experts > li").first()).containsText("Amara Okafor");
        plain.context().close();
    }
}
