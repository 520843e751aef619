package dev.knowhow.markdown.frontmatter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTextTest {

    private static final String NOTE = """
            ---
            # who wrote this
            title: 'Consumers'   # short
            other: {a: [1, 2],   b: "x"}
            tags: [ kafka,  "stream processing" ]
            owner: ana
            aliases:
              - one   # first
              - "two"

            text: |
              title: no
              --
            ---

            # Consumers
            title: body
            """;

    private static FrontMatterText text(String text) {
        return FrontMatterText.of(text).orElseThrow();
    }

    private static String yaml(String yaml) {
        return "---\n" + yaml + "---\nbody\n";
    }

    @Test
    void aTextIsFrontMatterAndBody() {
        FrontMatterText text = text(NOTE);
        assertThat(text.matter() + text.body()).isEqualTo(NOTE);
        assertThat(text.body()).startsWith("\n# Consumers");
        assertThat(text.words("title")).containsExactly("Consumers");
        assertThat(text.words("Tags")).containsExactly("kafka", "stream processing");
        assertThat(text.words("missing")).isEmpty();
        assertThat(text.isPlain("text")).isFalse();
        assertThat(text.isPlain("other")).isFalse();
        assertThat(text("no matter").matter()).isEmpty();
    }

    @Test
    void onlyTheValueIsReplaced() {
        assertThat(text(NOTE).with("title", "It's new").orElseThrow().text())
                .isEqualTo(NOTE.replace("'Consumers'", "'It''s new'"));
        assertThat(text(NOTE).with("owner", "ben: the second").orElseThrow().text())
                .isEqualTo(NOTE.replace("owner: ana", "owner: \"ben: the second\""));
        assertThat(text(NOTE)
                        .with("tags", List.of("kafka", "new, old", "a"))
                        .orElseThrow()
                        .text())
                .isEqualTo(NOTE.replace("[ kafka,  \"stream processing\" ]", "[ kafka,  \"new, old\", \"a\" ]"));
        assertThat(text(NOTE)
                        .with("aliases", List.of("two", "three"))
                        .orElseThrow()
                        .text())
                .isEqualTo(NOTE.replace("  - one   # first\n  - \"two\"\n", "  - \"two\"\n  - three\n"));
        assertThat(text(NOTE).with("status", "open").orElseThrow().text())
                .isEqualTo(NOTE.replace("  --\n---", "  --\nstatus: open\n---"));
    }

    @Test
    void anEmptyValueRemovesTheLines() {
        assertThat(text(NOTE).with("owner", "").orElseThrow().text()).isEqualTo(NOTE.replace("owner: ana\n", ""));
        assertThat(text(NOTE).with("aliases", List.of()).orElseThrow().text())
                .isEqualTo(NOTE.replace("aliases:\n  - one   # first\n  - \"two\"\n", ""));
        assertThat(text(yaml("a: [x,\n  y\n]\nb: c\n"))
                        .with("a", List.of())
                        .orElseThrow()
                        .text())
                .isEqualTo(yaml("b: c\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "title:|title: new",
                "title: # why|title: new # why",
                "title: ~|title: new",
                "Title: old|Title: new",
                "'title':   old  |'title':   new  ",
                "title: \"old\" # why|title: \"new\" # why",
                "  title: old|  title: new",
            })
    void aValueIsWrittenAsBefore(String before, String after) {
        assertThat(text(yaml(before + "\n")).with("title", "new").orElseThrow().text())
                .isEqualTo(yaml(after + "\n"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "tags: a b|tags: [a b, new]",
                "tags: []|tags: [new]",
                "tags: [a,]|tags: [a, new,]",
                "tags:|tags: [new]",
                "tags: [a, b]|tags: [a, b, new]",
            })
    void aListGrowsAsItIsWritten(String before, String after) {
        FrontMatterText text = text(yaml(before + "\n"));
        List<String> more = new ArrayList<>(text.words("tags"));
        more.add("new");
        assertThat(text.with("tags", more).orElseThrow().text()).isEqualTo(yaml(after + "\n"));
    }

    @Test
    void elementsAreRemovedAnywhere() {
        FrontMatterText text = text(yaml("tags: [a, b,  c, d]\n"));
        assertThat(text.with("tags", List.of("a", "d")).orElseThrow().text()).isEqualTo(yaml("tags: [a, d]\n"));
        assertThat(text.with("tags", List.of("a", "b")).orElseThrow().text()).isEqualTo(yaml("tags: [a, b]\n"));
        assertThat(text.with("tags", List.of("e")).orElseThrow().text()).isEqualTo(yaml("tags: [e]\n"));
        assertThat(text.with("tags", List.of("d", "c", "b", "a")))
                .map(FrontMatterText::text)
                .hasValue(text.text());
        FrontMatterText block = text(yaml("tags:\n- a\n- b\n"));
        assertThat(block.with("tags", List.of("c")).orElseThrow().text()).isEqualTo(yaml("tags:\n- c\n"));
    }

    @Test
    void aNoteWithoutFrontMatterGetsIt() {
        assertThat(text("# Title\n")
                        .with("tags", List.of("a", "b c"))
                        .orElseThrow()
                        .text())
                .isEqualTo("---\ntags: [a, b c]\n---\n# Title\n");
        assertThat(text("---\n---\nx").with("title", "yes: no").orElseThrow().text())
                .isEqualTo("---\ntitle: \"yes: no\"\n---\nx");
        assertThat(text("x").with("title", "")).map(FrontMatterText::text).hasValue("x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: &a x\nb: *a\n",
                "title: !x y\n",
                "title: >\n  x\n",
                "title: a\n  b\n",
                "title: a\ntitle: b\n",
                "title: [[a]]\n",
                "title: {a: b}\n",
                "? title\n: x\n",
                "title:\n  - a: b\n",
            })
    void aValueThatIsNotPlainIsNotReplaced(String yaml) {
        FrontMatterText text = text(yaml(yaml));
        assertThat(text.isPlain("title")).isFalse();
        assertThat(text.with("title", "new")).isEmpty();
        assertThat(text.with("title", List.of("new"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+++\ntitle = \"x\"\n+++\n",
                "---\ntitle: 'x\n---\n",
                "---\n{title: x}\n---\n",
                "---\ntitle: x\n",
                "{\"title\": \"x\"}\n",
                "title:: x\n",
                "title: x\nauthor: y\n\nbody",
                "---\n- a\n---\n"
            })
    void otherFormatsAreNotOpened(String text) {
        assertThat(FrontMatterText.of(text)).isEmpty();
    }

    @Test
    void anyValueIsReadBackAndNothingElseChanges() {
        Random random = new Random(22);
        int[] letters = "ab:#-'\"\\[]{},&*!|>%@`?~ é=\t1😀".codePoints().toArray();
        for (int round = 0; round < 500; round++) {
            StringBuilder made = new StringBuilder("x".repeat(random.nextInt(2)));
            int length = 1 + random.nextInt(8);
            for (int i = 0; i < length; i++) {
                made.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            String value = made.toString().strip();
            if (value.isEmpty()) {
                continue;
            }
            for (String key : List.of("title", "owner", "fresh")) {
                FrontMatterText edited = text(NOTE).with(key, value).orElseThrow();
                assertThat(edited.words(key)).as(edited.text()).containsExactly(value);
                assertThat(edited.with("fresh", "").orElseThrow().body())
                        .isEqualTo(text(NOTE).body());
            }
            FrontMatterText listed =
                    text(NOTE).with("aliases", List.of("one", value)).orElseThrow();
            assertThat(listed.words("aliases")).contains("one", value).doesNotContain("two");
        }
    }
}
