package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Link;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void aVideoOfVuePressIsALinkToItsPage() {
        assertThat(Notes.parse("@[youtube](Z5zNPwMDYGg)\n\nSee @[vimeo](1234) and `@[youtube](x)`, @[ana](ana.md).")
                        .links())
                .extracting(Link::target)
                .containsExactly("https://www.youtube.com/watch?v=Z5zNPwMDYGg", "https://vimeo.com/1234", "ana.md");
    }

    @Test
    void pathsAreDecodedAndSplit() {
        assertThat(links("[a](b%20c/d%C3%BC.md#e%20f) [g](#h) [i](100%.md) [j](/k/l/) [m](n.md?o=p#q)"))
                .containsExactly(
                        "MARKDOWN b c/dü.md#e f|a @1",
                        "MARKDOWN #h|g @1",
                        "MARKDOWN 100%.md|i @1",
                        "MARKDOWN /k/l/|j @1",
                        "MARKDOWN n.md#q|m @1");
    }

    @Test
    void aSchemeLeadsOut() {
        assertThat(links("""
                [a](https://example.org/x%20y#z) <mailto:a@example.org> [b](tel:123) [c](//example.org/d)
                https://bare.example.org/path, www.example.org and jane@example.org. ![i](http://x.org/i.png)
                """))
                .containsExactly(
                        "EXTERNAL https://example.org/x%20y#z|a @1",
                        "EXTERNAL mailto:a@example.org @1",
                        "EXTERNAL tel:123|b @1",
                        "EXTERNAL //example.org/d|c @1",
                        "EXTERNAL https://bare.example.org/path @2",
                        "EXTERNAL http://www.example.org @2",
                        "EXTERNAL mailto:jane@example.org @2",
                        "EXTERNAL http://x.org/i.png|i @2");
    }

    @Test
    void referencesOfAllForms() {
        assertThat(links("[full][r] [r][] [r] ![pic][r]\n\n[r]: <a b.md> 'Title'\n[unused]: c.md\n"))
                .containsExactly(
                        "MARKDOWN a b.md|full @1",
                        "MARKDOWN a b.md|r @1",
                        "MARKDOWN a b.md|r @1",
                        "EMBED a b.md|pic @1");
    }

    @Test
    void aPictureMayBeALink() {
        assertThat(links("[![the alt](pic.png)](page.md)"))
                .containsExactly("EMBED pic.png|the alt @1", "MARKDOWN page.md|the alt @1");
    }

    @Test
    void linksInHeadingsTablesAndNotesCount() {
        assertThat(links("# See [a](a.md)\n\n| [b](b.md) |\n|--|\n| [c](c.md) |\n\nx[^1]\n\n[^1]: [d](d.md)\n"))
                .containsExactly(
                        "MARKDOWN a.md|a @1", "MARKDOWN b.md|b @3", "MARKDOWN c.md|c @5", "MARKDOWN d.md|d @9");
    }

    @Test
    void emptyTargetsAreNotLinks() {
        assertThat(links("[a]() [b](#) [c](<>) [d] ![]()")).isEmpty();
    }

    @Test
    void codeHoldsNoLinks() {
        assertThat(links("`[a](b.md)` `https://x.org`\n\n    [c](d.md)\n\n```\n[[e]] https://f.org\n```\n"))
                .isEmpty();
    }

    @Test
    void privateUseCharactersInTextAreReplaced() {
        assertThat(links("\uE8F0not a link\uE8F3 [x](\uE8F4y)")).containsExactly("MARKDOWN \uFFFDy|x @1");
        assertThat(Notes.text("a \uE8F0b\uE8F3 [[c]]")).isEqualTo("a \uFFFDb\uFFFD c");
    }
}
