package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.knowhow.markdown.source.Limits;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.RawNote;
import dev.knowhow.spi.UnreadableNoteException;
import dev.knowhow.testkit.Campaign;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile notes: parsing each ends without an error. There are no assertions on time. */
class HostileNotesTest {

    private static final int MANY = 100_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "]",
                "![",
                "[[",
                "![[",
                "]]",
                "[a](",
                "[[a",
                "](",
                "]({{",
                "[](",
                "[^",
                "[^a]",
                "^[",
                "((",
                "<",
                "</",
                "<a ",
                "<a href=\"",
                "<A ",
                "<!--",
                "<script>",
                "&",
                "{{",
                "{%",
                "{",
                "{:",
                "{#",
                "~~~ {#a",
                "{a=",
                "}}",
                "%%",
                "%",
                "*",
                "**",
                "*a ",
                "_",
                "__",
                "~",
                "~~",
                "=",
                "==",
                "==a",
                "`",
                "``",
                "`a``",
                "\\",
                "#",
                "# ",
                "#a",
                "a#",
                ">",
                "> ",
                "- ",
                "1. ",
                "+ ",
                "|",
                "|-",
                "a|",
                ":::",
                "!!! a\n",
                "    ",
                "\t",
                "(",
                "\"",
                "'",
                "^",
                " ^a",
                "[!note]",
                "> [!a]\n",
                "{% raw %}",
                "{{<",
                "{{embed [[",
                "import ",
                "- [ ] ",
                "www.",
                "http://",
                "a@b.",
                "[a]: b\n",
                "[^a]: b\n",
                "```\n",
                "~~~\n",
                "    a\n",
                "#+BEGIN_SRC\n",
                "%%\n",
                "{% comment %}\n",
                "{% highlight x %}\n",
                "--8<-- \"a\"\n",
                "<div>\n",
                "<div markdown=1>\n",
                "| a |\n|---|\n",
                "a:: b\n",
                "=== \"a\"\n",
                "\uE8F0",
                "[[a]]",
                "[[a|b]](",
                "![a](b) ",
                "#a/",
                "\uD83D\uDC4D"
            })
    void aHundredThousandTimes(String piece) {
        String many = piece.repeat(MANY / piece.length());
        assertThat(parse("a.md", many).title()).isNotBlank();
        if (Campaign.ON) {
            assertThat(parse("a.md", "x " + many + " y").title()).isNotBlank();
            assertThat(parse("a.mdx", many).title()).isNotBlank();
            assertThat(parse("a.mdx", "x " + many + " y").title()).isNotBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {"azure-wiki '::: mermaid\n'", "azure-wiki '![a ='", "git-wiki [[a|https://b", "git-wiki [[a.png"})
    void aMillionTimesInAWiki(String dialect, String piece) {
        String many = piece.repeat(1_000_000);

        assertThat(Notes.vault(dialect, Map.of()).body(many)).isEqualTo(many);
    }

    @Test
    void aMillionShortcodesThatDoNotEnd() {
        Note note = parse("<p>\n" + "{{<a>".repeat(1_000_000) + "\n</p>\n");

        assertThat(note.sections()).hasSize(1);
    }

    @Test
    void nestedBracketsQuotesAndEmphasis() {
        for (String[] pair : new String[][] {
            {"[", "]"},
            {"![", "](u)"},
            {"[", "](u)"},
            {"*", "*"},
            {"**", "**"},
            {"==", "=="},
            {"~~", "~~"},
            {"<b>", "</b>"},
            {"{", "}"},
            {"{{", "}}"},
            {"(", ")"},
            {"[[", "]]"},
            {"^[", "]"},
            {"*a ", " b*"},
            {"\"", "\""}
        }) {
            Note note = parse(pair[0].repeat(MANY) + "x" + pair[1].repeat(MANY));
            assertThat(note.sections()).hasSizeLessThanOrEqualTo(1);
        }
    }

    @Test
    void tooManyOpenBracketsAreText() {
        Note note = parse("[".repeat(MANY) + "[a](b.md)".repeat(MANY / 10) + "\n\n`[` [c](d.md)\n");

        assertThat(note.links().getLast().target()).isEqualTo("d.md");
        assertThat(note.sections().getFirst().text().startsWith("[[[[")).isTrue();
        assertThat(note.sections().getFirst().text().endsWith("[a](b.md)\n[ c")).isTrue();
    }

    @Test
    void deepListsAndQuotes() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            list.append("  ".repeat(i)).append("- item ").append(i).append('\n');
        }

        assertThat(Notes.text(list.toString())).contains("item 0", "item 1999");
        assertThat(Notes.text("> ".repeat(MANY) + "deep")).contains("deep");
    }

    @Test
    void aTableWiderThanLongIsText() {
        String head = "|a".repeat(5_000) + "|\n" + "|-".repeat(5_000) + "|\n";

        assertThat(Notes.text(head + "|b|\n".repeat(5_000))).contains("b");
    }

    @Test
    void tooManySectionsAndLinksAreReported() {
        Limits limits = new Limits(1 << 20, 1_000, 10, 5, 3, 2);
        String text = "---\ntags: [a, b, c]\nauthors: [d, e, f]\nstage: x\n---\n" + "# h\n[x](y.md) #t\n".repeat(10);
        Note note = new MarkdownNoteParser(limits, Notes.TODAY)
                .parse(new RawNote(new NoteId("a.md"), text.getBytes(StandardCharsets.UTF_8)));

        assertThat(note.sections()).hasSize(6);
        assertThat(note.links()).hasSize(3);
        assertThat(note.tags()).containsExactly("a", "b");
        assertThat(Notes.authors(note)).containsExactly("d", "e");
        assertThat(Notes.problems(note))
                .containsExactly(
                        "WARNING 0: the note has more than 5 sections; further headings are text",
                        "WARNING 0: the note has more than 3 links; the others are ignored",
                        "WARNING 0: the note has more than 2 tags; the others are ignored",
                        "WARNING 0: the note has more than 2 people as author; the others are ignored",
                        "WARNING 0: the note has more than 2 keys in its front matter; the others are ignored");
        assertThat(note.properties()).containsOnlyKeys("tags", "authors");
    }

    @Test
    void aLongTextIsNotRepeatedByAliases() {
        String bomb = "---\na: &a " + "x".repeat(12_000) + "\nauthors: [" + "*a, ".repeat(10_000) + "*a]\n---\ntext\n";
        Note note = parse(bomb);

        assertThat(note.problems()).isNotEmpty();
        assertThat(note.properties().toString().length()).isLessThan(1_000_000);
        assertThat(Notes.text(note)).isEqualTo("text");
    }

    @Test
    void aLongHeadingAboveManyIsNoNote() {
        String note = "# " + "x".repeat(1_000_000) + "\n" + "## y\n".repeat(1_000);

        assertThatThrownBy(() -> parse(note))
                .isInstanceOfSatisfying(
                        UnreadableNoteException.class,
                        e -> assertThat(e.problem().what()).contains("expand"));
    }

    @Test
    void oneLongLineOfWords() {
        assertThat(Notes.text("word ".repeat(200_000))).hasSizeGreaterThan(900_000);
        assertThat(parse("# " + "word ".repeat(200_000)).title()).hasSizeGreaterThan(900_000);
    }
}
