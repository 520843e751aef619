package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Conventions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MkDocsTest {

    @Test
    void aTabAndNamedCodeAreTargets() {
        assertThat(Notes.parse(
                                "# Tabs\n\n=== \"... or even me\"\n\n    Text\n\n``` { .sh .no-copy #example }\nls\n```\n")
                        .sections()
                        .getFirst()
                        .blocks())
                .containsExactly("-or-even-me", "tabs--or-even-me", "example");
    }

    @Test
    void aHookMayMakePlacesThatNoHeadingHas() {
        String links = "[a](#+type:abstract) [b](#gone)";

        assertThat(Notes.needsTarget(Notes.vault("mkdocs", Map.of("mkdocs.yml", "hooks: [a.py]")), "docs/a.md", links))
                .containsExactly(false, true);
        assertThat(Notes.needsTarget(Notes.vault("mkdocs", Map.of("mkdocs.yml", "docs_dir: docs")), "docs/a.md", links))
                .containsExactly(true, true);
    }

    @Test
    void metadataNeedsNoFences() {
        Note note = parse(
                "title: My Document\nauthor: Uma Test, Vic Sample\ndate: 2024-05-06\ntags: graphs, trees\n\nText.\n");

        assertThat(note.title()).isEqualTo("My Document");
        assertThat(Notes.authors(note)).containsExactly("Uma Test", "Vic Sample");
        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 5, 6));
        assertThat(note.tags()).containsExactly("graphs", "trees");
        assertThat(Notes.text(note)).isEqualTo("Text.");
        assertThat(note.sections().getFirst().line()).isEqualTo(6);
        assertThat(Notes.authors(parse("authors: Uma Test\n    Vic Sample\n\n## Intro\n")))
                .containsExactly("Uma Test", "Vic Sample");
    }

    @Test
    void otherKeysWithoutFencesAreMetadataInItsVaultsAlone() {
        Conventions site = Notes.vault("mkdocs", Map.of("mkdocs.yml", "site_name: x"));
        String text = "Owner: Uma Test\nReview: yearly\n\nText.";

        assertThat(Notes.text(parse(text))).startsWith("Owner: Uma Test");
        assertThat(Notes.text(Notes.parse(site, "a.md", text))).isEqualTo("Text.");
        assertThat(Notes.text(Notes.parse(site, "a.md", "Note: this\nis text.\n\nMore.")))
                .startsWith("Note: this");
    }

    @Test
    void pagesHaveAddresses() {
        Conventions site =
                Notes.vault("mkdocs", Map.of("mkdocs.yml", "docs_dir: ./docs\nplugins:\n  - !!python/name:x {}\n"));

        assertThat(Notes.addresses(site, "docs/a/b.md", "x")).containsExactly("/a/b/");
        assertThat(Notes.addresses(site, "docs/a/index.md", "x")).containsExactly("/a/");
        assertThat(Notes.addresses(site, "docs/blog/posts/x.md", "---\ndate: 2024-01-31\n---\n# Big news\n"))
                .containsExactly("/blog/2024/01/31/big-news/");
    }

    @Test
    void datesMayBeAMap() {
        Note note = Notes.matter("date:", "  created: 2024-01-02", "  updated: 2024-03-04", "authors: [squidfunk]");

        assertThat(note.created()).isEqualTo(LocalDate.of(2024, 1, 2));
        assertThat(note.updated()).isEqualTo(LocalDate.of(2024, 3, 4));
        assertThat(Notes.authors(note)).containsExactly("squidfunk");
    }

    @Test
    void aNoteMayWaitForItsDate() {
        assertThat(Notes.matter("date: 2026-02-01", "draft_if_future_date: true")
                        .from())
                .isEqualTo("2026-02-01");
        assertThat(Notes.matter("date: 2025-02-01", "draft_if_future_date: true")
                        .from())
                .isNull();
    }

    @Test
    void whatIsLeftOutOfTheSearchIsUnlisted() {
        assertThat(Notes.matter("search:", "  exclude: true").status()).isEqualTo(Status.UNLISTED);
        assertThat(Notes.matter("search:", "  boost: 2").status()).isEqualTo(Status.PUBLISHED);
        assertThat(Notes.matter("hidden: true").status()).isEqualTo(Status.UNLISTED);
    }

    @Test
    void admonitionsHoldWhatIsIndented() {
        Note note = parse("""
                !!! note "The title"

                    Text with [a link](a.md).

                    ```sh
                    run
                    ```

                ??? warning
                    Folded.

                ???+ tip inline end "Open"
                    Shown.

                === "Tab"

                    In a tab.

                After.
                """);

        assertThat(text(note)).isEqualTo("The title\nText with a link.\nFolded.\nOpen\nShown.\nTab\nIn a tab.\nAfter.");
        assertThat(note.sections().getFirst().code()).isEqualTo("run");
        assertThat(links(note)).containsExactly("MARKDOWN a.md|a link @3");
    }

    @Test
    void snippetsAreEmbeds() {
        Note note = parse("Text\n\n--8<-- \"docs/part.md\"\n");

        assertThat(links(note)).containsExactly("EMBED docs/part.md @3");
        assertThat(text(note)).isEqualTo("Text");
    }

    @Test
    void attributesBehindMarkupAreGone() {
        assertThat(text("[a](b.md){ .md-button } ![c](d.png){ width=300 } `x`{.y} done { .annotate }"))
                .isEqualTo("a c x done");
        assertThat(text("a set {x} and {1, 2} and a block {.y} here"))
                .isEqualTo("a set {x} and {1, 2} and a block {.y} here");
    }

    @Test
    void oneWordAndAColonIsProse() {
        Conventions site = Notes.vault("mkdocs", Map.of("mkdocs.yml", "site_name: x"));

        assertThat(Notes.text(Notes.parse(site, "a.md", "Warning: do not do this.\n\nText.")))
                .isEqualTo("Warning: do not do this.\nText.");
    }

    @Test
    void textMayFollowKnownKeysAtOnceInItsVaults() {
        Conventions site = Notes.vault("mkdocs", Map.of("mkdocs.yml", "site_name: x"));
        Note note = Notes.parse(site, "a.md", "title: Short\nauthor: Uma Test\nText.");
        Note fenced = Notes.parse(site, "a.md", "title: Short\nowner: x\n---\nText.");

        assertThat(note.title()).isEqualTo("Short");
        assertThat(Notes.text(note)).isEqualTo("Text.");
        assertThat(note.sections().getFirst().line()).isEqualTo(3);
        assertThat(fenced.title()).isEqualTo("Short");
        assertThat(Notes.text(fenced)).isEqualTo("Text.");
        assertThat(fenced.sections().getFirst().line()).isEqualTo(4);
        assertThat(parse("title: Short\nText.").title()).isEqualTo("note");
    }
}
