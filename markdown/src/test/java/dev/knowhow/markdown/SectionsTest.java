package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionsTest {

    @Test
    void headingsMakeSectionsWithTheirPathsAnchorsAndLines() {
        Note note = parse("""
                ---
                title: T
                ---

                Before.

                # One
                a

                Two
                ---
                b

                #### Four #
                c

                ## Two
                # One
                """);

        assertThat(note.sections())
                .extracting(Section::path)
                .containsExactly(
                        List.of(),
                        List.of("One"),
                        List.of("One", "Two"),
                        List.of("One", "Two", "Four"),
                        List.of("One", "Two"),
                        List.of("One"));
        assertThat(note.sections())
                .extracting(Section::anchor)
                .containsExactly("", "one", "two", "four", "two-1", "one-1");
        assertThat(note.sections()).extracting(Section::line).containsExactly(5, 7, 10, 14, 17, 18);
        assertThat(note.sections()).extracting(Section::text).containsExactly("Before.", "a", "b", "c", "", "");
    }

    @Test
    void anchorsAreGitHubs() {
        Note note = parse("# Hello, *World* & `code`!\n# A -- b_c\n# Größe 日本\n# a\n# a\n# a-1\n# a\n");

        assertThat(note.sections())
                .extracting(Section::anchor)
                .containsExactly("hello-world--code", "a----b_c", "größe-日本", "a", "a-1", "a-1-1", "a-2");
    }

    @Test
    void theTextIsPlain() {
        assertThat(text("""
                A *b* __c__ ~~d~~ [link](x.md "title") ![alt](y.png) `code` &amp; \\* <https://example.org>
                second line\\
                third

                * item
                  1. sub
                - [x] done

                > quote

                | h1 | h2 |
                |----|:--:|
                | c1 | *c2* |

                Note[^1] and ^[inline *note*] and [^missing].

                [^1]: The footnote.

                    Its second paragraph.

                ***
                $x_1 + y$
                """)).isEqualTo("""
                        A b c d link alt code & * https://example.org second line third
                        item
                        sub
                        done
                        quote
                        h1 | h2
                        c1 | c2
                        Note and inline note and [^missing].
                        The footnote.
                        Its second paragraph.
                        $x_1 + y$""");
    }

    @Test
    void codeIsKeptApart() {
        Note note = parse("a\n\n```java\nint x = 1;\n```\n\n    indented\n\n~~~\n# no heading\n~~~\n");

        assertThat(note.sections()).hasSize(1);
        assertThat(note.sections().getFirst().text()).isEqualTo("a");
        assertThat(note.sections().getFirst().code()).isEqualTo("int x = 1;\nindented\n# no heading");
    }

    @Test
    void ofHtmlTheTextAndTheLinksAreKept() {
        Note note = parse("""
                <!-- a comment
                <b>hidden</b> -->
                <div class="a > b">
                  Hello <b>bold</b> &lt;there&gt;<br>next <a href="x.md#y">a link</a>
                  <img src="i.png" alt="A picture">
                  <script>alert("hidden")</script><style>p { hidden }</style>
                </div>

                Inline <kbd>Ctrl</kbd>+<span title="x">C</span>, <a href='https://example.org'>out</a>, a < b.
                <script>hidden</script>
                """);

        assertThat(text(note)).isEqualTo("""
                        Hello bold <there>
                        next a link A picture
                        Inline Ctrl+C, out, a < b.""");
        assertThat(Notes.links(note))
                .containsExactly(
                        "MARKDOWN x.md#y|a link @4", "EMBED i.png|A picture @5", "EXTERNAL https://example.org|out @9");
    }

    @Test
    void brokenHtmlIsText() {
        assertThat(text("<div>\na < b and <unclosed attribute=\"x\n")).startsWith("a < b and <unclosed");
        assertThat(text("<div>\n<!-- never closed\n\n# still hidden\n")).doesNotContain("never");
    }

    @Test
    void headingsInQuotesAreText() {
        Note note = parse("> # Quoted\n> text\n");

        assertThat(note.sections()).hasSize(1);
        assertThat(text(note)).isEqualTo("Quoted\ntext");
    }

    @Test
    void titlesComeFromFrontMatterThenHeadingThenFile() {
        assertThat(parse("a.md", "---\ntitle: T\n---\n# H\n").title()).isEqualTo("T");
        assertThat(parse("a.md", "text\n\n## Two\n\n# One *b*\n").title()).isEqualTo("One b");
        assertThat(parse("a.md", "## Two first\n\ntext").title()).isEqualTo("a");
        assertThat(parse("a.md", "text\n\n## Two later\n").title()).isEqualTo("a");
        assertThat(parse("some-long_name.md", "text").title()).isEqualTo("Some long name");
        assertThat(parse("With spaces-and.md", "text").title()).isEqualTo("With spaces-and");
        assertThat(parse("2024-01-02.md", "text").title()).isEqualTo("2024-01-02");
        assertThat(parse("a.md", "# \n").title()).isEqualTo("a");
        assertThat(parse("---.md", "").title()).isEqualTo("---");
    }

    @Test
    void aHeadingOfLevelOneInHtmlIsATitle() {
        assertThat(parse(
                                "x.md",
                                "<h1 align=\"center\">\n  <img src=\"a.png\">\n  The <b>Tool</b> &amp; you\n</h1>\n\n# Next\n")
                        .title())
                .isEqualTo("The Tool & you");
        assertThat(parse("x.md", "# First\n\n<h1>Later</h1>\n").title()).isEqualTo("First");
        assertThat(parse("x.md", "<h1></h1>\n\n<h2>Two</h2>\n\n<h1>open\n").title())
                .isEqualTo("x");
    }

    @Test
    void kindAndLanguage() {
        assertThat(Notes.matter("kind: HowTo", "type: post").kind()).isEqualTo("howto");
        assertThat(Notes.matter("type: [[Trend]]").kind()).isEqualTo("trend");
        assertThat(Notes.matter("type: \"[[Trend]]\"").kind()).isEqualTo("trend");
        assertThat(Notes.matter("lang: de_AT.UTF-8").lang()).isEqualTo("de-at");
        assertThat(Notes.matter("locale: zh-Hant").lang()).isEqualTo("zh-hant");
        assertThat(Notes.matter("language: java").lang()).isNull();
        assertThat(Notes.matter("language: sql").lang()).isNull();
        assertThat(Notes.matter("lang: no").lang()).isEqualTo("no");
    }

    @Test
    void anEmptyNoteIsANote() {
        Note note = parse("empty.md", "");

        assertThat(note.title()).isEqualTo("empty");
        assertThat(note.sections()).isEmpty();
        assertThat(note.problems()).isEmpty();
        assertThat(parse("empty.md", "\n\n  \n").sections()).isEmpty();
    }

    @Test
    void linesAreThoseOfTheFileInEverySituation() {
        assertThat(Notes.links("""
                +++
                title = "x"
                +++
                a `code
                over lines` [one](1.md)

                %%
                gone
                %% [two](2.md)

                - x
                  <b
                  c> [three](3.md) {{ a
                  b }} [four](4.md)

                > > [five](5.md)
                """))
                .containsExactly(
                        "MARKDOWN 1.md|one @5",
                        "MARKDOWN 2.md|two @9",
                        "MARKDOWN 3.md|three @13",
                        "MARKDOWN 4.md|four @14",
                        "MARKDOWN 5.md|five @16");
    }
}
