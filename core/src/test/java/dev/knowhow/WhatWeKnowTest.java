package dev.knowhow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.testkit.Vault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Authors in questions and in facets are members, whatever names the notes have for them. */
class WhatWeKnowTest {

    @TempDir
    Path folder;

    private Vault vault;

    @BeforeEach
    void open() throws IOException {
        vault = new Vault(Files.createDirectory(folder.resolve("notes")));
        vault.write("people.txt", "id=ana; name=Ana Ruiz; aliases=aruiz")
                .write("a.md", "author: ana", "kafka")
                .write("b.md", "author: Ana Ruiz", "author: aruiz", "kafka")
                .write("c.md", "author: Bo Li", "kafka, postgres")
                .indexed();
    }

    @AfterEach
    void close() {
        vault.close();
    }

    private List<String> found(String text) {
        return vault.knowhow.as(Viewer.EVERYONE).search(text).hits().stream()
                .map(hit -> hit.id().path())
                .toList();
    }

    private Facet authors(String text) {
        return vault.knowhow
                .as(Viewer.EVERYONE)
                .search(SearchQuery.of(text).withFacets(Set.of(Field.AUTHOR)))
                .facets()
                .getFirst();
    }

    @Test
    void anAuthorIsFoundByAnyName() {
        for (String name : List.of("ana", "\"Ana Ruiz\"", "@aruiz", "\"ANA RUIZ\"")) {
            assertThat(found("kafka author:" + name)).as(name).containsExactlyInAnyOrder("a.md", "b.md");
        }
        assertThat(found("kafka -author:ana")).containsExactly("c.md");
        assertThat(found("postgres OR author:ana")).containsExactlyInAnyOrder("a.md", "b.md", "c.md");
    }

    @Test
    void anAuthorWithoutARecordIsFoundByPartOfTheirName() {
        assertThat(found("author:li")).containsExactly("c.md");
        assertThat(found("author:\"bo li\"")).containsExactly("c.md");
        assertThat(found("author:l")).isEmpty();
    }

    @Test
    void anAuthorIsCountedOnceANote() {
        assertThat(authors("kafka").values())
                .containsExactly(new Facet.Value("Ana Ruiz", 2), new Facet.Value("Bo Li", 1));
    }

    @Test
    void anAuthorFilterFindsTheNumberOfNotesInTheFacet() {
        for (Facet.Value author : authors("kafka").values()) {
            SearchQuery chosen = SearchQuery.of("kafka").and(Filter.of(Field.AUTHOR, author.value()));
            assertThat(vault.knowhow.as(Viewer.EVERYONE).search(chosen).total()).isEqualTo(author.notes());
        }
    }

    @Test
    void whoRefusesToBeFoundIsNoAuthorAtTheNextQuestion() {
        vault.write("people.txt", "id=ana; name=Ana Ruiz; aliases=aruiz; consent.search=false");

        assertThat(authors("kafka")).isEqualTo(new Facet(Field.AUTHOR, List.of(new Facet.Value("Bo Li", 1)), 0));
        for (String name : List.of("ana", "aruiz", "ruiz", "\"Ana Ruiz\"")) {
            assertThat(found("author:" + name)).as(name).isEmpty();
        }
        assertThat(found("kafka")).hasSize(3);
    }

    @Test
    void whoRefusesATopicIsNoAuthorOfIt() {
        vault.write("people.txt", "id=ana; name=Ana Ruiz; aliases=aruiz; consent.topics.kafka=false");

        assertThat(authors("kafka queues").values())
                .extracting(Facet.Value::value)
                .containsExactly("Bo Li");
        assertThat(found("author:ana kafka")).isEmpty();
        assertThat(found("author:ana")).hasSize(2);
    }

    @Test
    void aFacetHasTheMostFrequentValues() {
        for (int i = 0; i < 30; i++) {
            vault.write("t/" + i + ".md", "tag: t" + i, "tag: all", "kafka");
        }
        vault.indexed();
        Facet tags = vault.knowhow
                .as(Viewer.EVERYONE)
                .search(SearchQuery.of("kafka").withFacets(Set.of(Field.TAG)))
                .facets()
                .getFirst();

        assertThat(tags.values()).hasSize(Facet.MOST_VALUES).startsWith(new Facet.Value("all", 30));
        assertThat(tags.others()).isEqualTo(11);
    }
}
