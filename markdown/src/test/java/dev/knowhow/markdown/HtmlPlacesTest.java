package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** HTML within Markdown. */
class HtmlPlacesTest {

    @Test
    void idsAndNamesArePlaces() {
        String markdown = """
                # Page

                <a id="raw-id"></a>Words.

                <a name='raw-name'></a>

                <h3 id="html-h">Html heading</h3>

                <div id=divid class="x"><p id="p&amp;q">x</p></div>

                - <span id="in-li"></span> item

                ## <a id="in-heading"></a> Second

                | a |
                |---|
                | <a id="td-id"></a>cell |
                """;

        assertThat(parse(markdown).sections().stream().flatMap(section -> section.blocks().stream()))
                .containsExactly("raw-id", "raw-name", "html-h", "divid", "p&q", "in-li", "in-heading", "td-id");
    }

    @Test
    void shortcodesWithinHtmlAreNoText() {
        String markdown =
                "<h2>targets <a href=\"https://x.org\">{{< figure src = \"t.png\" alt = \"logo\" >}}</a> <b>in R</b></h2>\n";

        assertThat(text(parse(markdown)).replaceAll("\\s+", " ")).isEqualTo("targets in R");
    }

    @Test
    void termsOfDefinitionListsArePlaces() {
        assertThat(parse("`cacheDir`\n: (`string`) Where.\n\nTwo words\n\n: b\n\nnot a term\n: \n")
                        .sections()
                        .getFirst()
                        .blocks())
                .containsExactly("cachedir", "two-words");
    }

    @Test
    void headingsAreNamedByAttributes() {
        assertThat(parse("## 9.7.0 <small>x</small> { id=\"9.7.0\" }\n## A { #a.b }\n")
                        .sections())
                .extracting(section -> section.anchor())
                .containsExactly("9.7.0", "a.b");
        assertThat(parse("text ^id_1\n").sections().getFirst().blocks()).containsExactly("id_1");
    }

    @Test
    void codeHasNone() {
        assertThat(parse("`<a id=x>`\n\n```html\n<a id=y></a>\n```\n")
                        .sections()
                        .getFirst()
                        .blocks())
                .isEmpty();
    }

    @Test
    void characterReferencesOfAllNamesAreRead() {
        assertThat(text("<div>&Uuml;bung &Eacute;cole &rsquo;&hellip;&euro; AT&T &amp;lt; a &#8364; &unknown;</div>\n"))
                .isEqualTo("Übung École ’…€ AT&T &lt; a € &unknown;");
        assertThat(Notes.links("<a href=\"x.md?a=1&copy=2&amp;b=3\">y</a>")).containsExactly("MARKDOWN x.md|y @1");
        assertThat(Notes.links("<a href=\"https://x.org/?a=1&copy=2&amp;b=3\">y</a>"))
                .containsExactly("EXTERNAL https://x.org/?a=1&copy=2&b=3|y @1");
    }

    @Test
    void attributesNameParagraphsLinksAndTheHeadingBeforeThem() {
        assertThat(places("## 4.3.0 / 2022-10-20\n{: #v4-3-0}\n\ntext\n{: #p-id .x}\n\n[](){ #toc.slugify }\n"))
                .containsExactly("v4-3-0", "p-id", "toc.slugify");
        assertThat(places("code `{: #no}`\n")).isEmpty();
    }

    @Test
    void theCommentOfAHeadingWithoutTextNamesItsId() {
        assertThat(places("# A\n\n#### <!-- setting config.blog_dir -->\n\ntext\n"))
                .contains("config.blog_dir");
        assertThat(places("## Text <!-- omit in toc -->\n\ntext <!-- x -->\n\n## <!---->\n"))
                .isEmpty();
    }

    private static List<String> places(String markdown) {
        return parse(markdown).sections().stream()
                .flatMap(section -> section.blocks().stream())
                .toList();
    }
}
