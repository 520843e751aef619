package dev.knowhow.markdown;

import static dev.knowhow.markdown.Notes.links;
import static dev.knowhow.markdown.Notes.parse;
import static dev.knowhow.markdown.Notes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.Status;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocusaurusTest {

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
}
