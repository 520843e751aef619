package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.internal.source.FolderNoteWriter;
import dev.knowhow.markdown.MarkdownNoteParser;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.query.Event;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.RawNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that is begun reads as it was meant, whatever its title, and harms no file. */
class NoteTemplatesTest {

    @SuppressWarnings("unused") // a source of parameters
    private static final List<String> KINDS = NoteTemplates.KINDS;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path vault;

    private Path create(String kind, String title) {
        NoteId note = new NoteTemplates(vault, new FolderNoteWriter(vault))
                .create(new NewNote(kind, title, List.of("ana"), DAY, List.of("kafka", "c#"), null));
        return vault.resolve(note.path());
    }

    private Note read(Path file) throws IOException {
        String id = vault.relativize(file).toString().replace('\\', '/');
        return new MarkdownNoteParser().parse(new RawNote(new NoteId(id), Files.readAllBytes(file)));
    }

    @Test
    void anOpportunityNamesSkillsThatPeopleAreMatchedBy() throws IOException {
        assertThat(read(create("opportunity", "Streaming engineer")).values("skills"))
                .containsExactly("kafka", "c#");
    }

    @Test
    void anEventBeginsWithTheKeyThatEventsAreReadBy() throws IOException {
        Path file = create("event", "Guild day");
        Files.writeString(file, Files.readString(file).replace(": 2026-03-10\nplace", ": 2026-04-01 14:00\nplace"));

        Event event = Objects.requireNonNull(Event.of(read(file), List.of(), List.of()));

        assertThat(event.day()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(event.from()).isEqualTo(LocalTime.of(14, 0));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyKindBeginsAsANoteThatReadsWithoutProblems(String kind) throws IOException {
        Note note = read(create(kind, "Queues are back"));

        assertThat(note.title()).isEqualTo("Queues are back");
        assertThat(note.kind()).isEqualTo(kind);
        assertThat(note.created()).isEqualTo(DAY);
        assertThat(note.tags()).containsExactly("kafka", "c#");
        assertThat(note.attributions()).extracting(Attribution::name).containsExactly("ana");
        assertThat(note.problems()).isEmpty();
        assertThat(note.status()).isEqualTo(kind.equals("question") ? Status.PUBLISHED : Status.DRAFT);
        assertThat(note.sections())
                .as("text of the template is a comment")
                .allMatch(section -> section.text().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A: b",
                "\"Quoted\" and \\ more",
                "# no comment",
                "[not, a, list]",
                "yes",
                "2026",
                "2026-01-01",
                "{{date}}",
                "- dash",
                "*bold*",
                "it's",
                "null",
                "key: [",
                "@ana",
                "%x",
                "Ends with colon:",
                "tab\there",
                "emoji 🚀",
                "--- \n---",
                "バックアップの手順",
                "a # b",
                "!tag",
                "&anchor",
                "\u0085next",
                "> quote",
                "1e3",
                "0x1F"
            })
    void noTitleBreaksTheFrontMatter(String title) throws IOException {
        Note note = read(create("trend", title + " 1"));

        assertThat(note.title())
                .isEqualTo((title + " 1").replaceAll("[\\s\u0085]+", " ").strip());
        assertThat(note.kind()).isEqualTo("trend");
        assertThat(note.created()).isEqualTo(DAY);
    }

    @ParameterizedTest
    @CsvSource({
        "Ångström & Sons: Q3/Q4, angstrom-sons-q3-q4.md",
        "Größe wächst, grosse-wachst.md",
        "../../etc/passwd, etc-passwd.md",
        "C:\\temp\\x, c-temp-x.md",
        "It's about don’t, its-about-dont.md",
        "CON, con-note.md",
        ".hidden, hidden.md",
        "Łódź Øre Þing, lodz-ore-thing.md",
        "バックアップの手順, バックアップの手順.md",
        "हिन्दी नोट, हिन्दी-नोट.md",
    })
    void aFileIsNamedAfterItsTitle(String title, String name) {
        assertThat(create("trend", title))
                .isEqualTo(vault.toAbsolutePath().resolve("trends").resolve(name));
    }

    @Test
    void aLongTitleMakesANameThatEveryFileSystemTakes() {
        Path file = create("trend", "word ".repeat(100));

        assertThat(String.valueOf(file.getFileName()))
                .matches("word(-word)+\\.md")
                .hasSizeLessThan(70);
        assertThat(String.valueOf(create("trend", "🚀語".repeat(100)).getFileName()))
                .startsWith("語");
    }

    @Test
    void aFileThatIsThereIsNeverTouched() throws IOException {
        Path file = create("practice", "Retries");
        Files.writeString(file, "precious");

        assertThatThrownBy(() -> create("practice", "retries!"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("practices/retries.md already exists");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aNoteGoesWhereThoseOfItsKindAre() throws IOException {
        Files.createDirectories(vault.resolve("Trend"));

        assertThat(create("trend", "x").getParent()).hasFileName("Trend");
        assertThat(create("opportunity", "x").getParent()).hasFileName("opportunities");
        assertThat(create("howto", "x").getParent()).hasFileName("howto");
        assertThat(new NoteTemplates(vault, new FolderNoteWriter(vault))
                        .create(new NewNote("trend", "x", List.of(), DAY, List.of(), "2026/radar")))
                .isEqualTo(new NoteId("2026/radar/x.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../out", "a/../../out", ".git", "a/.hidden", "/tmp"})
    void aNoteStaysAmongTheNotes(String folder) {
        assertThatThrownBy(() -> new NoteTemplates(vault, new FolderNoteWriter(vault))
                        .create(new NewNote("trend", "x", List.of(), DAY, List.of(), folder)))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("is not a folder for notes");
    }

    @Test
    void aLinkedFolderThatLeadsElsewhereIsNotWrittenTo(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(vault.resolve("trends"), elsewhere);

        assertThatThrownBy(() -> create("trend", "x")).hasMessageContaining("leads out of the notes folder");
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void theTeamsTemplateGoesBeforeOursAndMayBeForAKindOfItsOwn() throws IOException {
        Files.createDirectories(vault.resolve(".templates"));
        Files.writeString(vault.resolve(".templates/trend.md"), """
                ---
                title: {{title}}
                ring: {{ ring }}
                ---
                # {{ title }} by {{authors}} on {{date}} {{tags}}
                """);
        Files.writeString(vault.resolve(".templates/post-mortem.md"), "# {{title}}\n");
        Files.writeString(vault.resolve(".templates/minutes.md"), "---\nstatus: unlisted\n---\n");

        assertThat(create("trend", "A: b")).hasContent("""
                ---
                title: "A: b"
                ring: {{ ring }}
                status: draft
                ---
                # A: b by ana on 2026-03-10 #kafka #c#
                """);
        assertThat(create("post-mortem", "The outage")).hasContent("---\nstatus: draft\n---\n# The outage\n");
        assertThat(create("minutes", "Monday")).hasContent("---\nstatus: unlisted\n---\n");
        assertThat(new NoteTemplates(vault, new FolderNoteWriter(vault)).kinds())
                .contains("trend", "post-mortem");
    }

    @Test
    void templatesAndNotesGoThroughTheWriter() {
        Map<String, byte[]> files = new HashMap<>();
        files.put(".templates/trend.md", "# {{title}} of the wiki\n".getBytes(StandardCharsets.UTF_8));
        NoteWriter wiki = new NoteWriter() {
            @Override
            public String name() {
                return "wiki";
            }

            @Override
            public Optional<byte[]> read(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public boolean write(NoteEdit edit) {
                return files.putIfAbsent(edit.path(), edit.content()) == null;
            }
        };

        NoteId note = new NoteTemplates(vault, wiki)
                .create(new NewNote("trend", "Queues", List.of("ana"), DAY, List.of(), null));

        assertThat(files.get(note.path()))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("---\nstatus: draft\n---\n# Queues of the wiki\n");
        assertThat(vault).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"poem", "../trend", "", "a/b"})
    void aKindWithoutATemplateIsAnErrorThatListsTheKinds(String kind) {
        assertThatThrownBy(() -> create(kind, "x"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("there is no template for '" + kind + "'")
                .hasMessageContaining(
                        "event, handover, howto, newsletter, opportunity, practice, question, radar-item, trend");
        assertThatThrownBy(() -> create("trend", "?!")).hasMessageContaining("no letters or digits");
    }
}
