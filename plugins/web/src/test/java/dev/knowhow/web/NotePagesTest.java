package dev.knowhow.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import java.nio.file.Path;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of notes: what they embed, link and draw. */
class NotePagesTest {

    private static final Viewer BOARD = new Viewer(null, Set.of("board"), false);

    @TempDir
    Path folder;

    private WebVault vault;

    @BeforeEach
    void open() {
        vault = new WebVault(folder);
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private static Document page(Web web, String note) {
        return Jsoup.parse(web.answer(Request.get("/note/" + note)).text());
    }

    private Document page(String note) {
        return page(vault.web(), note);
    }

    @Test
    void anEmbeddedPartIsShownWithALinkToItsSource() {
        vault.write("a.md", "# A\n\n![[b#Part]]\n\n![[b#^x]]\n\n![[b]]\n\n![[#Own]]\n\n## Own\n\nmine\n")
                .write("b.md", """
                        # B
                        before
                        ## Part
                        inside[^1], see [[#Other]] and [[a]]
                        ### Deeper
                        too
                        ## Other
                        - one
                        - two ^x

                        [^1]: explained
                        """)
                .indexed();
        var parts = page("a.md").select("blockquote.embed");

        assertThat(parts).hasSize(4);
        assertThat(parts.get(0).text())
                .contains("Part inside1", "Deeper too", "explained")
                .doesNotContain("before", "one");
        assertThat(parts.get(0).select("> p:last-child > a").attr("href")).isEqualTo("/note/b.md#part");
        assertThat(parts.get(0).select("a[href=/note/b.md#other]").text()).isEqualTo("Other");
        assertThat(parts.get(1).text()).isEqualTo("two From B");
        assertThat(parts.get(2).text()).contains("before", "one");
        assertThat(parts.get(3).text()).isEqualTo("Own mine From A");
        Document page = page("a.md");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    @Test
    void aHiddenNoteIsEmbeddedForThoseWhoMaySeeItAndMissingForOthers() {
        vault.write("a.md", "# A\n\n![[secret]]\n\n![[nothing]]\n")
                .write("secret.md", "---\naudience: [board]\n---\n# Secret\n\nzanzibar ![[deep]]\n\n![[deep]]\n")
                .write("deep.md", "---\naudience: [ops]\n---\n# Deep\n\nuranus\n")
                .indexed();

        assertThat(page(vault.seenBy(BOARD), "a.md").text())
                .contains("zanzibar")
                .doesNotContain("uranus");
        Document page = page("a.md");
        assertThat(page.text()).doesNotContain("zanzibar", "uranus");
        assertThat(page.select("span.missing").eachText()).containsExactly("secret", "nothing");
        assertThat(page.html()).doesNotContain("secret.md");
    }

    @Test
    void embedsAndBlocksOfLogseqAreShown() {
        String block = "11111111-2222-4333-8444-555555555555";
        String hidden = "22222222-2222-4333-8444-555555555555";
        vault.write(
                        "a.md",
                        "- {{embed [[b]]}}\n- {{embed ((" + block + "))}}\n- see ((" + block + ")), ((" + hidden
                                + "))\n")
                .write("b.md", "- first\n  id:: " + block + "\n- second\n")
                .write("secret.md", "audience:: board\n\n- zanzibar\n  id:: " + hidden + "\n")
                .indexed();
        Document page = page("a.md");

        assertThat(page.select(".embed").eachText()).containsExactly("first second From b", "first From b");
        assertThat(page.select("article li:last-child > a[href*=#]").eachText()).containsExactly("b");
        assertThat(page.select("article li:last-child > a[href*=#]").attr("href"))
                .isEqualTo("/note/b.md#%5E" + block);
        assertThat(page.select("article").text()).contains("((" + hidden + "))").doesNotContain("secret", "zanzibar");
    }

    @Test
    void embedsInACycleEnd() {
        vault.write("a.md", "# A\n\nfrom a\n\n![[b]]\n\n![[a]]\n")
                .write("b.md", "# B\n\nfrom b\n\n![[a]]\n\n![[#Loop]]\n\n## Loop\n\n![[#Loop]]\n")
                .indexed();
        Document page = page("a.md");

        assertThat(page.select("blockquote.embed")).hasSizeBetween(2, 10);
        assertThat(page.select("article .embed a[href=/note/a.md]").text()).isNotEmpty();
    }

    @Test
    void embedsAreThreeDeepAtMost() {
        for (String[] link : new String[][] {{"a", "b"}, {"b", "c"}, {"c", "d"}, {"d", "e"}}) {
            vault.write(link[0] + ".md", "# " + link[0] + "\n\nin " + link[0] + "\n\n![[" + link[1] + "]]\n");
        }
        vault.write("e.md", "# e\n\nin e\n").indexed();

        assertThat(page("a.md").text()).contains("in b", "in c", "in d").doesNotContain("in e");
        assertThat(page("a.md").select("a[href=/note/e.md]").text()).isEqualTo("e");
    }

    @Test
    void anEmbedOutsideTheEmbeddedPartIsNotCounted() {
        vault.write("part.md", "# Part\n\n## Shown\n\nshown\n\n## Other\n\n" + "![[leaf]]\n\n".repeat(60))
                .write("leaf.md", "# Leaf\n\nleaf\n")
                .write("all.md", "# All\n\n![[part#Shown]]\n\n![[leaf]]\n")
                .indexed();

        assertThat(page("all.md").select(".embed").eachText())
                .containsExactly("Shown shown From Part", "Leaf leaf From Leaf");
    }

    @Test
    void aPageHasALimitedNumberOfEmbeds() {
        StringBuilder text = new StringBuilder("# All\n\n");
        for (int i = 0; i < 60; i++) {
            text.append("![[n").append(i % 3).append("]]\n\n");
        }
        for (int i = 0; i < 3; i++) {
            vault.write("n" + i + ".md", "# N\n\n" + "![[n0]]\n\n![[n1]]\n\n![[n2]]\n\n".repeat(5));
        }
        vault.write("all.md", text.toString()).indexed();

        assertThat(page("all.md").select(".embed")).hasSize(50);
    }

    @Test
    void everyPageOfANoteHasOneTitle() {
        vault.write("same.md", "---\ntitle: Same\n---\n# Same\n## Part\n")
                .write("other.md", "---\ntitle: Other\n---\n# One\n## Part\n# Two\n")
                .write("late.md", "---\ntitle: Late\n---\nText first.\n\n# Late\n")
                .write("none.md", "no heading\n")
                .indexed();

        for (String note : new String[] {"same.md", "other.md", "late.md", "none.md"}) {
            assertThat(page(note).select("h1")).as(note).hasSize(1);
        }
        assertThat(page("other.md").select("h1, h2#one, h3#part, h2#two")).hasSize(4);
        assertThat(page("same.md").select(".text > h1").text()).isEqualTo("Same");
    }

    @Test
    void onlyPagesWithADiagramLoadTheScriptThatDrawsIt() {
        vault.write("plain.md", "# Plain\n\n```\n<pre class=\"mermaid\">\n```\n")
                .write("drawn.md", "# Drawn\n\n```mermaid\ngraph TD; A-->B\n```\n")
                .indexed();
        Web web = vault.web();
        Response plain = web.answer(Request.get("/note/plain.md"));
        Response drawn = web.answer(Request.get("/note/drawn.md"));

        assertThat(plain.text()).doesNotContain("mermaid.min.js");
        assertThat(plain.headers().get("Content-Security-Policy")).doesNotContain("unsafe");
        assertThat(Jsoup.parse(drawn.text()).select("script[src]").eachAttr("src"))
                .containsExactly("/assets/knowhow.js", "/assets/mermaid.min.js", "/assets/diagrams.js");
        assertThat(drawn.headers().get("Content-Security-Policy"))
                .contains("style-src 'self' 'unsafe-inline';", "script-src 'self';");
        assertThat(Jsoup.parse(drawn.text()).select("pre.mermaid").text()).isEqualTo("graph TD; A-->B");
        Response script = web.answer(Request.get("/assets/mermaid.min.js"));
        assertThat(script.status()).isEqualTo(200);
        assertThat(script.text()).doesNotContain("eval(", "new Function(");
    }

    @Test
    void tagsInTextLeadToTheirTopic() {
        vault.write("a.md", "# A\n\nabout #kafka/streams\n").indexed();
        String href = page("a.md").select(".text a").attr("href");

        assertThat(href).isEqualTo("/topic/kafka/streams");
        assertThat(vault.web().answer(Request.get(href)).status()).isEqualTo(200);
    }
}
