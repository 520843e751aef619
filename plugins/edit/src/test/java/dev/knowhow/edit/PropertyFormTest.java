package dev.knowhow.edit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.web.Response;
import dev.knowhow.web.Web;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Look;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A member changes the front matter of a note in fields. */
class PropertyFormTest {

    private static final String NOTE = "/edit/queue.md";
    private static final String TEXT = """
            ---
            # kept
            title: "Queue"   # short
            tags: [ a,  'b c' ]
            x-unknown:   {k: [1,2]}
            type: howto
            created: 2026-01-02T10:00
            ---

            # Queue

            Text.
            """;

    @TempDir
    Path folder;

    private EditVault vault;
    private Browser ana;

    @BeforeEach
    void open() {
        vault = new EditVault(folder).write("queue.md", TEXT);
        vault.knowhow.index();
        ana = vault.as("ana");
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private Browser.Form form() {
        return ana.divided(ana.get(NOTE), NOTE);
    }

    @Test
    void theFormShowsTheValuesAndTheTextBelow() {
        Browser.Form form = form();
        assertThat(form.fields())
                .containsEntry("property.title", "Queue")
                .containsEntry("property.tags", "a, b c")
                .containsEntry("property.kind", "howto")
                .containsEntry("property.date", "2026-01-02T10:00")
                .containsEntry("property.owner", "")
                .doesNotContainKeys("property.place", "property.draft", "property.audience");
        assertThat(form.fields().get("matter")).startsWith("---\n# kept").endsWith("---\n");
        assertThat(form.fields().get("text")).startsWith("\n# Queue");
    }

    @Test
    void aFormThatNobodyChangesChangesNoByte() throws IOException {
        assertThat(form().save().status()).isEqualTo(303);
        assertThat(vault.text("queue.md")).isEqualTo(TEXT);
    }

    @Test
    void onlyTheChangedValueIsWritten() throws IOException {
        assertThat(form().with("property.title", "Queues: a guide")
                        .with("property.tags", "b c, a, #new")
                        .with("property.owner", "ben")
                        .replace("Text.", "New text.")
                        .save()
                        .status())
                .isEqualTo(303);
        assertThat(vault.text("queue.md"))
                .isEqualTo(TEXT.replace("\"Queue\"", "\"Queues: a guide\"")
                        .replace("'b c' ]", "'b c', new ]")
                        .replace("T10:00\n", "T10:00\nowner: ben\n")
                        .replace("Text.", "New text."));
        assertThat(ana.get("/search?q=tag:new").text()).contains("Queues: a guide");
    }

    @Test
    void aFieldAndTheFrontMatterMayChangeTogether() throws IOException {
        Browser.Form form = form();
        assertThat(form.with("property.title", "Two")
                        .with("matter", form.fields().get("matter").replace("howto", "practice"))
                        .save()
                        .status())
                .isEqualTo(303);
        assertThat(vault.text("queue.md"))
                .isEqualTo(TEXT.replace("\"Queue\"", "\"Two\"").replace("howto", "practice"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date | 31.1.2026 | Write a date as year-month-day",
                "review-by | 2026-02-30 | Write a date as year-month-day",
                "kind | person | The operator changes records of people.",
                "status | draft | The operator sets who may see a note",
            })
    void anInvalidValueIsNamedAtItsFieldAndNothingIsLost(String name, String value, String problem) throws IOException {
        Response page = form().with("property." + name, value)
                .with("property.owner", "ben")
                .replace("Text.", "New text.")
                .save();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("id=\"edit." + name + ".problem\">" + problem)
                .contains("aria-describedby=\"edit." + name + ".problem\"");
        assertThat(vault.text("queue.md")).isEqualTo(TEXT);

        Browser.Form again = ana.divided(page, NOTE);
        assertThat(again.fields()).containsEntry("property." + name, value).containsEntry("property.owner", "ben");
        assertThat(again.with("property." + name, again.fields().get("was." + name))
                        .save()
                        .status())
                .isEqualTo(303);
        assertThat(vault.text("queue.md"))
                .isEqualTo(TEXT.replace("T10:00\n", "T10:00\nowner: ben\n").replace("Text.", "New text."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"audience", "editors", "authors", "unlisted", "publish_date", "x-unknown", ""})
    void otherKeysAreNoFields(String name) throws IOException {
        Response page = form().with("property." + name, "staff").save();
        assertThat(page.status()).isIn(303, 403);
        assertThat(vault.text("queue.md")).isEqualTo(TEXT);
    }

    @Test
    void aValueHasOneLine() throws IOException {
        Response page = form().with("property.owner", "ben\naudience: [staff]").save();
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Write it on one line.");
        assertThat(vault.text("queue.md")).isEqualTo(TEXT);
    }

    @Test
    void aNoteWithoutFrontMatterGetsIt() throws IOException {
        vault.write("plain.md", "# Plain\r\n\r\nText");
        vault.knowhow.index();
        Browser.Form form = ana.divided(ana.get("/edit/plain.md"), "/edit/plain.md");
        assertThat(form.with("property.tags", "one, two").save().status()).isEqualTo(303);
        assertThat(vault.text("plain.md")).isEqualTo("---\r\ntags: [one, two]\r\n---\r\n# Plain\r\n\r\nText");
    }

    @Test
    void tagsBetweenSpacesStayTags() throws IOException {
        vault.write("spaces.md", "---\ntags: one two\n---\nText");
        vault.knowhow.index();
        Browser.Form form = ana.divided(ana.get("/edit/spaces.md"), "/edit/spaces.md");
        assertThat(form.fields()).containsEntry("property.tags", "one, two");
        assertThat(form.with("property.tags", "one, two, three").save().status())
                .isEqualTo(303);
        assertThat(vault.text("spaces.md")).isEqualTo("---\ntags: [one, two, three]\n---\nText");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"x\"\n+++\nText",
                "---\ntitle: 'x\n---\nText",
                "title: x\nauthor: y\n\nText",
                "title:: x\n\nText"
            })
    void otherFrontMatterIsChangedAsText(String text) throws IOException {
        vault.write("other.md", text);
        vault.knowhow.index();
        Response page = ana.get("/edit/other.md");
        assertThat(page.text()).doesNotContain("property.title", "name=\"matter\"");
        Browser.Form form = ana.divided(page, "/edit/other.md");
        assertThat(form.fields()).containsEntry("text", text);
        assertThat(form.with("property.title", "y").save().status()).isEqualTo(403);
        assertThat(form.replace("Text", "New").save().status()).isEqualTo(303);
        assertThat(vault.text("other.md")).isEqualTo(text.replace("Text", "New"));
    }

    @Test
    void aNewNoteHasFields() throws IOException {
        String target = "/create?title=Retries&kind=event&folder=";
        Response page = ana.get(target);
        Browser.Form form = ana.divided(page, target);
        assertThat(form.fields())
                .containsEntry("property.title", "Retries")
                .containsEntry("property.status", "draft")
                .containsKeys("property.start", "property.place");
        Response saved = form.with("property.place", "Room 5")
                .with("property.start", "2026-12-10")
                .with("property.status", "published")
                .save();
        assertThat(saved.status()).isEqualTo(303);
        String path = String.valueOf(saved.headers().get("Location")).substring("/note/".length());
        assertThat(vault.text(path)).contains("start: 2026-12-10\n", "place: Room 5\n", "status: published\n");
    }

    @Test
    void theTimeOfAnEventCanBeChanged() throws IOException {
        vault.write("meetup.md", "---\nkind: event\nauthors: [ana]\nstart: 2026-12-03 14:00\n---\nText");
        vault.knowhow.index();
        Browser.Form form = ana.divided(ana.get("/edit/meetup.md"), "/edit/meetup.md");
        assertThat(form.with("property.start", "Thursday").save().text()).contains("such as 2026-01-31 14:00");
        assertThat(form.with("property.start", "2026-12-03 15:00").save().status())
                .isEqualTo(303);
        assertThat(vault.text("meetup.md")).contains("start: 2026-12-03 15:00\n");
    }

    @Test
    void theReasonOfARefusalIsAtTheListOfChoices() throws IOException {
        vault.write("draft.md", "---\ndraft: true\nauthors: [ana]\n---\nText");
        vault.knowhow.index();
        String target = "/edit/draft.md";
        String page = ana.divided(ana.get(target), target)
                .with("property.draft", "perhaps")
                .save()
                .text();
        assertThat(page)
                .contains("name=\"property.draft\" aria-invalid=\"true\" aria-describedby=\"edit.draft.problem\"");
    }

    @Test
    void theFormIsInOneLanguage() {
        Set<String> missing = new TreeSet<>();
        Look look = Look.builder()
                .languages(Languages.BUILT_IN.reporting(missing::add))
                .build();
        Browser german =
                new Browser(new Web(vault.knowhow, vault.settings().look(look).build()), "ana", "de");
        vault.write("draft.md", "---\ndraft: true\nauthors: [ana]\n---\nText");
        vault.knowhow.index();
        Browser.Form form = german.divided(german.get(NOTE), NOTE);
        german.get("/edit/draft.md");
        german.get("/create?title=a&kind=event");
        german.get("/create?title=a&kind=radar-item");
        german.get("/create?title=a&kind=opportunity");
        german.get("/create?title=a&kind=question");
        Browser.Form event = german.divided(german.get("/create?title=a&kind=event"), "/create?title=a&kind=event");
        event.with("property.start", "x").save();
        form.with("property.date", "x")
                .with("property.kind", "person")
                .with("property.owner", "a\nb")
                .save();
        form.with("property.owner", "x".repeat(300)).save();
        form.with("property.audience", "staff").save();
        assertThat(missing).isEmpty();
    }
}
