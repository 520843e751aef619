package dev.knowhow.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.KnowhowException;
import dev.knowhow.internal.source.FolderNoteWriter;
import dev.knowhow.markdown.MarkdownNoteParser;
import dev.knowhow.note.Attribution;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.RawNote;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A note that is begun reads as it was meant, whatever its title, and harms no file. */
class TemplatesTest {

    @SuppressWarnings("unused") // a source of parameters
    private static final List<String> KINDS = Templates.KINDS;

    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    @TempDir
    Path vault;

    private Path begin(String kind, String title) {
        return new Templates(vault, new FolderNoteWriter(vault)).begin(new NewNote(kind, title, List.of("ana"), DAY, List.of("kafka", "c#"), null));
    }

    private Note read(Path file) throws IOException {
        String id = vault.relativize(file).toString().replace('\\', '/');
        return new MarkdownNoteParser().parse(new RawNote(new NoteId(id), Files.readAllBytes(file)));
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    void everyKindBeginsAsANoteThatReadsWithoutProblems(String kind) throws IOException {
        Note note = read(begin(kind, "Queues are back"));

        assertThat(note.title()).isEqualTo("Queues are back");
        assertThat(note.kind()).isEqualTo(kind);
        assertThat(note.created()).isEqualTo(DAY);
        assertThat(note.tags()).containsExactly("kafka", "c#");
        assertThat(note.attributions()).extracting(Attribution::name).containsExactly("ana");
        assertThat(note.problems()).isEmpty();
        assertThat(note.summary()).isNotEmpty();
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
        Note note = read(begin("trend", title + " 1"));

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
        assertThat(begin("trend", title))
                .isEqualTo(vault.toAbsolutePath().resolve("trends").resolve(name));
    }

    @Test
    void aLongTitleMakesANameThatEveryFileSystemTakes() {
        Path file = begin("trend", "word ".repeat(100));

        assertThat(String.valueOf(file.getFileName()))
                .matches("word(-word)+\\.md")
                .hasSizeLessThan(70);
        assertThat(String.valueOf(begin("trend", "🚀語".repeat(100)).getFileName()))
                .startsWith("語");
    }

    @Test
    void aFileThatIsThereIsNeverTouched() throws IOException {
        Path file = begin("practice", "Retries");
        Files.writeString(file, "precious");

        assertThatThrownBy(() -> begin("practice", "retries!"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("practices/retries.md is there already");
        assertThat(file).hasContent("precious");
    }

    @Test
    void aNoteGoesWhereThoseOfItsKindAre() throws IOException {
        Files.createDirectories(vault.resolve("Trend"));

        assertThat(begin("trend", "x").getParent()).hasFileName("Trend");
        assertThat(begin("opportunity", "x").getParent()).hasFileName("opportunities");
        assertThat(begin("howto", "x").getParent()).hasFileName("howto");
        assertThat(new Templates(vault, new FolderNoteWriter(vault)).begin(new NewNote("trend", "x", List.of(), DAY, List.of(), "2026/radar")))
                .isEqualTo(vault.toAbsolutePath().resolve("2026/radar/x.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../out", "a/../../out", ".git", "a/.hidden", "/tmp"})
    void aNoteStaysAmongTheNotes(String folder) {
        assertThatThrownBy(
                        () -> new Templates(vault, new FolderNoteWriter(vault)).begin(new NewNote("trend", "x", List.of(), DAY, List.of(), folder)))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("is no folder for notes");
    }

    @Test
    void aLinkedFolderThatLeadsElsewhereIsNotWrittenTo(@TempDir Path elsewhere) throws IOException {
        Files.createSymbolicLink(vault.resolve("trends"), elsewhere);

        assertThatThrownBy(() -> begin("trend", "x")).hasMessageContaining("leads out of the notes folder");
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

        assertThat(begin("trend", "A: b")).hasContent("""
                ---
                title: "A: b"
                ring: {{ ring }}
                ---
                # A: b by ana on 2026-03-10 #kafka #c#
                """);
        assertThat(begin("post-mortem", "The outage")).hasContent("# The outage\n");
        assertThat(new Templates(vault, new FolderNoteWriter(vault)).kinds()).contains("trend", "post-mortem");
    }

    @ParameterizedTest
    @ValueSource(strings = {"poem", "../trend", "", "a/b"})
    void aKindWithoutATemplateIsSaidWithThoseThatHaveOne(String kind) {
        assertThatThrownBy(() -> begin(kind, "x"))
                .isInstanceOf(KnowhowException.class)
                .hasMessageContaining("there is no template for '" + kind + "'")
                .hasMessageContaining("event, howto, opportunity, practice, question, trend");
        assertThatThrownBy(() -> begin("trend", "?!")).hasMessageContaining("neither letters nor digits");
    }
}
