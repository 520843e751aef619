package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.ScorePart;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Contract for facets and sort orders. Subclasses open the index under test. */
public abstract class FacetsContract extends SampleIndex {

    /** For subclasses. */
    protected FacetsContract() {}

    @Test
    void facetsCountTheNotesThatMatch() {
        SearchResults results =
                ask(SearchQuery.of("kafka").withFacets(countable()).withLimit(1));

        assertThat(values(results, Field.TAG)).containsExactly("kafka 2", "resilience 2", "resilience/retries 1");
        assertThat(values(results, Field.KIND)).containsExactly("practice 2", "trend 1");
        assertThat(values(results, Field.AUTHOR)).containsExactly("Ana Ruiz 2", "bo 2");
        assertThat(values(results, Field.YEAR)).containsExactly("2025 2", "2024 1");
        assertThat(values(results, Field.FOLDER)).containsExactly("guides 2", "trends 1");
        assertThat(values(results, Field.LANG)).containsExactly("en 2", "de 1");
        assertThat(values(results, Field.STATUS)).containsExactly("closed 1", "open 1");
        assertThat(values(results, Field.SKILLS)).containsExactly("kafka 2", "gdpr 1", "stream processing 1");
        assertThat(results.totalIsExact()).isTrue();
    }

    private static List<String> values(SearchResults results, Field field) {
        return results.facets().stream()
                .filter(facet -> facet.field().equals(field))
                .flatMap(facet -> facet.values().stream())
                .map(value -> value.value() + " " + value.notes())
                .toList();
    }

    @Test
    void facetsComeOnlyIfAskedFor() {
        assertThat(ask("kafka").facets()).isEmpty();
        assertThat(ask(SearchQuery.of("zzz").withFacets(Set.of(Field.TAG))).facets())
                .containsExactly(new Facet(Field.TAG, List.of(), 0));
    }

    @Test
    void aChosenFacetFindsAsManyNotesAsItTold() {
        NoteIndex many = open(folder.resolve("many"));
        NoteIndexContract.put(many, Corpus.notes(new Random(22), 60).toArray(Note[]::new));
        for (String question : Corpus.questions(new Random(23), 10)) {
            SearchQuery query = SearchQuery.of(question).withFacets(countable()).withoutPassages();
            for (Facet facet :
                    many.search(query, Vocabulary.NONE, Access.EVERYONE).facets()) {
                for (Facet.Value value : facet.values()) {
                    SearchQuery chosen = query.and(Filter.of(facet.field(), value.value()));
                    assertThat(many.search(chosen, Vocabulary.NONE, Access.EVERYONE)
                                    .total())
                            .as("%s with %s %s", question, facet.field(), value)
                            .isEqualTo(value.notes());
                }
            }
        }
        many.close();
    }

    @Test
    void byDateOnlyTheNearestNotesAreListed() {
        assertThat(ids(ask(SearchQuery.of("kafka").withOrder(Order.NEWEST))))
                .containsExactly("trends/2025/streams.md", "guides/retries.md", "guides/queues.md");
        assertThat(ids(ask(SearchQuery.of("kafka").withOrder(Order.OLDEST))))
                .containsExactly("guides/queues.md", "guides/retries.md", "trends/2025/streams.md");
        assertThat(ids(ask(SearchQuery.of("kafka queue").withOrder(Order.NEWEST))))
                .containsExactly("guides/retries.md", "guides/queues.md");
        assertThat(ids(ask(SearchQuery.of("postgres").withOrder(Order.NEWEST))))
                .as("a note without a day comes last")
                .containsExactly("guides/queues.md", "readme.md");
    }

    @Test
    void freshNotesGain() {
        SearchQuery query = SearchQuery.of("kafka");
        SearchResults plain = ask(query);
        SearchResults fresh = ask(query.withHalfLife(60));

        for (SearchHit hit : fresh) {
            double before = hit(plain, hit.id().path()).score();
            double days = ChronoUnit.DAYS.between(hit.date(), LocalDate.of(2026, 3, 1));
            ScorePart part = hit.parts().getLast();
            assertThat(part.name()).isEqualTo("recency");
            assertThat(part.value()).isCloseTo(before * Math.pow(2, -days / 60), within(1e-4));
            assertThat(hit.parts().stream().mapToDouble(ScorePart::value).sum()).isCloseTo(hit.score(), within(1e-4));
        }
        assertThat(fresh.hits()).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
        assertThat(ask(SearchQuery.of("rabbitmq").withHalfLife(60))
                        .hits()
                        .getFirst()
                        .parts())
                .extracting(ScorePart::name)
                .doesNotContain("recency");
    }

    @Test
    void pagesReachAnyDepth() {
        List<Note> notes = new ArrayList<>();
        for (int i = 0; i < 1300; i++) {
            notes.add(Notes.note("n/" + i + ".md")
                    .text("common" + (i % 7 == 0 ? " common" : ""))
                    .build());
        }
        NoteIndex deep = open(folder.resolve("deep"));
        NoteIndexContract.put(deep, notes.toArray(Note[]::new));
        List<String> pages = new ArrayList<>();
        SearchQuery query = SearchQuery.of("common").withLimit(300).withoutPassages();
        for (int offset = 0; offset < 1500; offset += 300) {
            pages.addAll(ids(deep.search(query.withOffset(offset), Vocabulary.NONE, Access.EVERYONE)));
        }

        assertThat(pages).hasSize(1300).doesNotHaveDuplicates();
        assertThat(deep.search(query.withOffset(Integer.MAX_VALUE), Vocabulary.NONE, Access.EVERYONE)
                        .hits())
                .isEmpty();
        deep.close();
    }
}
