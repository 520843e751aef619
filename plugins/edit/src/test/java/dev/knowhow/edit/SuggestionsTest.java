package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ben sees a note and may not save it, so he suggests; Ana is its editor and decides. */
class SuggestionsTest {

    private static final String NOTE = "kafka/consumers.md";
    private static final Pattern OPEN = Pattern.compile("href=\"(/suggested/[0-9a-f]{16})\"");

    @TempDir
    Path folder;

    private EditVault vault;
    private Web web;
    private Browser ana;
    private Browser ben;
    private String before = "";

    @BeforeEach
    void open() throws IOException {
        vault = new EditVault(folder, "=staff");
        NoteSuggestions suggestions = new NoteSuggestions(vault.knowhow, vault.editor("=staff"), EditVault.TODAY);
        web = new Web(
                vault.knowhow, vault.settings("=staff").suggestions(suggestions).build());
        ana = new Browser(web, "ana");
        ben = new Browser(web, "ben");
        before = vault.text(NOTE);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Response suggest(String old, String fresh) {
        return ben.form("/edit/" + NOTE)
                .replace(old, fresh)
                .with("message", "a typo")
                .save();
    }

    private static String only(Browser browser) {
        Matcher found = OPEN.matcher(browser.get("/suggested").text());
        return found.find() ? found.group(1) : "";
    }

    private static Response decide(Browser browser, String what, String suggestion) {
        String token = String.valueOf(browser.form("/edit/" + NOTE).fields().get("token"));
        return browser.form(suggestion).with("token", token).with("do", what).send();
    }

    @Test
    void whoMayNotSaveSuggests() throws IOException {
        assertThat(ben.get("/note/" + NOTE).text()).contains("Suggest a change").doesNotContain(">History<");
        assertThat(ben.get("/edit/" + NOTE).text()).contains(">Suggest</button>");

        Response suggested = suggest("some messages", "a few messages");

        assertThat(suggested.headers()).as(suggested.text()).containsEntry("Location", "/suggested");
        assertThat(vault.text(NOTE)).isEqualTo(before);
        assertThat(ben.get("/suggested").text()).contains(NOTE, "a typo", ">open<");
        assertThat(ben.get(only(ben)).text()).contains("<ins>").doesNotContain(">Accept<");
    }

    @Test
    void anEditorAcceptsInTheNameOfWhoSuggested() throws IOException {
        suggest("some messages", "a few messages");
        String suggestion = only(ana);
        assertThat(ana.get(suggestion).text())
                .contains("<del>- Each consumer sees some", "<ins>+ Each consumer sees a few", ">Accept<", "Ben Okri");

        Response accepted = decide(ana, "accept", suggestion);

        assertThat(accepted.headers()).as(accepted.text()).containsEntry("Location", "/note/" + NOTE);
        assertThat(vault.text(NOTE)).isEqualTo(before.replace("some messages", "a few messages"));
        assertThat(ana.get("/history/" + NOTE).text()).contains("Ben Okri", "a typo");
        String audit = new String(
                vault.knowhow.operations().state().read("edits/2026-11.tsv").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(audit).contains("\tana\t" + NOTE + "\t");
        assertThat(ben.get("/suggested").text()).contains(">accepted<");
        assertThat(only(ana)).isEmpty();
    }

    @Test
    void aChangeMeanwhileIsMerged() throws IOException {
        suggest("some messages", "a few messages");
        ana.form("/edit/" + NOTE).replace("after the work", "before the work").save();

        decide(ana, "accept", only(ana));

        assertThat(vault.text(NOTE))
                .isEqualTo(
                        before.replace("some messages", "a few messages").replace("after the work", "before the work"));
    }

    @Test
    void aConflictIsResolvedInTheForm() throws IOException {
        suggest("some messages", "a few messages");
        ana.form("/edit/" + NOTE).replace("some messages", "all messages").save();
        String suggestion = only(ana);

        assertThat(decide(ana, "accept", suggestion).status()).isEqualTo(409);

        assertThat(vault.text(NOTE)).contains("all messages");
        String id = suggestion.substring(suggestion.lastIndexOf('/') + 1);
        Browser.Form form = ana.form("/edit/" + NOTE + "?suggestion=" + id);
        assertThat(form.text()).contains("a few messages");
        Response conflict = form.save();
        assertThat(conflict.status()).isEqualTo(409);
        String resolved = before.replace("some messages", "all or a few messages");
        assertThat(ana.form(conflict, "/edit/" + NOTE)
                        .with("text", resolved)
                        .save()
                        .status())
                .isEqualTo(303);

        assertThat(vault.text(NOTE)).isEqualTo(resolved);
        assertThat(ben.get("/suggested").text()).contains(">accepted<");
    }

    @Test
    void theWordsOfAnEditorInAConflictAreKept() throws IOException {
        suggest("some messages", "a few messages");
        String id = only(ana).replaceFirst(".*/", "");
        Browser.Form form = ana.form("/edit/" + NOTE + "?suggestion=" + id);
        ana.form("/edit/" + NOTE).replace("some messages", "all messages").save();
        Pattern kept = Pattern.compile("\\?conflict=([0-9a-f]+)");

        assertThat(form.save().status()).isEqualTo(409);
        assertThat(ana.get("/edit/" + NOTE).text()).doesNotContainPattern(kept); // the suggestion has this text
        Response conflict = form.replace("a few messages", "very few messages").save();
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(ana.get("/edit/" + NOTE).text()).containsPattern(kept);

        ana.form(conflict, "/edit/" + NOTE)
                .with("text", before.replace("some messages", "very few messages"))
                .save();
        assertThat(ana.get("/edit/" + NOTE).text()).doesNotContainPattern(kept);
        assertThat(ben.get("/suggested").text()).contains(">accepted<");
    }

    @Test
    void aSuggestionThatAnEditorRewordsKeepsItsAuthorAndIsDecided() throws IOException {
        suggest("some messages", "a few messages");
        String id = only(ana).replaceFirst(".*/", "");
        Browser.Form form = ana.form("/edit/" + NOTE + "?suggestion=" + id);

        assertThat(form.replace("a few messages", "few messages").save().status())
                .isEqualTo(303);

        assertThat(vault.text(NOTE)).isEqualTo(before.replace("some messages", "few messages"));
        assertThat(ana.get("/history/" + NOTE).text()).contains("Ben Okri");
        assertThat(ben.get("/suggested").text()).contains(">accepted<");
        assertThat(only(ana)).isEmpty();
        Response again = form.replace("a few messages", "no messages").save();
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text()).contains("Somebody has decided about this suggestion.", "no messages");
    }

    @Test
    void anEditorDeclinesWithAReason() throws IOException {
        suggest("some messages", "no messages");
        String suggestion = only(ana);

        ana.form(suggestion)
                .with("do", "decline")
                .with("reason", "It is wrong.")
                .send();

        assertThat(ben.get("/suggested").text()).contains(">declined<", "It is wrong.");
        assertThat(vault.text(NOTE)).isEqualTo(before);
        assertThat(ana.get(suggestion).status()).isEqualTo(404);
    }

    @Test
    void onlyEditorsDecide() throws IOException {
        suggest("some messages", "a few messages");
        String suggestion = only(ben);

        assertThat(decide(ben, "accept", suggestion).status()).isEqualTo(404);
        assertThat(decide(ben, "decline", suggestion).status()).isEqualTo(404);
        assertThat(new Browser(web, "eve").get(suggestion).status()).isEqualTo(404);
        assertThat(new Browser(web, "eve").get("/suggested").text()).doesNotContain(NOTE);
        assertThat(new Browser(web, "").get("/suggested").status()).isEqualTo(401);
        Browser.Form form = ana.form(suggestion).with("do", "accept");
        assertThat(form.without("token").send().status()).isEqualTo(403);
        assertThat(form.header("sec-fetch-site", "cross-site").send().status()).isEqualTo(403);
        assertThat(vault.text(NOTE)).isEqualTo(before);
    }

    @Test
    void aNoteThatIsNotSeenAnyLongerHidesItsSuggestions() {
        suggest("some messages", "a few messages");
        String suggestion = only(ben);
        vault.write(NOTE, before.replace("tags:", "audience: [staff]\ntags:"));
        vault.knowhow.index();

        assertThat(ben.get("/suggested").text()).doesNotContain(NOTE);
        assertThat(ben.get(suggestion).text().replace(suggestion.substring(11), ""))
                .isEqualTo(ben.get("/suggested/0000000000000000").text().replace("0000000000000000", ""));
        assertThat(only(ana)).isEqualTo(suggestion);
    }

    @Test
    void aSuggestionForATextThatOthersMayNotReadIsNotShown() throws IOException {
        String restricted = "board/layoffs.md";
        String text = vault.text(restricted);
        assertThat(ben.form("/edit/" + restricted)
                        .replace("plan", "whole plan")
                        .save()
                        .status())
                .isEqualTo(303);
        String suggestion = only(ben);

        vault.write(restricted, text.replace("audience: [board]\n", "").replace("zanzibar", "is secret"));
        vault.knowhow.index();

        assertThat(ana.get("/edit/" + restricted).status()).isEqualTo(200);
        assertThat(ana.get(suggestion).status()).isEqualTo(404);
        assertThat(ben.get(suggestion).text()).contains("zanzibar");
    }

    @Test
    void aSuggestionIsDecidedOnce() {
        suggest("some messages", "a few messages");
        String suggestion = only(ana);
        Response page = ana.get(suggestion);

        assertThat(decide(ana, "decline", suggestion).status()).isEqualTo(303);
        assertThat(ana.form(page, suggestion).with("do", "accept").send().status())
                .isEqualTo(404);
    }

    @Test
    void aSuggestionChangesNoAudience() throws IOException {
        assertThat(suggest("tags:", "audience: [board]\ntags:").status()).isEqualTo(403);
        assertThat(suggest("some messages", "some messages").status()).isEqualTo(403);
        assertThat(only(ana)).isEmpty();
        Browser.Form own = new Browser(web, "eve").form("/edit/" + NOTE).with("text", "x");
        Response unseen = new Browser.Form(own.browser(), "/edit/board/layoffs.md", own.fields(), own.headers()).save();
        Response missing =
                new Browser.Form(own.browser(), "/edit/board/layoffz.md", own.fields(), own.headers()).save();
        assertThat(unseen.status()).isEqualTo(404);
        assertThat(unseen.text()).isEqualTo(missing.text().replace("layoffz", "layoffs"));
    }

    @Test
    void openSuggestionsOfAMemberAreLimited() {
        for (int i = 0; i < 20; i++) {
            assertThat(suggest("some messages", i + " messages").status()).isEqualTo(303);
        }
        assertThat(suggest("some messages", "no messages").status()).isEqualTo(403);
    }
}
