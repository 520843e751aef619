package dev.knowhow.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Members take part, suggest and rename by keyboard alone, without JavaScript. */
class TakingPartTest {

    @TempDir
    Path folder;

    private static Chromium chromium;

    private EditingSite site;
    private final List<Page> pages = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

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
    }

    @AfterEach
    void leave() {
        pages.forEach(page -> page.context().close());
        site.close();
        assertThat(broken).isEmpty();
    }

    /** A page of a member, at an address. */
    private Page as(String member, String path) {
        Page page = chromium.visitor(
                new NewContextOptions().setJavaScriptEnabled(false).setExtraHTTPHeaders(Map.of("X-User", member)));
        pages.add(page);
        page.navigate(site.at(path));
        return page;
    }

    private void follow(Page page, String link) {
        press(page, AriaRole.LINK, link);
    }

    private void send(Page page, String button) {
        press(page, AriaRole.BUTTON, button);
    }

    private void press(Page page, AriaRole role, String name) {
        Locator target =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        target.focus();
        target.press("Enter");
        page.waitForLoadState();
    }

    private void isNote(Page page) {
        page.waitForURL(Pattern.compile(".*/note/.*"));
    }

    @Test
    void aQuestionIsAnsweredAndItsAnswerThanked() throws IOException {
        Page ana = as("ana", "note/" + EditingSite.QUESTION);
        follow(ana, "Answer this question");
        ana.getByLabel("Your answer").fill("The offset is committed late.");
        send(ana, "Answer this question");
        isNote(ana);
        assertThat(site.read(EditingSite.QUESTION)).contains("answered_by: [ana]", "The offset is committed late.");

        Page ben = as("ben", "note/" + EditingSite.QUESTION);
        follow(ben, "Say thanks");
        ben.getByLabel("For what (optional)").fill("the quick answer");
        send(ben, "Say thanks");
        isNote(ben);
        follow(ben, "Comment");
        ben.getByLabel("Your comment").fill("That was it.");
        send(ben, "Comment");
        isNote(ben);
        assertThat(ben.locator("article").innerText()).contains("That was it.");
        follow(ben, "Follow");
        send(ben, "Follow");
        assertThat(site.read("people.yml")).contains("path:" + EditingSite.QUESTION);
    }

    @Test
    void aSuggestionIsSentAndAccepted() throws IOException {
        Page ben = as("ben", "note/" + EditingSite.NOTE);
        follow(ben, "Suggest a change");
        Locator text = ben.getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
        text.fill(text.inputValue().replace("mesages", "messages"));
        send(ben, "Suggest");
        ben.waitForURL(Pattern.compile(".*/suggested"));

        Page ana = as("ana", "suggested");
        follow(ana, EditingSite.NOTE);
        assertThat(ana.locator("ins").innerText()).contains("some messages twice");
        send(ana, "Accept");
        isNote(ana);
        assertThat(site.read(EditingSite.NOTE)).contains("some messages twice");
    }

    @Test
    void aNoteIsRenamedAfterAPreview() throws IOException {
        site.write("guide.md", "See [[consumers]].\n");
        Page ana = as("ana", "edit/" + EditingSite.NOTE);
        follow(ana, "Rename or move");
        ana.getByLabel("File name").fill("readers");
        send(ana, "Show what changes");
        assertThat(site.read(EditingSite.NOTE)).contains("Consumers");
        assertThat(ana.getByText("New address:").innerText()).contains("kafka/readers-");
        send(ana, "Move the note");
        isNote(ana);
        assertThat(ana.url()).contains("kafka/readers-");
        assertThat(ana.locator("h1").innerText()).isEqualTo("Consumers");
    }

    @Test
    void axeFindsNothing() {
        Page page = chromium.visitor();
        pages.add(page);
        for (String path : List.of(
                "part/answer/" + EditingSite.QUESTION,
                "follow?query=path:" + EditingSite.NOTE,
                "settings",
                "suggested",
                "move/" + EditingSite.NOTE + "?folder=kafka&name=readers")) {
            page.navigate(site.at(path));
            broken.addAll(Chromium.brokenRules(page));
        }
        broken.addAll(Chromium.poorContrastInTheDark(page)); // the last has all colours of a difference
    }
}
