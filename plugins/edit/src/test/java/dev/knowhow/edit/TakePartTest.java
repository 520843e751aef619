package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.NoteId;
import dev.knowhow.web.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member answers, thanks, comments and reviews by forms, without JavaScript. */
class TakePartTest {

    private static final String NOTE = "kafka/consumers.md";
    private static final String QUESTION = "questions/lag.md";

    private static final String ASKED = """
            ---
            title: Why does the lag grow?
            kind: question
            authors: [ana]   # she asks
            tags: [kafka]
            ---
            It grows each night.
            """;

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void open() {
        vault = new EditVault(folder, "=staff").write(QUESTION, ASKED);
        vault.knowhow.index();
        ana = vault.as("ana");
        ben = vault.as("ben");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static String location(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return String.valueOf(response.headers().get("Location"));
    }

    private static Response send(Browser browser, String action, String note, String text) {
        return browser.form("/part/" + action + "/" + note).with("text", text).save();
    }

    @Test
    void anAnswerIsASectionOfTheQuestionAndItsAuthorIsNamed() throws IOException {
        assertThat(ben.get("/note/" + QUESTION).text()).contains("href=\"/part/answer/" + QUESTION + "\"");

        Response saved = send(ben, "answer", QUESTION, "The `cleaner` runs.\n\n## Why\n\nIt is slow.");

        assertThat(location(saved)).isEqualTo("/note/" + QUESTION);
        assertThat(vault.text(QUESTION))
                .isEqualTo(ASKED.replace("tags: [kafka]\n", "tags: [kafka]\nanswered_by: [ben]\n") + """

                ## Answer by Ben Okri

                The `cleaner` runs.

                ## Why

                It is slow.
                """);
        assertThat(ben.get("/note/" + QUESTION).text()).contains("Answer by Ben Okri", "<dd>", "answerer");
        assertThat(vault.knowhow.as(EditVault.ANA).questions(true, 10)).isEmpty();
    }

    @Test
    void aSecondAnswerFollowsTheFirst() throws IOException {
        send(ben, "answer", QUESTION, "One.");
        send(vault.as("eve"), "answer", QUESTION, "Two.");

        assertThat(vault.text(QUESTION))
                .contains("answered_by: [ben, eve]\n")
                .endsWith("## Answer by Ben Okri\n\nOne.\n\n## Answer by Eve Low\n\nTwo.\n");
    }

    @Test
    void theFormOfAnswersOfTheVaultIsKept() throws IOException {
        vault.write(QUESTION, ASKED + "\n## Answers\n\n### Cy, 2026-01-01\n\nNo idea.\n");
        vault.knowhow.index();

        send(ben, "answer", QUESTION, "Yes.");

        assertThat(vault.text(QUESTION)).endsWith("No idea.\n\n### Ben Okri, 2026-11-25\n\nYes.\n");
    }

    @Test
    void whoCanAnswerSaysSo() throws IOException {
        send(ben, "offer", QUESTION, "");

        assertThat(vault.text(QUESTION)).contains("can_answer: [ben]\n");
        assertThat(ben.get("/note/" + QUESTION).text()).doesNotContain("/part/offer/");
        assertThat(ana.get("/note/" + QUESTION).text()).contains("Ben Okri").doesNotContain("/part/offer/");
    }

    @Test
    void thanksAreInTheFileOfTheYear() throws IOException {
        assertThat(location(send(ben, "thank", NOTE, "for the offsets"))).isEqualTo("/note/" + NOTE);

        assertThat(Files.readString(vault.root.resolve(".thanks/2026.tsv")))
                .isEqualTo("2026-11-25\tben\tana\t" + NOTE + "\tfor the offsets\n");
        assertThat(ana.get("/note/" + NOTE).text()).doesNotContain("/part/thank/");
        assertThat(send(ben, "thank", NOTE, "x".repeat(201)).text()).contains("role=\"alert\"");
    }

    @Test
    void commentsAreASectionOfTheNote() throws IOException {
        String before = vault.text(NOTE);

        send(ben, "comment", NOTE, "Is this *still* so?\n\n```\nopen");
        send(ana, "comment", NOTE, "Yes, see #42.");

        assertThat(vault.text(NOTE)).isEqualTo(before + """

                ## Comments

                **Ben Okri**, 2026-11-25:

                > Is this *still* so?
                >
                > ```
                > open

                **Ana Ruiz**, 2026-11-25:

                > Yes, see #42.
                """);
        assertThat(ana.get("/note/" + NOTE).text()).contains("<em>still</em>");
    }

    @Test
    void aCommentDoesNotChangeTheNoteItself() throws IOException {
        send(ben, "comment", NOTE, "This is about #layoffs and #kafka");

        assertThat(vault.text(NOTE)).contains("> This is about `#layoffs` and `#kafka`\n");
        assertThat(vault.knowhow
                        .as(EditVault.ANA)
                        .note(new NoteId(NOTE))
                        .orElseThrow()
                        .tags())
                .containsExactly("kafka");
        Response open = send(ben, "answer", QUESTION, "```\nnever closed");
        assertThat(open.status()).isEqualTo(403);
        assertThat(open.text()).contains("never closed").contains("an open block of code");
        assertThat(vault.text(QUESTION)).isEqualTo(ASKED);
    }

    @Test
    void editorsMarkANoteAsReviewed() throws IOException {
        String due = vault.text(NOTE).replace("tags:", "review_by: 2026-11-01 # each year\ntags:");
        vault.write(NOTE, due);
        vault.knowhow.index();

        assertThat(ben.get("/note/" + NOTE).text()).doesNotContain("/part/review/");
        assertThat(ben.get("/part/review/" + NOTE).status()).isEqualTo(404);
        assertThat(send(ana, "review", NOTE, "2026-11-25").text()).contains("on a later day than today");
        send(ana, "review", NOTE, "2027-05-25");

        assertThat(vault.text(NOTE))
                .isEqualTo(due.replace("2026-11-01", "2027-05-25")
                        .replace("tags: [kafka]\n", "tags: [kafka]\nreviewed_by: [ana]\n"));
    }

    @Test
    void aNoteThatTheMemberDoesNotSeeIsAMissingOne() throws IOException {
        String secret = vault.text("board/layoffs.md");
        for (String action : new String[] {"answer", "offer", "thank", "comment", "review"}) {
            Response unseen = send(ana, action, "board/layoffs.md", "x");
            Response missing = send(ana, action, "board/layoffz.md", "x");

            assertThat(unseen.status()).isEqualTo(404);
            assertThat(unseen.text()).isEqualTo(missing.text().replace("layoffz", "layoffs"));
        }
        assertThat(vault.text("board/layoffs.md")).isEqualTo(secret);
    }

    @Test
    void aVisitorWithoutANameTakesNoPart() {
        Browser visitor = vault.as("");

        assertThat(visitor.get("/note/" + NOTE).text()).doesNotContain("/part/", "/settings");
        assertThat(visitor.get("/part/comment/" + NOTE).status()).isEqualTo(401);
        assertThat(send(visitor, "comment", NOTE, "x").status()).isEqualTo(401);
    }

    @Test
    void aFormOfAnotherSiteOrMemberIsRefused() throws IOException {
        String before = vault.text(NOTE);
        Browser.Form form = ben.form("/part/comment/" + NOTE).with("text", "spam");

        assertThat(form.header("sec-fetch-site", "cross-site").save().status()).isEqualTo(403);
        assertThat(form.without("token").save().status()).isEqualTo(403);
        assertThat(form.with("token", ana.form("/part/comment/" + NOTE).fields().get("token"))
                        .save()
                        .status())
                .isEqualTo(403);
        assertThat(vault.text(NOTE)).isEqualTo(before);
        assertThat(ben.get("/part/comment/" + NOTE).headers().get("Content-Security-Policy"))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void aChangeIsInTheAuditAndAVersion() throws IOException {
        send(ben, "comment", NOTE, "Hm.");
        send(ben, "thank", NOTE, "");

        String audit = new String(
                vault.knowhow.operations().state().read("edits/2026-11.tsv").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(audit.lines())
                .hasSize(2)
                .allMatch(line -> line.contains("\tben\t"))
                .anyMatch(line -> line.contains("\t" + NOTE + "\t"))
                .anyMatch(line -> line.contains("\t.thanks/2026.tsv\t-\t"));
        assertThat(ana.get("/history/" + NOTE).text()).contains("Comment on " + NOTE, "Ben Okri");
    }
}
