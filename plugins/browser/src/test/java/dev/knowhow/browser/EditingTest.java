package dev.knowhow.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member edits a note in a browser, by keyboard and without JavaScript. */
class EditingTest {

    /** One pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    @TempDir
    Path folder;

    private static Chromium chromium;

    private EditingSite site;
    private Page page;

    @BeforeAll
    static void open() {
        chromium = Chromium.open();
    }

    @AfterAll
    static void shut() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void visit() throws IOException {
        site = new EditingSite(folder);
        page = chromium.visitor();
        chromium.complaints();
    }

    @AfterEach
    void leave() {
        page.context().close();
        site.close();
    }

    private Locator text() {
        return page.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }

    private Locator preview() {
        return page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Preview"));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void edit() {
        page.navigate(site.at("edit/" + EditingSite.NOTE));
    }

    private void isSaved() {
        page.waitForURL(Pattern.compile(".*/note/.*"));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void aTypoIsCorrectedByKeyboard() throws IOException {
        page.navigate(site.at("note/" + EditingSite.NOTE));
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Edit").setExact(true))
                .focus();
        page.keyboard().press("Enter");
        text().fill(text().inputValue().replace("mesages", "messages"));
        assertThat(preview()).containsText("sees some messages twice");
        text().press("Control+s");
        isSaved();
        assertThat(site.read(EditingSite.NOTE)).contains("some messages twice").startsWith("---\ntitle: Consumers\n");
    }

    @Test
    void onAPhoneThePropertiesAreFoldedUntilTheyAreWanted() {
        edit();
        assertThat(page.getByLabel("Tags")).isVisible();
        page.setViewportSize(390, 800);
        edit();
        assertThat(page.getByLabel("Tags")).isHidden();
        page.getByText("Properties", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByLabel("Tags")).isVisible();
    }

    @Test
    void aFieldChangesTheFrontMatter() throws IOException {
        edit();
        page.getByLabel("Tags").fill("kafka, streams");
        page.getByLabel("Review by").fill("2027-01-31");
        button("Save").click();
        isSaved();
        assertThat(site.read(EditingSite.NOTE)).contains("tags: [kafka, streams]\nreview_by: 2027-01-31\n---\n");
    }

    @Test
    void buttonsWriteMarkdown() {
        edit();
        text().fill("one\ntwo");
        text().press("Control+a");
        button("List").click();
        assertThat(text()).hasValue("- one\n- two");
        text().press("Control+End");
        text().press("Enter");
        text().press("Control+b");
        page.keyboard().type("strong");
        assertThat(text()).hasValue("- one\n- two\n**strong**");
        button("Bold").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(button("Heading")).isFocused();
        assertThat(preview().locator("strong")).hasText("strong");
    }

    @Test
    void namesAreCompleted() {
        edit();
        text().fill("");
        text().pressSequentially("See [[reten");
        assertThat(page.getByRole(AriaRole.OPTION)).hasText(new String[] {"Retention of topics"});
        List<String> broken = Chromium.brokenRules(page);
        page.keyboard().press("Enter");
        assertThat(text()).hasValue("See [Retention of topics](../storage/retention.md)");
        text().pressSequentially(" by @ben ok");
        page.getByRole(AriaRole.OPTION).click();
        text().pressSequentially(" #rete");
        page.getByRole(AriaRole.OPTION).waitFor();
        page.keyboard().press("Tab");
        assertThat(text()).hasValue("See [Retention of topics](../storage/retention.md) by Ben Okri #retention");
        assertThat(preview().getByRole(AriaRole.LINK)).hasText(new String[] {"Retention of topics", "#retention"});
        assertThat(broken).isEmpty();
    }

    @Test
    void aPictureIsChosenOrDropped() throws IOException {
        edit();
        text().fill("Before ");
        page.getByLabel("Picture (optional)").setInputFiles(new FilePayload("one.png", "image/png", PNG));
        button("Add the picture").click();
        assertThat(text()).hasValue(Pattern.compile("^Before !\\[one]\\(one-[0-9a-f]{8}\\.png\\)$"));
        assertThat(preview().getByRole(AriaRole.IMG)).hasJSProperty("naturalWidth", 1);
        text().evaluate("""
                (area, base64) => {
                  const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                  const data = new DataTransfer();
                  data.items.add(new File([bytes], 'two.png', { type: 'image/png' }));
                  area.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(PNG));
        assertThat(text()).hasValue(Pattern.compile("\\.png\\)!\\[two]\\(two-[0-9a-f]{8}\\.png\\)$"));
        button("Save").click();
        isSaved();
        assertThat(page.locator("article img").first()).hasJSProperty("naturalWidth", 1);
    }

    @Test
    void aFileThatIsNoPictureIsExplained() {
        edit();
        page.getByLabel("Picture (optional)").setInputFiles(new FilePayload("a.png", "image/png", new byte[] {1, 2}));
        button("Add the picture").click();
        assertThat(page.getByText("This file is not a picture")).isVisible();
    }

    @Test
    void aDraftSurvivesAClosedTab() {
        edit();
        text().fill("My own words.");
        page.navigate("about:blank");
        edit();
        assertThat(text()).not().hasValue("My own words.");
        button("Continue with it").click();
        assertThat(text()).hasValue("My own words.");
        button("Save").click();
        isSaved();
        edit();
        assertThat(button("Continue with it")).hasCount(0);
    }

    @Test
    void aDraftCanBeDiscarded() {
        edit();
        text().fill("My own words.");
        page.navigate("about:blank");
        edit();
        button("Discard it").click();
        edit();
        assertThat(button("Discard it")).hasCount(0);
    }

    @Test
    void leavingWithAnUnsavedTextAsksFirst() {
        List<String> asked = new ArrayList<>();
        page.onDialog(dialog -> {
            asked.add(dialog.type());
            dialog.accept();
        });
        edit();
        text().pressSequentially("x");
        page.reload();
        edit();
        assertThat(asked).containsExactly("beforeunload");
    }

    @Test
    void aConflictIsDecidedByKeyboard() throws IOException {
        edit();
        site.write(EditingSite.NOTE, site.read(EditingSite.NOTE).replace("after the work", "after all work"));
        text().fill(text().inputValue().replace("after the work", "before the work"));
        text().press("Control+s");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        chromium.complaints(); // the browser reports the status 409
        assertThat(Chromium.brokenRules(page)).isEmpty();
        page.onDialog(dialog -> dialog.accept());
        edit();
        page.getByText("waits for your decision").getByRole(AriaRole.LINK).press("Enter");
        assertThat(page.locator("ins")).hasText("before the");
        assertThat(Chromium.brokenRules(page)).isEmpty();
        text().fill(text().inputValue().replaceAll("(?m)^(<<<<<<<|=======|>>>>>>>).*\n", ""));
        text().press("Control+s");
        isSaved();
        assertThat(site.read(EditingSite.NOTE)).contains("after all work", "before the work");
    }

    @Test
    void anInvalidValueIsNamedAtItsField() {
        edit();
        page.getByLabel("Kind").fill("person");
        button("Save").click();
        assertThat(page.getByLabel("Kind")).hasAccessibleDescription("The operator changes records of people.");
        assertThat(page.getByLabel("Kind")).hasValue("person");
    }

    @Test
    void withoutTheServerTheTextStays() {
        edit();
        text().fill("My own words.");
        page.context().setOffline(true);
        text().press("Control+s");
        assertThat(page.getByText("The server does not answer.")).isVisible();
        assertThat(text()).hasValue("My own words.");
    }

    /** By the key: a click waits until nothing has moved for two frames, which a busy machine draws late. */
    private void press(String name) {
        button(name).press("Enter");
    }

    @Test
    void allOfItWorksWithoutJavaScript() throws IOException {
        page = chromium.visitor(new NewContextOptions().setJavaScriptEnabled(false));
        edit();
        assertThat(button("Bold")).hasCount(0);
        page.getByLabel("Title").fill("Readers");
        text().fill("# Readers\n\nNew **text**.");
        press("Preview");
        assertThat(preview().locator("strong")).hasText("text");
        press("Save");
        isSaved();
        assertThat(site.read(EditingSite.NOTE))
                .startsWith("---\ntitle: Readers\ntags")
                .contains("New **text**.");
        page.navigate(site.at("create"));
        page.getByLabel("Title").fill("Retries");
        press("Write the text");
        text().fill("Retry with a pause.");
        press("Save");
        isSaved();
        assertThat(page.locator("h1")).hasText("Retries");
    }

    @Test
    void axeFindsNothing() {
        List<String> found = new ArrayList<>();
        edit();
        text().fill(text().inputValue().replace("mesages", "messages"));
        button("Save").click();
        isSaved();
        page.navigate(site.at("history/" + EditingSite.NOTE));
        String version =
                page.locator("main .lines a").last().getAttribute("href").substring(1);
        for (String path : List.of(
                "edit/" + EditingSite.NOTE,
                "create",
                "create?title=Retries&kind=event",
                "history/" + EditingSite.NOTE,
                version)) {
            page.navigate(site.at(path));
            page.waitForTimeout(500);
            found.addAll(Chromium.brokenRules(page));
            found.addAll(Chromium.poorContrastInTheDark(page));
        }
        page.setViewportSize(320, 640);
        edit();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(320);
        assertThat(found).isEmpty();
    }
}
