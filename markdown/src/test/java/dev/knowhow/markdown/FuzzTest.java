package dev.knowhow.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.markdown.html.SafeHtml;
import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Problem;
import dev.knowhow.note.Section;
import dev.knowhow.spi.UnreadableNoteException;
import dev.knowhow.testkit.Campaign;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Any bytes either become a note or are rejected, and every line number is within the file. */
class FuzzTest {

    private static final List<String> PIECES = List.of(
            "---\n",
            "+++\n",
            "title: A\n",
            "date: 2024-01-02\n",
            "tags: [a, b]\n",
            "author: Doe, Jane\n",
            "{\"a\": 1}\n",
            "# Heading {#id}\n",
            "Setext\n===\n",
            "## ",
            "[[Note#H|text]]",
            "![[i.png|10]]",
            "[a](b.md#c \"d\")",
            "](",
            "{{< ref \"x\" >}}",
            "{% include x %}",
            "[x]({{site.url}}/y)",
            "{{embed [[P]]}}",
            "{: .x }",
            "%%",
            "%%\n",
            "> [!note] T\n",
            "> ",
            ":::tip[T]\n",
            ":::\n",
            "!!! note \"T\"\n",
            "    ",
            "=== \"Tab\"\n",
            "- [x] ",
            "1. ",
            "| a | b |\n|---|---|\n",
            "| c |",
            "```java\n",
            "```\n",
            "~~~\n",
            "`",
            "``",
            "==",
            "**",
            "_",
            "~~",
            "^[",
            "[^1]",
            "[^1]: ",
            " ^block\n",
            "#tag/x",
            "#[[two words]]",
            "((64d8cb0e-5b7a-4c1e-9f0a-1234567890ab))",
            "id:: x\n",
            "<div markdown=\"1\">\n",
            "<a href=\"x\">",
            "</a>",
            "<!--",
            "-->",
            "<script>",
            "&amp;",
            "https://x.org/a",
            "jane@x.org",
            "$x^2$",
            "\\",
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "text ",
            "größe ",
            "日本語",
            "\uD83D",
            "\uE8F0",
            "\u0000",
            "[//]: # \"x\"\n",
            "[x]: y.md\n",
            "import A from 'b'\n",
            "export const a = {\n",
            "#+BEGIN_SRC\n",
            "key:: v\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomBytes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Campaign.rounds(60, 300); i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            for (int j = 0; j < bytes.length; j++) {
                bytes[j] = bytes[j] == 0 ? (byte) '\n' : bytes[j];
            }
            check(seed, bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18})
    void randomNotes(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < Campaign.rounds(80, 400); i++) {
            StringBuilder note = new StringBuilder();
            for (int pieces = random.nextInt(40); pieces > 0; pieces--) {
                note.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            for (int changes = random.nextInt(4); changes > 0 && !note.isEmpty(); changes--) {
                int at = random.nextInt(note.length());
                switch (random.nextInt(3)) {
                    case 0 -> note.deleteCharAt(at);
                    case 1 -> note.insert(at, (char) random.nextInt(0x80));
                    default -> note.insert(at, note.substring(at, Math.min(note.length(), at + random.nextInt(30))));
                }
            }
            check(seed, note.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void check(long seed, byte[] bytes) {
        String shown = "seed " + seed + ", note: " + new String(bytes, StandardCharsets.UTF_8);
        for (String name : List.of("a.md", "b.mdx")) {
            try {
                check(shown, Notes.parse(name, bytes), lines(bytes));
            } catch (UnreadableNoteException refused) {
                assertThat(refused.problem().severity()).as(shown).isEqualTo(Problem.Severity.REJECTED);
            } catch (RuntimeException | StackOverflowError broken) {
                throw new AssertionError(shown, broken);
            }
        }
        try {
            assertThat(new SafeHtml().html(new String(bytes, StandardCharsets.UTF_8), link -> "/x"))
                    .as(shown)
                    .doesNotContainIgnoringCase("<script")
                    .doesNotContain("href=\"javascript");
        } catch (RuntimeException | StackOverflowError broken) {
            throw new AssertionError(shown, broken);
        }
    }

    private static void check(String shown, Note note, int lines) {
        assertThat(note.title()).as(shown).isNotBlank();
        assertThat(note.sections()).as(shown).extracting(Section::line).allMatch(line -> line >= 1 && line <= lines);
        assertThat(note.links()).as(shown).extracting(Link::line).allMatch(line -> line >= 1 && line <= lines);
        assertThat(note.problems()).as(shown).extracting(Problem::line).allMatch(line -> line >= 0 && line <= lines);
        assertThat(note.sections()).as(shown).isSortedAccordingTo((a, b) -> Integer.compare(a.line(), b.line()));
        assertThat(note.sections()).as(shown).allSatisfy(section -> {
            assertThat(section.text()).doesNotContainPattern("[\uE8F0-\uE8F9]");
            assertThat(section.code()).doesNotContainPattern("[\uE8F0-\uE8F9]");
            assertThat(section.path()).allSatisfy(heading -> assertThat(heading).doesNotContain("\n"));
        });
    }

    private static int lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return 1
                + (int) text.replace("\r\n", "\n")
                        .chars()
                        .filter(c -> c == '\n' || c == '\r')
                        .count();
    }
}
