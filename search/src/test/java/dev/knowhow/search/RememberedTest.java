package dev.knowhow.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.NoteId;
import dev.knowhow.plugin.IndexFolder;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.query.Vote;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.testkit.Notes;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What an index remembers from one question to the next is forgotten when the notes change, and is right for many at
 * once.
 */
class RememberedTest {

    @TempDir
    Path folder;

    private NoteIndex index;

    @BeforeEach
    void open() {
        index = new LuceneNoteIndex(new IndexFolder(folder));
    }

    @AfterEach
    void close() {
        index.close();
    }

    private void write(Consumer<NoteIndex.Update> change) {
        try (NoteIndex.Update update = index.update()) {
            change.accept(update);
            update.commit("test", Instant.EPOCH);
        }
    }

    private void put(String id, String author, String named) {
        write(update -> update.put(Notes.indexed(Notes.note(id)
                .by(author)
                .part(named, Role.MENTIONED)
                .text("kafka waits")
                .build())));
    }

    private List<Facet> facets() {
        SearchQuery query =
                SearchQuery.of("kafka").withLimit(1).withoutPassages().withFacets(Set.of(Field.AUTHOR, Field.FOLDER));
        return index.search(query, Vocabulary.NONE, Access.EVERYONE).facets();
    }

    private List<Vote> votes() {
        return index.votes("kafka", Vocabulary.NONE, Access.EVERYONE, 10).votes();
    }

    @Test
    void facetsFollowTheNotes() {
        put("x/a.md", "ana", "bo");
        assertThat(facets())
                .containsExactlyInAnyOrder(
                        new Facet(Field.AUTHOR, List.of(new Facet.Value("ana", 1)), 0),
                        new Facet(Field.FOLDER, List.of(new Facet.Value("x", 1)), 0));

        put("y/b.md", "Bea", "bo");
        put("y/c.md", "ana", "bo");
        assertThat(facets())
                .contains(new Facet(Field.FOLDER, List.of(new Facet.Value("y", 2), new Facet.Value("x", 1)), 0));

        write(update -> update.delete(new NoteId("y/b.md")));
        write(update -> update.delete(new NoteId("x/a.md")));
        assertThat(facets())
                .containsExactlyInAnyOrder(
                        new Facet(Field.AUTHOR, List.of(new Facet.Value("ana", 1)), 0),
                        new Facet(Field.FOLDER, List.of(new Facet.Value("y", 1)), 0));
    }

    @Test
    void aFacetHasTheMostFrequentValuesAndTheNumberOfOthers() {
        write(update -> {
            for (int i = 0; i < 30; i++) {
                for (int note = 0; note <= i / 10; note++) {
                    update.put(Notes.indexed(Notes.note("folder-%02d/%d.md".formatted(i, note))
                            .text("kafka waits")
                            .build()));
                }
            }
        });

        Facet folders = facets().stream()
                .filter(facet -> facet.field().equals(Field.FOLDER))
                .findFirst()
                .orElseThrow();

        assertThat(folders.others()).isEqualTo(30 - Facet.MOST_VALUES);
        assertThat(folders.values()).startsWith(new Facet.Value("folder-20", 3), new Facet.Value("folder-21", 3));
        assertThat(folders.values()).endsWith(new Facet.Value("folder-18", 2), new Facet.Value("folder-19", 2));
    }

    @Test
    void inHowManyNotesSomebodyIsNamedFollowsTheNotes() {
        put("a.md", "ana", "bo");
        assertThat(named()).containsOnly(1);

        put("b.md", "ana", "bo");
        assertThat(named()).containsOnly(2);

        write(update -> update.delete(new NoteId("a.md")));
        assertThat(named()).containsOnly(1);
    }

    private List<Integer> named() {
        return votes().stream()
                .flatMap(vote -> vote.associations().stream())
                .filter(association -> association.role() == Role.MENTIONED)
                .map(Vote.Association::notes)
                .toList();
    }

    @Test
    void manyAtOnceGetWhatOneGets() throws Exception {
        for (int i = 0; i < 6; i++) {
            put("folder-" + i % 3 + "/" + i + ".md", "author " + i, "bo");
        }
        List<Future<List<?>>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 200; i++) {
                boolean odd = i % 2 == 1;
                answers.add(many.submit(() -> odd ? facets() : votes()));
            }
        }

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get()).isEqualTo(i % 2 == 1 ? facets() : votes());
        }
    }
}
