package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Module;
import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.ExtensionBinder;
import dev.knowhow.plugin.KnowhowPlugin;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member edits and creates notes on the pages, without JavaScript. */
class EditPagesTest {

    private static final String NOTE = "/edit/kafka/consumers.md";

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;
    private Browser ben;

    @BeforeEach
    void open() {
        vault = new EditVault(folder);
        ana = vault.as("ana");
        ben = vault.as("ben");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private record Plugin(String name, Module module) implements KnowhowPlugin {}

    private static String location(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return String.valueOf(response.headers().get("Location"));
    }

    @Test
    void aSavedTextIsOnDiskAndOnThePage() throws IOException {
        assertThat(ana.get("/note/kafka/consumers.md").text()).contains("href=\"/edit/kafka/consumers.md\"");

        Response saved =
                ana.form(NOTE).replace("some messages", "a few messages").save();

        assertThat(location(saved)).isEqualTo("/note/kafka/consumers.md");
        assertThat(vault.text("kafka/consumers.md"))
                .contains("sees a few messages twice.\n")
                .startsWith("---\ntitle: Consumers\n")
                .endsWith("Commit after the work.\n");
        assertThat(ana.get("/note/kafka/consumers.md").text()).contains("a few messages");
        assertThat(ana.get("/search?q=few").text()).contains("Consumers");
    }

    @Test
    void aPreviewIsThePageAndSavesNothing() throws IOException {
        String before = vault.text("kafka/consumers.md");

        Response preview = ana.form(NOTE)
                .replace("Commit after", "Never commit **before**")
                .with("message", "offsets")
                .preview();

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.text())
                .contains("Never commit <strong>before</strong>")
                .contains("value=\"offsets\"");
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
        assertThat(location(ana.form(preview, NOTE).save())).isEqualTo("/note/kafka/consumers.md");
        assertThat(vault.text("kafka/consumers.md")).contains("Never commit **before** the work.");
    }

    @Test
    void aPreviewRunsNoScript() {
        Response preview = ana.form(NOTE)
                .with(
                        "text",
                        "</textarea><script>alert(1)</script><img src=x onerror=alert(1)> [x](javascript:alert(1))")
                .preview();
        assertThat(preview.text())
                .doesNotContain("<script>alert", "<img src=x", "href=\"javascript:")
                .contains("&lt;/textarea&gt;&lt;script&gt;");
        assertThat(preview.headers().get("Content-Security-Policy")).contains("frame-ancestors 'none'");
    }

    @Test
    void aTrendNoteBeginsWithTheEvidenceOfATopic() throws IOException {
        for (int i = 0; i < 8; i++) {
            vault.write(
                    "keys/" + i + ".md",
                    "---\ntitle: Keys " + (char) ('a' + i) + "q\nauthors: ["
                            + List.of("ana", "ben", "eve").get(i % 3) + "]\ndate: 2026-11-0" + (i + 1)
                            + "\ntags: [pass keys]\n---\nText.\n");
            vault.write("old/" + i + ".md", "---\ntitle: Old x" + i + "\ndate: 2026-03-0" + (i + 1) + "\n---\nText.\n");
        }
        vault.knowhow.index();
        String form =
                "/create?kind=trend&title=pass%20keys&topic=pass%20keys" + "&since=2026-08-10&asOf=2026-11-08&years=1";
        String link = "<a href=\"" + form.replace("&", "&amp;") + "\">Draft a trend note";
        assertThat(ana.get("/rising").text()).contains(link);
        assertThat(ana.get("/topic/pass%20keys").text()).contains(link);
        assertThat(vault.as("").get("/rising").text()).contains("pass keys").doesNotContain("Draft a trend note");
        assertThat(vault.as("").get("/topic/pass%20keys").text()).doesNotContain("Draft a trend note");

        String made = location(ana.form(form).replace("status: draft\n", "").save());

        assertThat(vault.text(made.substring("/note/".length())))
                .contains("title: pass keys", "tags: [pass keys]", "## Evidence", "(../keys/7.md)", "Writes about it:");
        assertThat(ben.get(made).text()).contains("href=\"/note/keys/7.md\"", "██");
        assertThat(ben.get("/feeds/kind/trend.atom").text()).contains("pass keys");
    }

