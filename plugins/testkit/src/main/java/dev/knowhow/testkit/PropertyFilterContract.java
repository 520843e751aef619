package dev.knowhow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.knowhow.note.Note;
import dev.knowhow.query.Clause;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.Vocabulary;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.IndexState;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contract for filters by keys of the front matter. Subclasses open the index under test. */
public abstract class PropertyFilterContract extends OpenedIndex {

    private static final Field CUSTOMER = Field.property("customer");
    private static final Field RELEASED = Field.property("released");
    private static final Field HOURS = Field.property("hours");

    /** For subclasses. */
    protected PropertyFilterContract() {}

    @BeforeEach
    void fill() {
        NoteIndexContract.write(index, update -> {
            update.keep(IndexState.FILTERS, "customer\nreleased\nhours".getBytes(StandardCharsets.UTF_8));
            update.put(Notes.indexed(note("a.md", "Acme", "2026-01-31", "5")));
            update.put(Notes.indexed(note("b.md", List.of("acme", "Big Co"), "2026-12-01T10:00", "9.5")));
            update.put(Notes.indexed(note("c.md", "Globex", "2025-06-30", 12)));
            Notes hidden = Notes.note("hidden.md").text("kafka");
            hidden.more().audience("team").property("customer", "Secret Co", 1);
            update.put(Notes.indexed(hidden.build()));
        });
    }

    private static Note note(String id, Object customer, String released, Object hours) {
        Notes note = Notes.note(id).text("kafka");
        note.more()
                .updated(LocalDate.of(2026, 3, 1))
                .property("Customer", customer, 1)
                .property("released", released, 2)
                .property("hours", hours, 3)
                .property("billable", true, 4);
        return note.build();
    }

    private SearchResults ask(String text, Field... facets) {
        SearchQuery query = SearchQuery.of(text)
                .withProperties(index.filters())
                .withFacets(Set.of(facets))
                .withLimit(20);
        return index.search(query, Vocabulary.NONE, Access.EVERYONE);
    }

    private List<String> found(String text) {
        return SampleIndex.ids(ask(text)).stream().sorted().toList();
    }

    @Test
    void theIndexNamesItsFilters() {
        assertThat(index.filters()).containsExactly(CUSTOMER, HOURS, RELEASED);
    }

    @Test
    void aValueIsFoundWithoutCaseAndInEachElementOfAList() {
        assertThat(found("customer:ACME")).containsExactly("a.md", "b.md");
        assertThat(found("kafka customer:\"big co\"")).containsExactly("b.md");
        assertThat(found("customer:acme,globex")).containsExactly("a.md", "b.md", "c.md");
        assertThat(found("kafka -customer:acme")).containsExactly("c.md");
        assertThat(found("customer:acm")).isEmpty();
    }

    @Test
    void aDayIsFoundByItsMonthAndYearAndInARange() {
        assertThat(found("released:2026")).containsExactly("a.md", "b.md");
        assertThat(found("released:2026-12")).containsExactly("b.md");
        assertThat(found("released:2025..2026-01")).containsExactly("a.md", "c.md");
        assertThat(found("released:2026-01-31..")).containsExactly("a.md", "b.md");
        assertThat(found("released:..2025-06-29")).isEmpty();
        assertThat(found("-released:2026..")).containsExactly("c.md");
    }

    @Test
    void aNumberIsFoundInARange() {
        assertThat(found("hours:5..9.5")).containsExactly("a.md", "b.md");
        assertThat(found("hours:9.6..")).containsExactly("c.md");
        assertThat(found("hours:12")).containsExactly("c.md");
        assertThat(found("hours:..-1")).isEmpty();
        assertThat(found("customer:..x")).as("a text has no range").isEmpty();
    }

    @Test
    void aChosenValueFindsAsManyNotesAsItsCount() {
        List<Facet> facets = ask("kafka", CUSTOMER, RELEASED, HOURS).facets();

        assertThat(facets.getFirst())
                .isEqualTo(new Facet(
                        CUSTOMER,
                        List.of(new Facet.Value("acme", 2), new Facet.Value("big co", 1), new Facet.Value("globex", 1)),
                        0));
        for (Facet facet : facets) {
            for (Facet.Value value : facet.values()) {
                SearchQuery chosen = SearchQuery.of("kafka").and(Filter.of(facet.field(), value.value()));
                assertThat(index.search(chosen, Vocabulary.NONE, Access.EVERYONE)
                                .total())
                        .as("%s %s", facet.field(), value)
                        .isEqualTo(value.notes());
            }
        }
    }

    @Test
    void notesThatTheViewerMayNotSeeAreNeitherFoundNorCounted() {
        Access team = new Access(false, Set.of("team"), Set.of());
        SearchQuery query = SearchQuery.of("kafka").and(Filter.of(CUSTOMER, "secret co"));

        assertThat(index.search(query, Vocabulary.NONE, team).total()).isEqualTo(1);
        assertThat(index.search(query, Vocabulary.NONE, Access.EVERYONE).total())
                .isZero();
        assertThat(ask("kafka", CUSTOMER).facets().toString()).doesNotContain("secret");
    }

    @Test
    void aKeyThatIsNoFilterIsText() {
        assertThat(SearchQuery.of("billable:true")
                        .withProperties(index.filters())
                        .clause())
                .isEqualTo(new Clause.Words("billable:true"));
        assertThat(found("billable:true")).isEmpty();
    }

    @Test
    void notesThatAreWrittenLaterHaveTheNewFilters() {
        NoteIndexContract.write(index, update -> {
            update.keep(IndexState.FILTERS, "billable".getBytes(StandardCharsets.UTF_8));
            update.put(Notes.indexed(note("a.md", "Acme", "2026-01-31", "5")));
        });

        assertThat(found("billable:true")).contains("a.md");
        assertThat(index.filters()).containsExactly(Field.property("billable"));
    }
}
