package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.Request;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs make suggestions by the API, and save nothing. */
class ProposalsTest {

    private static final String NOTE = "kafka/consumers.md";

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

    private static Request post(String route, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return Request.get("/api/v1/" + route)
                .method("POST")
                .header("Content-Type", "application/json")
                .header("Host", "localhost")
                .body(max -> Arrays.copyOf(body, Math.min(body.length, max + 1)));
    }

    private Response propose(String user, String route, String json) {
        Request request = post(route, json);
        return web.answer(user.isEmpty() ? request : request.header("X-User", user));
    }

    private String only(Browser browser) {
        String page = browser.get("/suggested").text();
        int at = page.indexOf("/suggested/");
        return at < 0 ? "" : page.substring(at, at + "/suggested/".length() + 16);
    }

    @Test
    void aChangeIsSuggestedAlsoByWhoMaySave() throws IOException {
        Response made = propose("ana", "propose_edit", """
                {"id": "kafka/consumers.md", "find": "some messages", "replace": "a few messages", "message": "a typo"}
                """);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.text()).contains(NOTE);
        assertThat(vault.text(NOTE)).isEqualTo(before);
        assertThat(ana.get(only(ana)).text()).contains("<ins>+ Each consumer sees a few", ">Accept<");
    }

    @Test
    void anAdditionChangesNoLineAboveIt() {
        vault.write(NOTE, before + "\n\n");

        Response made = propose("ben", "propose_edit", edit(NOTE, "", "More."));

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(ana.get(only(ana)).text()).contains("<ins>+ More.</ins>").doesNotContain("<del>");
    }

    @Test
    void aNewNoteIsCreatedWhenAnEditorAcceptsIt() throws IOException {
        Response made = propose(
                "ben",
                "propose_note",
                "{\"title\": \"Who runs Kafka?\", \"kind\": \"question\", \"text\": \"Who is on call?\"}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String path = made.text().replaceAll(".*\"note\":\"([^\"]*)\".*", "$1").strip();
        assertThat(vault.root.resolve(path)).doesNotExist();
        assertThat(ben.get("/suggested").text()).contains(path, ">open<");
        String suggestion = only(ana);

        assertThat(ana.form(suggestion).with("do", "accept").send().status()).isEqualTo(303);

        assertThat(vault.text(path)).contains("Who runs Kafka?", "authors: [ben]", "Who is on call?");
        assertThat(ben.get("/suggested").text()).contains(">accepted<");

        vault.write(path, "---\naudience: [board]\n---\nHidden now.\n");
        vault.knowhow.index();
        assertThat(ben.get("/suggested").text()).doesNotContain(path);
    }

    @Test
    void aMistakeSaysWhatIsWrong() throws IOException {
        assertThat(propose("ben", "propose_edit", "{\"id\": \"kafka/consumers.md\"}")
                        .text())
                .contains("the field 'replace' is missing");
        assertThat(propose("ben", "propose_edit", "{\"id\": \"kafka/consumers.md\", \"audience\": \"x\"}")
                        .text())
                .contains("'audience' is not a field");
        assertThat(propose("ben", "propose_edit", edit("kafka/consumers.md", "nowhere", "x"))
                        .text())
                .contains("is not in the file of the note");
        assertThat(propose("ben", "propose_edit", edit("kafka/consumers.md", "e", "x"))
                        .text())
                .contains("several times");
        assertThat(propose("ben", "propose_edit", edit("kafka/consumers.md", "tags:", "audience: [board]\\ntags:"))
                        .text())
                .contains("The operator sets who may see a note");
        assertThat(propose("ben", "propose_edit", "[1]").status()).isEqualTo(400);
        assertThat(propose("ben", "propose_edit", "{\"id\": ").status()).isEqualTo(400);
        assertThat(propose("ben", "propose_note", "{\"title\": \"A\", \"kind\": \"nothing\", \"text\": \"x\"}")
                        .text())
                .contains("no template of this kind");
        assertThat(only(ben)).isEmpty();
        assertThat(vault.text(NOTE)).isEqualTo(before);
    }

    private static String edit(String id, String find, String replace) {
        return "{\"id\": \"" + id + "\", \"find\": \"" + find + "\", \"replace\": \"" + replace + "\"}";
    }

    @Test
    void onlyMembersWhoSeeANoteSuggest() {
        String hidden = propose("eve", "propose_edit", edit("board/layoffs.md", "plan", "x"))
                .text();
        assertThat(hidden)
                .contains("404")
                .isEqualTo(propose("eve", "propose_edit", edit("board/never.md", "plan", "x"))
                        .text());
        assertThat(propose("", "propose_edit", edit(NOTE, "some", "x")).status())
                .isEqualTo(401);
        assertThat(ben.get("/api/v1/propose_edit").status()).isEqualTo(405);
    }

    @Test
    void noOtherSiteSuggests() {
        Request request = post("propose_edit", edit(NOTE, "some", "x")).header("X-User", "ben");
        assertThat(web.answer(request.header("sec-fetch-site", "cross-site")).status())
                .isEqualTo(403);
        assertThat(web.answer(request.header("Content-Type", "text/plain")).status())
                .isEqualTo(415);
        assertThat(only(ben)).isEmpty();
    }
}