    @Test
    void aTrendNoteComparesThePeriodsOfThePageThatItBeginsOn() throws IOException {
        for (int i = 0; i < 24; i++) {
            String tags = i % 3 == 0 ? "pass keys" : "old";
            vault.write(
                    "notes/" + i + ".md",
                    "---\ntitle: N" + (char) ('a' + i) + "q\nauthors: [ana]\ndate: "
                            + (i % 3 == 0 ? "2020-11-0" : "2020-03-0") + (i / 3 + 1) + "\ntags: [" + tags
                            + "]\n---\nText.\n");
        }
        vault.knowhow.index();
        String rising = ana.get("/rising?since=2020-10-01&asOf=2020-12-31").text();
        String form = rising.replaceFirst(
                        "(?s).*href=\"(/create[^\"]*topic=pass%20keys[^\"]*)\">Draft a trend note.*", "$1")
                .replace("&amp;", "&");

        assertThat(form).contains("topic=pass%20keys", "since=2020-10-01", "asOf=2020-12-31");
        assertThat(ana.form(form).text())
                .contains("8 notes from 2020-10-01 to 2020-12-31", "## Notes by month", "2020-11");
        assertThat(ana.get("/create?kind=trend&topic=pass+keys&since=2020-10-01&asOf=2020-12-31")
                        .text())
                .contains("name=\"asOf\" value=\"2020-12-31\"");
    }

    @Test
    void aPeriodThatIsNoneIsRefused() {
        for (String period :
                List.of("since=soon", "asOf=2020-13-01", "years=0", "years=x", "since=2021-01-01&asOf=2020-01-01")) {
            Response refused = ana.get("/create?kind=trend&title=T&topic=kafka&" + period);

            assertThat(refused.status()).as(period).isEqualTo(400);
            assertThat(refused.text()).as(period).contains("The periods need days such as 2026-03-31");
        }
    }

    @Test
    void aQuestionIsFiledForThePersonWhoIsLikelyToAnswer() throws IOException {
        String form = "/create?kind=question&title=who%20commits%20offsets%3F&ask=ana";
        String asked = "/ask?q=who+commits+offsets%3F";
        assertThat(ben.get(asked).text()).contains("<a class=\"button\" href=\"" + form.replace("&", "&amp;") + "\">");
        assertThat(vault.as("").get(asked).text()).contains("Ana Ruiz").doesNotContain("/create?kind=question");

        String made = location(ben.form(form).save());

        assertThat(vault.text(made.substring("/note/".length())))
                .contains("title: \"who commits offsets?\"", "authors: [ben]", "ask: [ana]", "status: open");
        assertThat(ana.get("/questions").text())
                .containsSubsequence("You could answer these", "who commits offsets?", "asked by Ben Okri");
    }

    @Test
    void aTopicWithoutNotesStartsNoTrendNote() {
        assertThat(ana.get("/create?kind=trend&title=Zanzibar&topic=zanzibar").text())
                .contains("No note that everyone may see is about this topic.", "value=\"zanzibar\"");
    }

    @Test
    void changesOfDifferentLinesAreMerged() throws IOException {
        Browser.Form first = ana.form(NOTE);
        Browser.Form second = ben.form(NOTE);

        location(first.replace("some messages", "a few messages").save());
        location(second.replace("after the work", "after all work").save());

        assertThat(vault.text("kafka/consumers.md")).contains("a few messages", "after all work");
    }

    @Test
    void aConflictShowsBothVersionsAndOverwritesNothing() throws IOException {
        Browser.Form first = ana.form(NOTE);
        Browser.Form second = ben.form(NOTE);
        location(first.replace("after the work", "after all work").save());

        Response conflict = second.replace("after the work", "before the work").save();

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(vault.text("kafka/consumers.md")).contains("after all work").doesNotContain("before");
        Browser.Form both = ben.form(conflict, NOTE);
        assertThat(both.text()).contains("Commit after all work.", "Commit before the work.");

        Response marked = both.save();
        assertThat(marked.status()).isEqualTo(403);
        assertThat(marked.text()).contains("The marker lines are still in the text.");
        assertThat(vault.text("kafka/consumers.md")).contains("after all work").doesNotContain("before");

        String decided = Pattern.compile("(?m)^(<<<<<<<|=======|>>>>>>>).*\n")
                .matcher(both.text())
                .replaceAll("");
        location(ben.form(marked, NOTE).with("text", decided).save());
        assertThat(vault.text("kafka/consumers.md")).contains("after all work", "before the work");
    }

