package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Conventions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HugoTest {

    private static List<String> address(String config, String path, String text) {
        return Notes.addresses(Notes.vault("hugo", Map.of("hugo.toml", config)), path, text);
    }

    @Test
    void addressesFollowPathSlugAndPattern() {
        assertThat(address("", "content/docs/Big Page.md", "x")).containsExactly("/docs/big-page/");
        assertThat(address("", "content/docs/a/index.md", "x")).containsExactly("/docs/a/");
        assertThat(address("", "content/docs/a/_index.md", "x")).containsExactly("/docs/a/");
        assertThat(address("", "content/docs/a.md", "---\nslug: b\n---\n")).containsExactly("/docs/b/");
        assertThat(address("", "content/docs/a.de.md", "x")).containsExactly("/de/docs/a/");
        assertThat(address(
                        "[permalinks]\nposts = \"/:year/:month/:slug/\"",
                        "content/posts/a.md",
                        "+++\ndate = 2024-01-31\ntitle = \"Big news\"\n+++\n"))
                .containsExactly("/2024/01/big-news/", "/posts/a/");
        assertThat(address("", "layouts/a.md", "x")).isEmpty();
    }

    @Test
    void aConfigurationWithoutTheAddressOfASiteIsOfAnotherTool() {
        assertThat(Notes.addresses(Notes.vault("hugo", Map.of("config.toml", "[build]\n")), "content/a.md", "x"))
                .isEmpty();
        assertThat(Notes.addresses(Notes.vault("hugo", Map.of("config.toml", "baseURL = \"/\"")), "content/a.md", "x"))
                .containsExactly("/a/");
    }

    @Test
    void aTemplateMayGiveTargetsAMeaningOfItsOwn() {
        Conventions site = Notes.vault(
                "hugo", Map.of("hugo.toml", "theme = 'plain'", "themes/plain/layouts/_markup/render-link.html", """
                        {{- /* eq .Destination "comment" */ -}}
                        {{- if eq $u.String "g" }}{{ partial "glossary.html" . }}
                        {{- else if hasPrefix .Destination "gh:" }}https://github.com/{{ end }}
                        {{- if strings.HasPrefix .Destination "/" }}{{ relURL .Destination }}{{ end -}}
                        """));

        assertThat(Notes.needsTarget(site, "content/a.md", "[a](g) [b](comment) [c](/gone) [d](glossary.html)"))
                .containsExactly(false, true, true, true);
    }

    @Test
    void anIncludedNoteIsEmbedded() {
        assertThat(links("""
                {{% include "/_common/part.md" %}}
                {{< readfile file="b.md" >}}
                {% include_relative c.md title="x" %}
                {% include nav.html %}
                {{#include d.md:3:7}}
                """))
                .containsExactly("EMBED /_common/part.md @1", "EMBED b.md @2", "EMBED c.md @3", "EMBED d.md @5");
    }

    @Test
    void theIdOfAShortcodeIsATarget() {
        assertThat(parse("{{% def id=\"LE\" name=\"x\" %}}Text{{% /def %}}")
                        .sections()
                        .getFirst()
                        .blocks())
                .containsExactly("LE", "def-LE");
    }

    @Test
    void tomlIsRead() {
        Note note = parse("""
                +++
                title = "In TOML"
                date = 2024-05-06T07:08:09-07:00
                lastmod = 2024-06-07
                draft = false
                tags = ["a", "b"]
                categories = ["c"]
                aliases = ["old-name", "/older/"]
                weight = 10

                [params]
                author = "Jane Doe"
                +++

                # Heading
                """);

        assertThat(note.title()).isEqualTo("In TOML");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(note.updated()).isEqualTo(LocalDate.of(2024, 6, 7));
        assertThat(note.tags()).containsExactly("a", "b", "c");
        assertThat(note.aliases()).isEmpty();
        assertThat(note.permalinks()).containsExactly("old-name", "/older/");
        assertThat(Notes.authors(note)).containsExactly("Jane Doe");
        assertThat(note.properties())
                .containsEntry("weight", 10L)
                .containsEntry("params", Map.of("author", "Jane Doe"));
        assertThat(note.sections().getFirst().line()).isEqualTo(15);
        assertThat(note.problems()).isEmpty();
    }

    @Test
    void jsonIsRead() {
        Note note = parse("{\n  \"title\": \"In JSON\",\n  \"params\": {\"author\": [\"A\", \"B\"]}\n}\n\nText {x}\n");

        assertThat(note.title()).isEqualTo("In JSON");
        assertThat(Notes.authors(note)).containsExactly("A", "B");
        assertThat(text(note)).isEqualTo("Text {x}");
        assertThat(note.sections().getFirst().line()).isEqualTo(6);
    }

    @Test
    void orgKeywordsAreRead() {
        Note note = parse("#+title: In Org\n#+author: Jane Doe\n#+tags[]: one two\n#+date: <2024>\n\nText\n");

        assertThat(note.title()).isEqualTo("In Org");
        assertThat(Notes.authors(note)).containsExactly("Jane Doe");
        assertThat(note.tags()).containsExactly("one", "two");
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void aliasesThatArePathsAreNeverNames() {
        Note note = Notes.matter("aliases: [/posts/old/, old.html, Real name, posts/old/]", "url: /new/", "slug: new");

        assertThat(note.aliases()).containsExactly("Real name");
        assertThat(note.permalinks()).containsExactly("/new/", "new", "/posts/old/", "old.html", "posts/old/");
    }

    @Test
    void aLinkTitleIsAnotherName() {
        Note note = Notes.matter("title: The long title", "linkTitle: Short");

        assertThat(note.title()).isEqualTo("The long title");
        assertThat(note.aliases()).containsExactly("Short");
        assertThat(Notes.matter("linkTitle: Only").title()).isEqualTo("Only");
    }

    @Test
    void aNoteIsVisibleBetweenItsDates() {
        assertThat(Notes.matter("publishDate: 2026-01-16").from()).isEqualTo("2026-01-16");
        assertThat(Notes.matter("publishDate: 2026-01-15").from())
                .as("it need not wait any more")
                .isNull();
        assertThat(Notes.matter("expiryDate: 2026-01-14").until()).isEqualTo("2026-01-14");
        assertThat(Notes.matter("date: 2027-01-01").from()).isNull();
    }

    @Test
    void aNoteThatWaitedIsAsOldAsItsPublication() {
        assertThat(Notes.matter("date: 2025-01-01\npublishDate: 2026-01-15").date())
                .isEqualTo("2026-01-15");
        assertThat(Notes.matter("date: 2025-06-01\npublishDate: 2025-01-15").date())
                .isEqualTo("2025-06-01");
        assertThat(Notes.matter("date: 2025-01-01\nlastmod: 2025-02-01\npublishDate: 2026-01-15")
                        .date())
                .isEqualTo("2026-01-15");
    }

    @Test
    void draftsAreDrafts() {
        assertThat(Notes.matter("draft: true").status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void refsInLinksAreNames() {
        assertThat(links("""
                [a]({{< ref "a.md#part" >}}) [b]({{% relref "sub/b" %}}) [c]({{< relURL "c/d" >}})
                {{< ref "alone.md" >}}
                """))
                .containsExactly("WIKI a.md#part|a @1", "WIKI sub/b|b @1", "MARKDOWN /c/d|c @1", "WIKI alone.md @2");
    }

    @Test
    void shortcodesAreGoneAndTheirTextStays() {
        Note note = parse("""
                {{< notice tip >}}
                Keep *this*.
                {{< /notice >}}
                {{% details %}}And this.{{% /details %}}

                {{< figure src="x.png" alt="A picture" caption="Of us" >}}

                ```go
                {{ .Title }}
                ```
                """);

        assertThat(text(note)).isEqualTo("Keep this. And this.\nA picture Of us");
        assertThat(links(note)).containsExactly("EMBED x.png|Of us @6");
        assertThat(note.sections().getFirst().code()).isEqualTo("{{ .Title }}");
    }

    @Test
    void highlightedCodeIsCode() {
        String markdown = "{{< highlight go >}}\nfunc *main*() {}\n\n# comment\n{{< /highlight >}}\nText\n";

        assertThat(Notes.code(markdown)).isEqualTo("func *main*() {}\n\n# comment");
        assertThat(text(markdown)).isEqualTo("Text");
    }

    @ParameterizedTest
    @CsvSource({
        "'{{% highlight go %}}', '{{% /highlight %}}'",
        "'{{< code lang=\"yaml\" >}}', '{{< /code >}}'",
        "'{{% code-block %}}', '{{%/code-block%}}'",
        "'{{< code-toggle file=hugo >}}', '{{< /code-toggle >}}'",
        "'{{< terminal >}}', '{{</terminal>}}'",
        "'{{< code-toggle >}}', '{{< / code-toggle >}}'"
    })
    void codeOfAThemeIsCode(String opening, String closing) {
        Note note = parse(opening + "\n[[no link]] #no-tag\n" + closing + "\nText\n");

        assertThat(text(note)).isEqualTo("Text");
        assertThat(note.sections().getFirst().code()).isEqualTo("[[no link]] #no-tag");
        assertThat(note.links()).isEmpty();
        assertThat(note.tags()).isEmpty();
    }

    @Test
    void aShortcodeWithoutAnEndIsNotTheBeginningOfCode() {
        String markdown = "{{< code file=\"a.go\" >}}\nText\n{{< code >}}\ncode\n{{< /code >}}\n";

        assertThat(text(markdown)).isEqualTo("Text");
        assertThat(Notes.code(markdown)).isEqualTo("code");
    }

    @Test
    void aBundleIsNamedByItsFolder() {
        assertThat(parse("posts/my-trip/index.md", "text").title()).isEqualTo("My trip");
        assertThat(parse("docs/_index.md", "text").title()).isEqualTo("docs");
        assertThat(parse("docs/_index.md", "text").status()).isEqualTo(Status.PUBLISHED);
        assertThat(parse("README.md", "text").title()).isEqualTo("README");
    }

    @Test
    void headingsMayChooseTheirAnchors() {
        Note note = parse("# One {#first}\n\n## Two { #second .wide }\n\n## Three {.plain}\n");

        assertThat(note.sections()).extracting(section -> section.anchor()).containsExactly("first", "second", "three");
        assertThat(note.sections().get(1).path()).isEqualTo(List.of("One", "Two"));
        assertThat(note.sections().get(2).heading()).isEqualTo("Three");
    }
}
