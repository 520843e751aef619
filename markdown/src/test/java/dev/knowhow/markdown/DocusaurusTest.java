package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import dev.knowhow.spi.Conventions;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DocusaurusTest {

    @Test
    void slugsAreBelowTheRouteOfTheirFolder() {
        Conventions site = Notes.vault("docusaurus", Map.of());

        assertThat(Notes.addresses(site, "docs/guides/react-integration.md", "---\nslug: /react\n---\n"))
                .containsExactly("/docs/react");
        assertThat(Notes.addresses(site, "docs/guides/a.md", "---\nslug: b\n---\n"))
                .containsExactly("/docs/guides/b");
        assertThat(Notes.addresses(site, "docs/01-guides/02-a.md", "x")).containsExactly("/docs/guides/a");
        assertThat(Notes.addresses(site, "docs/guides/a.md", "---\nid: c\n---\n"))
                .containsExactly("/docs/guides/c");
        assertThat(Notes.addresses(site, "docs/guides/index.md", "x")).containsExactly("/docs/guides");
        assertThat(Notes.addresses(site, "blog/2024-01-31-news.md", "x")).containsExactly("/blog/2024/01/31/news");
        assertThat(Notes.addresses(site, "blog/2024-01-31-news.md", "---\nslug: big\n---\n"))
                .containsExactly("/blog/big");
        assertThat(Notes.addresses(site, "i18n/de/docusaurus-plugin-content-docs/current/a.md", "x"))
                .containsExactly("/de/docs/a");
        assertThat(Notes.addresses(site, "other/a.md", "x")).isEmpty();
    }

    @Test
    void routesAreConfigured() {
        Conventions site = Notes.vault("docusaurus", Map.of("website/docusaurus.config.js", """
                module.exports = { presets: [["classic", {
                    docs: { path: "../handbook", sidebarPath: x, routeBasePath: "/" }, blog: false }]],
                  plugins: [["@docusaurus/plugin-content-docs", { id: "api", path: "api", routeBasePath: 'reference' }]] };
                """));

        assertThat(Notes.addresses(site, "handbook/a/b.md", "x")).containsExactly("/a/b");
        assertThat(Notes.addresses(site, "website/api/b.md", "x")).containsExactly("/reference/b");
        assertThat(site.ignored()).contains("versioned_docs/");
    }

    @Test
    void notesOfASiteWithVersionsAreOfTheNextOne() {
        Conventions site = Notes.vault(
                "docusaurus", Map.of("website/docusaurus.config.js", "", "website/versions.json", "[\"1.0\"]"));

        assertThat(Notes.addresses(site, "website/docs/a.md", "x")).containsExactly("/docs/a", "/docs/next/a");
        assertThat(Notes.addresses(site, "website/blog/a.md", "x")).containsExactly("/blog/a");
    }

    @Test
    void listsOfPostsNeedNoFile() {
        Conventions site = Notes.vault("docusaurus", Map.of());

        assertThat(Notes.needsTarget(
                        site,
                        "docs/a.md",
                        "[a](/blog/) [b](/blog/tags) [c](/docs/category/api) [d](/blog/gone) [e](blog)"))
                .containsExactly(false, false, false, true, true);
    }

    @Test
    void headingIdsHaveTwoForms() {
        assertThat(parse("a.md", "## One {#one-id}\n## Two {/* #two-id */}\n## Three {/* words */}\n")
                        .sections())
                .extracting(section -> section.anchor())
                .containsExactly("one-id", "two-id", "three");
        assertThat(parse("a.mdx", "## Two {/* #two-id */}\n").sections())
                .extracting(section -> section.anchor())
                .containsExactly("two-id");
    }

    @Test
    void authorsAreKeysOrObjects() {
        Note note = Notes.matter(
                "authors:",
                "  - jmarcey",
                "  - name: Jane Doe",
                "    title: Engineer",
                "    email: jane@example.org",
                "  - key: slorber",
                "    title: Maintainer");

        assertThat(Notes.authors(note)).containsExactly("jmarcey", "Jane Doe <jane@example.org>", "slorber");
        assertThat(note.attributions())
                .allSatisfy(attribution -> assertThat(attribution.share()).isEqualTo(1.0 / 3));
        assertThat(Notes.authors(Notes.matter("authors: {name: Solo}"))).containsExactly("Solo");
        assertThat(Notes.authors(Notes.matter("author: Old Way", "author_title: Boss")))
                .containsExactly("Old Way");
    }

    @Test
    void theLastUpdateHasADateAndAnEditor() {
        Note note = Notes.matter("last_update:", "  date: 5/6/2024", "  author: Ed");

        assertThat(Notes.people(note, Role.EDITOR)).containsExactly("Ed");
        assertThat(note.updated()).isNull();
        assertThat(note.problems()).hasSize(1);
        assertThat(Notes.matter("last_update: {date: 2024-05-06}").updated()).isEqualTo(LocalDate.of(2024, 5, 6));
    }

    @Test
    void tagsMayBeObjects() {
        assertThat(Notes.matter("tags: [plain, {label: With label, permalink: /with}]")
                        .tags())
                .containsExactly("plain", "With label");
    }

    @Test
    void idAndSlugArePaths() {
        assertThat(Notes.matter("id: my-doc", "slug: /my/doc").permalinks()).containsExactly("/my/doc", "my-doc");
    }

    @Test
    void aSidebarLabelIsANameToo() {
        assertThat(Notes.matter("title: Long", "sidebar_label: Short").aliases())
                .containsExactly("Short");
    }

    @Test
    void unlistedAndPartials() {
        assertThat(Notes.matter("unlisted: true").status()).isEqualTo(Status.UNLISTED);
        assertThat(parse("docs/_part.mdx", "text").status()).isEqualTo(Status.UNLISTED);
        assertThat(Notes.matter("draft: true", "unlisted: true").status()).isEqualTo(Status.DRAFT);
    }

    @Test
    void admonitionsKeepTitleAndText() {
        assertThat(text("""
                :::tip[Take *care*]

                Inside **text**.

                ::::note
                Nested.
                ::::

                :::

                :::caution Old title
                More.
                :::
                """)).isEqualTo("Take *care*\nInside text.\nNested.\nOld title\nMore.");
    }

    @Test
    void mdxKeepsOnlyTheText() {
        Note note = parse("page.mdx", """
                import Tabs from '@theme/Tabs';
                import {useState} from "react"
                export const x = 1;

                # Title

                <Tabs items={[1, 2]}>
                  <TabItem value="a" label="A">

                Hello **there**, {props.name}! {/* gone */}

                  </TabItem>
                </Tabs>

                import what you need from the shop
                """);

        assertThat(text(note)).isEqualTo("Hello there, !\nimport what you need from the shop");
        assertThat(note.title()).isEqualTo("Title");
        assertThat(note.sections().getFirst().line()).isEqualTo(5);
    }

    @Test
    void fileLinksAreRelative() {
        assertThat(links("[a](./a.mdx#x) [b](../b.md?y=1) [c](/docs/c) [d](<with space.md>) [e](f%20g.md)"))
                .containsExactly(
                        "MARKDOWN ./a.mdx#x|a @1",
                        "MARKDOWN ../b.md|b @1",
                        "MARKDOWN /docs/c|c @1",
                        "MARKDOWN with space.md|d @1",
                        "MARKDOWN f g.md|e @1");
    }

    @Test
    void theDateOfAPostMayBeInItsFolders() {
        Conventions site = Notes.vault("docusaurus", Map.of("docusaurus.config.js", ""));

        assertThat(Notes.addresses(site, "blog/2022/03-04-third/index.md", "x"))
                .containsExactly("/blog/2022/03/04/third");
        assertThat(Notes.addresses(site, "blog/2022/03/04/third.md", "x")).containsExactly("/blog/2022/03/04/third");
        assertThat(Notes.addresses(site, "blog/2022-03-04-third.mdx", "x")).containsExactly("/blog/2022/03/04/third");
        assertThat(Notes.addresses(site, "blog/team/2022-03-04-third/index.md", "x"))
                .containsExactly("/blog/2022/03/04/team/third");
        assertThat(Notes.addresses(site, "blog/plain.md", "x")).containsExactly("/blog/plain");
    }
}