    @Test
    void aSaveWithoutAChangeWritesNothing() throws IOException {
        Path file = vault.root.resolve("kafka/consumers.md");
        Object before = Files.getLastModifiedTime(file);
        location(ana.form(NOTE).save());
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    }

    @Test
    void bytesOutsideOfTheEditStay() throws IOException {
        vault.write("win.md", "\uFEFF# Win\r\n\r\nfirst  \r\nsecond\nthird");
        vault.knowhow.index();
        location(ana.form("/edit/win.md").replace("second", "2nd").save());
        assertThat(vault.text("win.md")).isEqualTo("\uFEFF# Win\r\n\r\nfirst  \r\n2nd\nthird");
        vault.write("lines.md", "\n\n  x\n\n\n");
        vault.knowhow.index();
        location(ana.form("/edit/lines.md").replace("x", "y").save());
        assertThat(vault.text("lines.md")).isEqualTo("\n\n  y\n\n\n");
    }

    @Test
    void aNoteOfAnotherEncodingIsNotOpened() throws IOException {
        byte[] latin = {'c', 'a', 'f', (byte) 0xE9, ' ', 'c', 'r', (byte) 0xE8, 'm', 'e', '\n'};
        vault.write("latin.md", latin);
        vault.knowhow.index();
        Response page = ana.get("/edit/latin.md");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("This file is not text in UTF-8");
        assertThat(vault.bytes("latin.md")).isEqualTo(latin);
    }

    @Test
    void aNoteThatIsRemovedMeanwhileShowsTheTextAgain() throws IOException {
        Browser.Form form = ana.form(NOTE).replace("twice", "thrice");
        Files.delete(vault.root.resolve("kafka/consumers.md"));
        Response gone = form.save();
        assertThat(gone.status()).isEqualTo(404);
        assertThat(gone.text()).contains("sees some messages thrice.");
        assertThat(vault.root.resolve("kafka/consumers.md")).doesNotExist();
    }

    @Test
    void aFileThatCannotBeWrittenShowsTheTextAgain() throws IOException {
        Browser.Form form = ana.form(NOTE).replace("twice", "thrice");
        String before = vault.text("kafka/consumers.md");
        // the name of the temporary file is taken by a folder: as on a full disk, nothing can be written beside the
        // note
        Files.createDirectories(vault.root.resolve("kafka/.consumers.md.next/full"));
        Response failed = form.save();
        assertThat(failed.status()).isEqualTo(503);
        assertThat(failed.text()).contains("thrice", "Nothing was saved.").doesNotContain(folder.toString());
        assertThat(vault.text("kafka/consumers.md")).isEqualTo(before);
    }

    @Test
    void aNewNoteIsMadeFromATemplate() throws IOException {
        assertThat(ana.get("/").text()).contains("href=\"/create\"");
        assertThat(ana.get("/create").text()).contains("<option value=\"practice\">");
        String target = "/create?title=Idle+consumers&kind=practice&folder=kafka";
        Browser.Form form = ana.form(target);
        assertThat(form.text()).contains("Idle consumers", "ana", "draft");

        String page =
                location(form.with("text", form.text() + "\nThey cost money.\n").save());

        assertThat(page).matches("/note/kafka/idle-consumers-[0-9a-f]{6}\\.md");
        assertThat(ana.get(page).text()).contains("They cost money.");
        assertThat(ben.get(page).status()).as("a draft").isEqualTo(404);
        String edit = page.replace("/note/", "/edit/");
        Browser.Form draft = ana.form(edit);
        location(draft.with("text", draft.text().replaceFirst("status: draft\n", ""))
                .save());
        assertThat(ben.get(page).status()).as("published by its author").isEqualTo(200);
    }

