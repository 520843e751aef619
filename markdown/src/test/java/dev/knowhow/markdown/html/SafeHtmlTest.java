package dev.knowhow.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Link;
import dev.knowhow.spi.NoteRenderer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeHtmlTest {

    /** A vault without embeds. */
    private static final NoteRenderer.Targets TARGETS = new NoteRenderer.Targets() {
        @Override
        public @Nullable String href(Link link) {
            return link.target().startsWith("missing")
                    ? null
                    : "/n/" + link.target() + (link.fragment().isEmpty() ? "" : "#" + link.fragment());
        }

        @Override
        public String tag(String name) {
            return "/topic/" + name;
        }
    };

    private static String html(String markdown) {
        return new SafeHtml().html(markdown, TARGETS).strip();
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
                .contains("<h1 id=\"a\">", "<h2 id=\"a-1\">", "<h2>Q</h2>", "<h3 id=\"own\">B");
    }

    @Test
    void onlyTheTitleHasLevelOne() {
        assertThat(html("# A\n## B\n")).contains("<h1 id=\"a\">", "<h2 id=\"b\">");
        assertThat(html("Text\n\n# A\n## B\n")).contains("<h2 id=\"a\">", "<h3 id=\"b\">");
        assertThat(html("[x]: https://x.org\n\n# A\n")).contains("<h1 id=\"a\">");
    }

    @Test
    void linkTargetsAreChosenByTheHost() {
        assertThat(html("[[Page|shown]] [a](b.md) [x](#here) [[missing]] ![[pic.png]] [y](missing.md)"))
                .isEqualTo("<p><a href=\"/n/Page\">shown</a> <a href=\"/n/b.md\">a</a> <a href=\"/n/#here\">x</a> "
                        + "<span class=\"missing\" title=\"Not found, or no access\">missing</span> "
                        + "<img src=\"/n/pic.png\" alt=\"\" /> "
                        + "<span class=\"missing\" title=\"Not found, or no access\">y</span></p>");
        assertThat(html("[a](missing.py) ![[missing.png]] ![b](note.md)"))
                .isEqualTo("<p>a missing.png <a href=\"/n/note.md\">b</a></p>");
    }

    @Test
    void tagsInTextAreLinks() {
        assertThat(html("a #kafka, (#b/c) #12 x#y `#code`\n\n# T #h\n\n[l #m](n.md) #[[two words]]"))
                .contains(
                        "a <a href=\"/topic/kafka\">#kafka</a>, (<a href=\"/topic/b/c\">#b/c</a>) #12 x#y <code>#code</code>",
                        "T #h</h",
                        "l #m</a> #<a href=\"/topic/two%20words\">two words</a>");
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
    void formulasAreMathMl() {
        assertThat(html("$$\na\n=\n[y](x)\n$$\n"))
                .doesNotContain("<h1", "<a ")
                .startsWith("<p><math display=\"block\" alttext=\"a\n&#61;\n[y](x)\"><mrow><mi>a</mi><mo>&#61;</mo>");
        assertThat(html("so $x^2$.")).contains("so <math alttext=\"x^2\"><msup><mi>x</mi><mn>2</mn></msup></math>.");
        assertThat(html("```math\nx\n```\n"))
                .isEqualTo("<p><math display=\"block\" alttext=\"x\"><mi>x</mi></math></p>");
        assertThat(html("$\\frac{1}$")).as("cannot be read").isEqualTo("<p>$\\frac{1}$</p>");
        assertThat(html("It costs $5 and $10, $HOME/$PATH.")).doesNotContain("<math");
    }

    @Test
    void programTextHasColours() {
        assertThat(html("```java title=\"A\"\nint a = 1; // b\n```\n"))
                .isEqualTo("<pre><code class=\"language-java\"><span class=\"t\">int </span>a &#61; "
                        + "<span class=\"n\">1</span>; <span class=\"c\">// b</span>\n</code></pre>");
        assertThat(html("```py\n\"\"\"a\nb\"\"\"\n```\n"))
                .as("strings of several lines")
                .contains("<span class=\"s\">b");
        assertThat(html("```java\n" + "int a;\n".repeat(5_000) + "```\n"))
                .as("long text stays plain")
                .doesNotContain("<span");
    }

    @Test
    void diagramsAreTheirSource() {
        assertThat(html("```mermaid\ngraph TD\nA-->B\n```\n"))
                .isEqualTo("<pre class=\"mermaid\">graph TD\nA--&gt;B\n</pre>");
    }

    @Test
    void footnotesLinkBothWays() {
        assertThat(html("a[^x] b[^x] c^[inline]\n\n[^x]: note\n\n[^unused]: more\n"))
                .contains(
                        "a<sup id=\"fnref:1\"><a href=\"#fn:1\">1</a></sup> b<sup id=\"fnref:1-1\">",
                        "c<sup id=\"fnref:2\"><a href=\"#fn:2\">2</a></sup>",
                        "<section aria-label=\"Footnotes\" class=\"footnotes\">",
                        "<li id=\"fn:1\">\n<p>note <a aria-label=\"Back to footnote 1\" href=\"#fnref:1\">↩</a> "
                                + "<a aria-label=\"Back to footnote 1\" href=\"#fnref:1-1\"",
                        "<p>inline <a aria-label=\"Back to footnote 2\" href=\"#fnref:2\"",
                        "<li id=\"fn:3\">\n<p>more</p>");
    }

    @Test
    void foldsAreFolds() {
        assertThat(html(
                        "<details open>\n<summary>A <b>b</b></summary>\n\n*c*\n\n<details><summary>D</summary>e</details>\n\n"
                                + "</details>\n\nf"))
                .isEqualTo("""
                        <details open="">
                        <summary>A b</summary>
                        <p><em>c</em></p>
                        <details>
                        <summary>D</summary>
                        <p>e</p>
                        </details>
                        </details>
                        <p>f</p>""");
        assertThat(html("<details><summary>A</summary>\n\nb")).isEqualTo("<p><strong>A</strong></p>\n<p>b</p>");
        assertThat(html("<details>\n\n<summary>A</summary>\n\nb\n\n</details>"))
                .isEqualTo("<details>\n<summary>A</summary>\n<p>b</p>\n</details>");
    }

    @Test
    void calloutsOfAllToolsHaveKindAndTitle() {
        String tip = "<blockquote class=\"callout tip\">\n<p><strong>Tip</strong></p>\n<p>x</p>\n</blockquote>";
        String titled = "<blockquote class=\"callout tip\">\n<p><strong>T</strong></p>\n<p>x</p>\n</blockquote>";
        assertThat(html("> [!TIP]\n> x\n")).isEqualTo(tip);
        assertThat(html("!!! tip\n    x\n")).isEqualTo(tip);
        assertThat(html(":::tip\nx\n:::\n")).isEqualTo(tip);
        assertThat(html("#+BEGIN_TIP\nx\n#+END_TIP\n")).isEqualTo(tip);
        assertThat(html("> [!tip] T\n> x\n")).isEqualTo(titled);
        assertThat(html("!!! tip \"T\"\n    x\n")).isEqualTo(titled);
        assertThat(html(":::tip[T]\nx\n:::\n")).isEqualTo(titled);
        assertThat(html("::: tip T\nx\n:::\n")).isEqualTo(titled);
        assertThat(html("::: {.callout-tip}\nx\n:::\n")).isEqualTo(tip);
        assertThat(html("!!! tip \"\"\n    x\n")).doesNotContain("<strong>");
        String fold = "<details class=\"callout tip\">\n<summary>T</summary>\n<p>x</p>\n</details>";
        assertThat(html("> [!tip]- T\n> x\n")).isEqualTo(fold);
        assertThat(html("??? tip \"T\"\n    x\n")).isEqualTo(fold);
        assertThat(html("> [!tip]+ T\n> x\n")).contains("open=\"\"");
        assertThat(html(":::note\na\n:::tip\nb\n:::\nc\n:::\n"))
                .contains("<p>a</p>\n<blockquote class=\"callout tip\">", "<p>c</p>\n</blockquote>");
        assertThat(html(":::tip\nx\n")).as("without an end").doesNotContain("callout");
    }

    @Test
    void definitionListsHaveTermsAndDefinitions() {
        assertThat(html("Term\n: One *a*\n  b\n: Two\n\nOther\n\n: Three\n"))
                .isEqualTo(
                        "<dl>\n<dt id=\"term\">Term</dt>\n<dd>One <em>a</em>\nb</dd>\n<dd>Two</dd>\n<dt id=\"other\">Other</dt>\n"
                                + "<dd>Three</dd>\n</dl>");
        assertThat(html(": no term")).isEqualTo("<p>: no term</p>");
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
        assertThat(html("{% include x %}\n\na {{ b }} c %%d%%")).isEqualTo("<p>a  c </p>");
        assertThat(html("- [x] a\n- [ ] b\n"))
                .contains("<input type=\"checkbox\" disabled=\"\" checked=\"\" aria-label=\"done\" /> a");
        assertThat(html("```java\nList<[[x]]> y;\n```\n"))
                .contains("<pre><code class=\"language-java\">", "&lt;[[x]]&gt; y;");
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
                "$<img src=x onerror=alert(1)>$",
                "$\\text{<script>alert(1)</script>} \\mathrm{<img onerror=alert(1)>} \\operatorname{<svg onload=alert(1)>}$",
                "$$\\begin{<script>}x\\end{<script>} \\color{\" onclick=\"alert(1)} \\left< x\\right> \\mathbf{<b onclick=1>}$$",
                "$\" onmouseover=\"alert(1)$ $\\href{javascript:alert(1)}{x} \\style{position:fixed}{x}$",
                "$</math><script>alert(1)</script>$ $\\text{</mtext></math><style>*{}</style><iframe>}$",
                "```java\" onclick=\"alert(1)\n\"<script>alert(1)</script>\"\n```",
                "```html\n</code></pre><script>alert(1)</script><img src=x onerror=alert(1)>\n```",
                "```mermaid\n</pre><script>alert(1)</script>\ngraph TD; A[\"<img src=x onerror=alert(1)>\"]\n```",
                "<details ontoggle=alert(1) open><summary onclick=alert(1)><script>alert(1)</script></summary>x</details>",
                "<details>\n<summary><img src=x onerror=alert(1)></summary>\n\n<style>*{}</style>\n\n</details>",
                "a[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: <img src=x onerror=alert(1)>",
                "a^[<script>alert(1)</script>[x](javascript:alert(1))]",
                "> [!x\" onclick=\"alert(1)] <script>alert(1)</script>\n> y",
                ":::note[<img src=x onerror=alert(1)>]\nx\n:::",
                "<b>T</b>\n: <script>alert(1)</script> [x](javascript:alert(1))",
                "#<script>alert(1)</script> #a\"onclick=alert(1)",
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

    @Test
    void idsOfFoldsAndWithinLinksStayTargets() {
        assertThat(html("<details id=\"a\"><summary id=b>S</summary>\n\ntext\n\n</details>"))
                .isEqualTo(
                        "<details>\n<summary>S</summary>\n<a id=\"a\"></a><a id=\"b\"></a>\n<p>text</p>\n</details>");
        assertThat(html("[<span id=\"c\">in</span>](b.md)"))
                .isEqualTo("<p><a id=\"c\"></a><a href=\"/n/b.md\">in</a></p>");
    }

    @Test
    void aFormulaMayBeCodeBetweenDollarSigns() {
        assertThat(html("$`x_1 * y`$")).contains("<msub>", "<mi>y</mi>").doesNotContain("<mo>`", "&#96;</mo>");
    }

    @Test
    void aLinkToABlockOfTheSamePageIsVisible() {
        assertThat(html("[[#^b1]] [[Page#^b1]]"))
                .isEqualTo("<p><a href=\"/n/#^b1\">^b1</a> <a href=\"/n/Page#^b1\">Page</a></p>");
    }
}
