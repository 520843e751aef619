package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JekyllTest {

    private static List<String> address(String config, String path, String text) {
        return Notes.addresses(Notes.vault("jekyll", Map.of("_config.yml", config)), path, text);
    }

    @Test
    void postsHaveDatedAddresses() {
        assertThat(address("", "_posts/2024-01-31-big-news.md", "x")).containsExactly("/2024/01/31/big-news.html");
        assertThat(address("permalink: pretty", "blog/_posts/2024-01-31-a.md", "---\ncategories: [X, Y z]\n---\n"))
                .containsExactly("/x/y-z/2024/01/31/a/");
        assertThat(address("permalink: /:year/:i_month/:slug", "_posts/2024-01-31-a.md", "---\nslug: b\n---\n"))
                .containsExactly("/2024/1/b");
        assertThat(address("", "_posts/2024-01-31-a.md", "---\npermalink: /news/:title/\n---\n"))
                .containsExactly("/news/a/");
    }

    @Test
    void collectionsHavePatterns() {
        String config = "collections:\n  articles:\n    permalink: /:path/\n";

        assertThat(address(config, "_articles/de/legal.md", "x")).containsExactly("/de/legal/");
        assertThat(address("", "_docs/a/b.md", "x")).containsExactly("/docs/a/b.html");
        assertThat(address(config, "about.md", "x")).isEmpty();
    }

    @Test
    void defaultsApplyToPathsAndTypes() {
        String config = """
                defaults:
                  - scope: {path: "", type: posts}
                    values: {permalink: "/p/:title/"}
                  - scope: {path: docs}
                    values: {permalink: "/manual/:basename/"}
                """;

        assertThat(address(config, "_posts/2024-01-31-a.md", "x")).containsExactly("/p/a/");
        assertThat(address(config, "docs/x.md", "x")).containsExactly("/manual/x/");
    }

    @Test
    void titleAndDateComeFromTheFileName() {
        Note note = parse("_posts/2024-02-03-what-we-learned.md", "---\n---\n\nText\n");

        assertThat(note.title()).isEqualTo("What we learned");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(note.problems()).isEmpty();
        assertThat(note.sections().getFirst().line()).isEqualTo(4);
    }

    @Test
    void frontMatterWinsOverTheFileName() {
        Note note = parse("_posts/2024-02-03-slug.md", "---\ntitle: Said\ndate: 2024-02-04 10:00:00 +0100\n---\n");

        assertThat(note.title()).isEqualTo("Said");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 2, 4));
    }

    @Test
    void categoriesAreTags() {
        Note note = Notes.matter("categories: build tools", "category: Continuous Delivery", "tags: [x, y z]");

        assertThat(note.tags()).containsExactly("x", "y z", "build", "tools", "Continuous Delivery");
    }

    @Test
    void redirectsAndPermalinks() {
        Note note = Notes.matter("permalink: /a/b/", "redirect_from:", "  - /old/", "  - /older.html");

        assertThat(note.permalinks()).containsExactly("/a/b/", "/old/", "/older.html");
        assertThat(Notes.matter("permalink: /:categories/:title/").permalinks()).isEmpty();
        assertThat(Notes.matter("permalink: pretty").permalinks()).isEmpty();
    }

    @Test
    void draftsAreDrafts() {
        assertThat(parse("_drafts/x.md", "text").status()).isEqualTo(Status.DRAFT);
        assertThat(parse("blog/_drafts/x.md", "text").status()).isEqualTo(Status.DRAFT);
        assertThat(Notes.matter("published: false").status()).isEqualTo(Status.DRAFT);
        assertThat(parse("_posts/2026-02-01-later.md", "text").from()).isEqualTo("2026-02-01");
        assertThat(parse("_posts/2026-01-01-now.md", "text").from()).isNull();
    }

    @Test
    void publishedMayBeADateOrAPlaceForPeople() {
        Note dated = Notes.matter("published: 2020-01-02");
        Note told = Notes.matter("published: \"CACM October, 1958\"");

        assertThat(dated.created()).isEqualTo(LocalDate.of(2020, 1, 2));
        assertThat(dated.status()).isEqualTo(Status.PUBLISHED);
        assertThat(told.created()).isNull();
        assertThat(told.status()).isEqualTo(Status.PUBLISHED);
        assertThat(told.problems()).isEmpty();
        assertThat(told.properties()).containsEntry("published", "CACM October, 1958");
    }

    @Test
    void theSitesAddressInALinkIsTheRoot() {
        assertThat(links("""
                See [a]({{site.url}}{{site.baseurl}}/path/a/#part), [b]({{ site.baseurl }}/b "Title") and
                [c]({{ '/c/d' | relative_url }}) ![e]({{ site.url }}/images/e.png){: width="100" } [f]: x
                [g]({{ site.url }}{{ site.baseurl }}g/) [h][ref] <a href="{{site.url}}/i/">i</a>

                [ref]: {{ site.baseurl }}/ref/ "Title"
                """))
                .containsExactly(
                        "MARKDOWN /path/a/#part|a @1",
                        "MARKDOWN /b|b @1",
                        "MARKDOWN /c/d|c @2",
                        "EMBED /images/e.png|e @2",
                        "MARKDOWN /g/|g @3",
                        "MARKDOWN /ref/|h @3",
                        "MARKDOWN /i/|i @3");
    }

    @Test
    void linkAndPostUrl() {
        assertThat(
                        links(
                                "[a]({% link _docs/a.md %}) [b]({{ site.baseurl }}{% link b.md %}#x) [c]({% post_url 2024-01-02-c %})"))
                .containsExactly("MARKDOWN /_docs/a.md|a @1", "MARKDOWN /b.md#x|b @1", "WIKI 2024-01-02-c|c @1");
    }

    @Test
    void addressesOfRepositoriesAreNoLinksWithinTheVault() {
        assertThat(
                        links(
                                "[#1]({{ site.repository }}/issues/1) [b]({{ site.github.repository_url }}/x) [c]({{ page.url }}#d)"))
                .containsExactly("MARKDOWN #d|c @1");
    }

    @Test
    void aTargetThatIsOnlyAVariableLeadsNowhere() {
        assertThat(links("[x]({{ page.next }}) and [y](https://{{ host }}/a b)"))
                .isEmpty();
        assertThat(links("[y](https://example.org/{{ page.version }}/z)"))
                .containsExactly("EXTERNAL https://example.org/z|y @1");
    }

    @Test
    void liquidIsGoneAndCodeStays() {
        Note note = parse("""
                # Title
                {: .no_toc }

                {% include copy.html %}
                Version {{ site.version }} of it.
                {: .note}

                | a | b |
                | - | - |
                | 1 | 2 |
                {: .table }

                `{% if x %}` is `{% raw %}{{ code }}{% endraw %}`, {% raw %}{{ this }}{% endraw %} too.
                {% comment %}
                gone
                {% endcomment %}

                {% highlight ruby %}
                puts "*hi*"
                {% endhighlight %}
                """);

        assertThat(text(note)).isEqualTo("Version of it.\na | b\n1 | 2\n{% if x %} is {{ code }}, {{ this }} too.");
        assertThat(note.sections().getFirst().heading()).isEqualTo("Title");
        assertThat(note.sections().getFirst().code()).isEqualTo("puts \"*hi*\"");
    }

    @Test
    void markdownInHtmlIsParsedIfMarkedAsSuch() {
        String markdown = "<div class=\"x\" markdown=\"1\">\n**Bold** [a](b.md)\n</div>\n";

        assertThat(text(markdown)).isEqualTo("Bold a");
        assertThat(links(markdown)).containsExactly("MARKDOWN b.md|a @2");
    }

    @Test
    void emptyFrontMatterIsFine() {
        assertThat(parse("---\n---\n# A\n").problems()).isEmpty();
        assertThat(parse("---\n\n# only a comment\n---\n# A\n").title()).isEqualTo("A");
        assertThat(parse("---\ntitle:\n---\n# A\n").title()).isEqualTo("A");
    }
}