    @Test
    void aFormThatIsSentTwiceCreatesOneNote() throws IOException {
        Browser.Form form = ana.form("/create?title=Twice&kind=practice&folder=kafka");
        location(form.save());
        Response again = form.with("text", "other").save();
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.text()).contains("You have created a note with this title today.", ">\nother</textarea>");
        try (Stream<Path> files = Files.list(vault.root.resolve("kafka"))) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("twice")))
                    .hasSize(1);
        }
    }

    @Test
    void eachChangeHasALineInTheAudit() throws IOException {
        location(ana.form(NOTE).replace("twice", "thrice").save());
        location(ben.form("/create?title=New&kind=practice&folder=x").save());
        String audit = new String(
                vault.knowhow.operations().state().read("edits/2026-11.tsv").orElseThrow(), StandardCharsets.UTF_8);
        assertThat(audit.lines())
                .hasSize(2)
                .first()
                .asString()
                .matches("2026-11-25T12:00:00Z\tana\tkafka/consumers.md\t[0-9a-f]{64}\t[0-9a-f]{64}");
    }

    @Test
    void withoutAnEditorThePagesAreReadOnly() {
        Browser reader =
                new Browser(new Web(vault.knowhow, vault.settings().editor(null).build()), "ana");
        assertThat(reader.get("/note/kafka/consumers.md").text()).doesNotContain("/edit/", "/create");
        assertThat(reader.get(NOTE).status()).isEqualTo(404);
        assertThat(reader.get("/create").status()).isEqualTo(404);
        Response post = new Browser.Form(reader, NOTE, ana.form(NOTE).fields(), Map.of()).save();
        assertThat(post.status()).isEqualTo(405);
    }

    /** To correct a failure, add the texts to messages_de.txt. */
    @Test
    void thePagesAreInOneLanguage() throws IOException {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Browser german =
                new Browser(new Web(vault.knowhow, vault.settings().look(look).build()), "ana", "de");
        vault.write("latin.md", new byte[] {'c', 'a', 'f', (byte) 0xE9, '\n'});
        vault.knowhow.index();
        Browser.Form form = german.form(NOTE);
        Browser.Form old = german.form(NOTE);
        List<Response> pages = List.of(
                german.get(NOTE),
                german.get("/edit/latin.md"),
                german.get("/create"),
                german.get("/create?title=a&kind=practice&folder=x"),
                german.get("/create?title=a&kind=zzz"),
                german.get("/create?title=a&kind=practice&folder=.x"),
                german.get("/create?title=-&kind=practice"),
                form.preview(),
                form.without("token").save(),
                form.header("sec-fetch-site", "cross-site").save(),
                form.with("text", "---\ndraft: true\n---\n").save(),
                form.with("text", "---\nkind: person\n---\n").save(),
                form.replace("twice", "2x").save(),
                old.replace("twice", "3x").save(),
                form.with("base", "%").save(),
                form.header("content-type", "text/plain").save(),
                new Browser(german.web(), "", "de").get(NOTE),
                new Browser.Form(new Browser(german.web(), "", "de"), NOTE, form.fields(), Map.of()).save());
        assertThat(pages)
                .filteredOn(page -> page.status() != 303)
                .allSatisfy(page -> assertThat(page.text()).contains("<html lang=\"de\">"));
        assertThat(missing).isSubsetOf("the field base is malformed");
    }

    @Test
    void aMergeThatIsTooLargeToBeEditedAgainIsNotSaved() throws IOException {
        String half = "x".repeat(600_000);
        vault.write("large.md", "a\n\nmiddle\n\nb\n");
        vault.knowhow.index();
        Browser.Form form = ana.form("/edit/large.md").replace("a\n", half + "\n");
        String other = "a\n\nmiddle\n\n" + half + "\n";
        vault.write("large.md", other);
        Response refused = form.save();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("more than 1 MiB", half);
        assertThat(vault.text("large.md")).isEqualTo(other);
    }

    @Test
    void aSaveThatIsInterruptedAfterTheFileIsWrittenIsSaved() throws IOException {
        Path notes = Files.createDirectories(folder.resolve("interrupted"));
        Path file = Files.writeString(notes.resolve("a.md"), "one\n");
        NoteWriter interrupted = new NoteWriter() {
            @Override
            public String name() {
                return "interrupted";
            }

            @Override
            public Optional<byte[]> read(String path) throws IOException {
                return Optional.of(Files.readAllBytes(file));
            }

            @Override
            public boolean write(NoteEdit edit) throws IOException {
                Files.write(file, edit.content());
                Thread.currentThread().interrupt();
                return true;
            }
        };
        try (Knowhow knowhow = Knowhow.builder()
                .notes(notes)
                .index(folder.resolve("interrupted-index"))
                .plugin(new Plugin(
                        "interrupted",
                        binder -> ExtensionBinder.in(binder).writer().toInstance(interrupted)))
                .build()) {
            knowhow.index();
            NoteEditing editing = new NoteEditing(knowhow, notes, List.of(), EditVault.TODAY);
            Draft draft = editing.open(EditVault.ANA, new NoteId("a.md")).orElseThrow();
            assertThat(editing.save(EditVault.ANA, draft.text("two\n"), "")).isInstanceOf(SaveOutcome.Saved.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("two");
    }
}
