package dev.knowhow.json;

import dev.knowhow.json.NoteShapes.Credit;
import dev.knowhow.people.Member;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchResults;
import dev.knowhow.query.SearchResults.AlsoCalled;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a search.
 *
 * @param results the results
 * @param offset the number of hits before these
 * @param names resolves a name in a note to a member: programs get an id and a name
 */
public record FoundNotes(SearchResults results, int offset, Function<String, Member> names) {

    /** A hit with the people who have a role in it. */
    private record Hit(int rank, SearchHit found, List<Credit> credits) {}

    /** A value of a facet with the name to show. */
    private record Value(Facet.Value value, String name) {}

    /** A facet with the names to show. */
    private record NamedFacet(Facet facet, List<Value> values) {}

    private static final Shape<Hit> HIT = Shape.<Hit>named("Hit", "A note that was found.")
            .integer("rank", Hit::rank)
            .all(
                    Shape.<SearchHit>part()
                            .text("id", SearchHit::id)
                            .text("title", SearchHit::title)
                            .maybe("kind", SearchHit::kind)
                            .texts("tags", SearchHit::tags)
                            .day("date", SearchHit::date)
                            .day("reviewBy", SearchHit::reviewBy)
                            .as("the day until which the note should be reviewed")
                            .build(),
                    Hit::found)
            .list("attributions", NoteShapes.ATTRIBUTION, Hit::credits)
            .all(
                    Shape.<SearchHit>part()
                            .number("score", SearchHit::score)
                            .list("parts", PeopleShapes.SCORE_PART, SearchHit::parts)
                            .texts("missing", SearchHit::missing)
                            .as("words of the query that the note does not have")
                            .objectOrNull("passage", NoteShapes.PASSAGE, SearchHit::passage)
                            .build(),
                    Hit::found)
            .build();

    private static final Shape<NamedFacet> FACET = Shape.<NamedFacet>named(
                    "Facet", "Counts of the matching notes by the values of a field.")
            .text("field", facet -> facet.facet().field().word())
            .list(
                    "values",
                    Shape.<Value>named("FacetValue", "A value of a field, with the notes that have it.")
                            .text("value", value -> value.value().value())
                            .as("the value to filter by")
                            .text("name", Value::name)
                            .as("the text to show; an author's name")
                            .integer("notes", value -> value.value().notes())
                            .build(),
                    NamedFacet::values)
            .integer("others", facet -> facet.facet().others())
            .build();

    private static final Shape<Relaxation> RELAXATION = Shape.<Relaxation>named(
                    "Relaxation", "How the query was relaxed.")
            .word("step", Step.class, Relaxation::step)
            .integer("notes", Relaxation::notes)
            .pairs("replaced", Relaxation::replaced)
            .texts("loosened", Relaxation::loosened)
            .build();

    /** The JSON shape. */
    public static final Shape<FoundNotes> SHAPE = Shape.<FoundNotes>named(
                    "SearchResults", "Matching notes, in the requested order.")
            .rows("hits", "hit", HIT, FoundNotes::hits)
            .rows("facets", "facet", FACET, FoundNotes::facets)
            .all(
                    Shape.<SearchResults>part()
                            .integer("total", SearchResults::total)
                            .flag("totalIsExact", SearchResults::totalIsExact)
                            .as("if false, total is a lower bound")
                            .object("relaxation", RELAXATION, SearchResults::relaxation)
                            .maybe("didYouMean", SearchResults::didYouMean)
                            .list(
                                    "alsoCalled",
                                    Shape.<AlsoCalled>part()
                                            .text("name", AlsoCalled::name)
                                            .integer("notes", AlsoCalled::notes)
                                            .build(),
                                    SearchResults::alsoCalled)
                            .object("searched", NoteShapes.SEARCHED, SearchResults::searched)
                            .build(),
                    FoundNotes::results)
            .maybeInteger("next", FoundNotes::next)
            .as("the offset of the next page; null if there are no more hits")
            .build();

    /** The values of one field, with the notes that have each. */
    public record FieldValues(Facet facet, Function<String, Member> names) {

        /** The JSON shape. */
        public static final Shape<FieldValues> SHAPE = Shape.<FieldValues>named(
                        "FieldValues", "All values of a field, the most frequent first.")
                .all(FACET, values -> named(values.facet(), values.names()))
                .build();
    }

    /** The offset of the next page, which may be empty if the total is not exact; null if this is the last. */
    public @Nullable Integer next() {
        int next = offset + results.hits().size();
        boolean isMore = next < results.total() || !results.totalIsExact();
        return isMore && !results.hits().isEmpty() ? next : null;
    }

    private List<Hit> hits() {
        return Ranked.of(results.hits(), offset).stream()
                .map(hit ->
                        new Hit(hit.rank(), hit.value(), Credit.of(hit.value().attributions(), names)))
                .toList();
    }

    private List<NamedFacet> facets() {
        return results.facets().stream().map(facet -> named(facet, names)).toList();
    }

    private static NamedFacet named(Facet facet, Function<String, Member> names) {
        return new NamedFacet(
                facet,
                facet.values().stream()
                        .map(value -> new Value(
                                value,
                                facet.field().equals(Field.AUTHOR)
                                        ? names.apply(value.value()).name()
                                        : value.value()))
                        .toList());
    }
}
