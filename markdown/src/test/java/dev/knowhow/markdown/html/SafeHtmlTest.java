package dev.knowhow.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    private static String html(String markdown) {
        return new SafeHtml()
                .html(
                        markdown,
                        link -> link.target().startsWith("missing")
                                ? null
                                : "/n/" + link.target() + (link.fragment().isEmpty() ? "" : "#" + link.fragment()))
                .strip();
    }

    @Test
    void aNoteBecomesElements() {
        assertThat(html("---\ntitle: T\n---\n# Hello *you*\n\na **b** `c` ~~d~~ ==e==\n"))
                .isEqualTo("""
                        <h1 id="hello-you">Hello <em>you</em></h1>
                        <p>a <strong>b</strong> <code>c</code> <del>d</del> <mark>e</mark></p>""");
    }

    @Test
    void headingsHaveTheAnchorsOfTheirSections() {
        assertThat(html("# A\n# A\n> # Q\n\n## B {#own}\n"))
                .contains("<h1 id=\"a\">", "<h1 id=\"a-1\">", "<h1>Q</h1>", "<h2 id=\"own\">B");
    }

    @Test
    void linkTargetsAreChosenByTheHost() {
        assertThat(html("[[Page|shown]] [a](b.md) [x](#here) [[missing]] ![[pic.png]] [y](missing.md)"))
                .isEqualTo(
                        "<p><a href=\"/n/Page\">shown</a> <a href=\"/n/b.md\">a</a> <a href=\"/n/#here\">x</a> missing "
                                + "<img src=\"/n/pic.png\" alt=\"\" /> y</p>");
    }

    @Test
    void blocksAndIdsInHtmlArePlaces() {
        assertThat(html("text ^b1\n")).isEqualTo("<p><a id=\"^b1\"></a>text</p>");
        assertThat(html("- item\n  id:: 11111111-2222-4333-8444-555555555555\n"))
                .contains("<a id=\"^11111111-2222-4333-8444-555555555555\"></a>")
                .doesNotContain("id::");
        assertThat(html("<a name=\"n\"></a>x\n\n<h3 id=\"h\">Title</h3>\n"))
                .contains("<a id=\"n\"></a>", "<a id=\"h\"></a>", "Title");
        assertThat(html("<a id='\" onmouseover=alert(1)'></a>x")).doesNotContain("onmouseover=\"", "onmouseover=a");
    }

    @Test
    void formulasAreShownAsTheyAreWritten() {
        assertThat(html("$$\na\n=\n[y](x)\n$$\n")).doesNotContain("<h1", "<a ").contains("$$\na\n&#61;\n[y](x)\n$$");
    }

    @Test
    void linksOfTheWebStay() {
        assertThat(html("[a](https://x.org/?a=1&b=2) https://y.org <m@x.org>"))
                .contains(
                        "href=\"https://x.org/?a&#61;1&amp;b&#61;2\"",
                        "href=\"https://y.org\"",
                        "href=\"mailto:m&#64;x.org\"");
    }

    @Test
    void dialectsBecomePlainElements() {
        assertThat(html("> [!tip] Title\n> text ^id\n"))
                .isEqualTo(
                        "<blockquote class=\"callout tip\">\n<p><strong>Title</strong></p>\n<p><a id=\"^id\"></a>text</p>\n</blockquote>");
        assertThat(html("!!! note \"T\"\n    x\n"))
                .isEqualTo("<blockquote class=\"callout note\">\n<p><strong>T</strong></p>\n<p>x</p>\n</blockquote>");
        assertThat(html(":::tip[T]\nx\n:::\n")).isEqualTo("<p><strong>T</strong></p>\n<p>x</p>");
        assertThat(html("{% include x %}\n\na {{ b }} c %%d%%")).isEqualTo("<p>a  c </p>");
        assertThat(html("a[^1]\n\n[^1]: note\n")).contains("a[1]", "<strong>[1]</strong>", "note");
        assertThat(html("- [x] a\n- [ ] b\n"))
                .contains("<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\" /> a");
        assertThat(html("```java\nList<[[x]]> y;\n```\n"))
                .contains("<pre><code class=\"language-java\">List&lt;[[x]]&gt; y;");
        assertThat(html("| a |\n|:-:|\n| b |\n")).contains("<td align=\"center\">b</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<div onclick=\"alert(1)\" style=\"position:fixed\">x</div>",
                "a <b onmouseover=alert(1)>b</b> <script>alert(1)</script>",
                "[a](javascript:alert(1))",
                "[a](JaVaScRiPt:alert(1))",
                "[a](<java\tscript:alert(1)>)",
                "[a](java&#10;script:alert(1))",
                "[a](&#x6A;avascript:alert(1))",
                "[a](data:text/html;base64,PHNjcmlwdD4=)",
                "![a](data:text/html;base64,PHNjcmlwdD4=)",
                "[a](vbscript:x) [b](file:///etc/passwd)",
                "<javascript:alert(1)>",
                "[a]: javascript:alert(1)\n\n[a]",
                "[[javascript:alert(1)|x]]",
                "![x\" onerror=\"alert(1)](y)",
                "[x](y \"\\\" onclick=\\\"alert(1)\")",
                "# x {#y\"onclick=alert(1)}",
                "```x\"onclick=\"alert(1)\ny\n```",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=\"https://x.org\"></iframe><form action=x><input name=y></form>",
                "<a href=\"javascript:alert(1)\">x</a><style>*{}</style><base href=x>",
            })
    void nothingHarmfulIsLeft(String markdown) {
        assertThat(html(markdown))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("href=\"java")
                .doesNotContainIgnoringCase("data:")
                .doesNotContainIgnoringCase("href=\"vb")
                .doesNotContainIgnoringCase("href=\"file")
                .doesNotContainPattern("(?i)<[^>\"]*(\"[^\"]*\"[^>\"]*)*\\son\\w+=")
                .doesNotContainPattern("(?i)<(iframe|form|style|base|svg|div|object)");
    }

    @Test
    void aHostsOwnTargetIsCheckedToo() {
        assertThat(new SafeHtml().html("[a](b.md)", link -> "javascript:alert(1)"))
                .doesNotContain("javascript");
    }

    @Test
    void deepNestingIsRendered() {
        assertThat(html("> ".repeat(50_000) + "x")).contains("x");
        assertThat(html("*".repeat(50_000) + "x" + "*".repeat(50_000))).contains("x");
        assertThat(html("![".repeat(20_000) + "x" + "](u)".repeat(20_000))).contains("x");
    }
}
