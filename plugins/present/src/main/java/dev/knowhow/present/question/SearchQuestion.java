package dev.knowhow.present.question;

import dev.knowhow.json.EnumNames;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.json.Shape;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.EvidenceText;
import dev.knowhow.present.Item;
import dev.knowhow.present.Listing;
import dev.knowhow.present.SearchText;
import dev.knowhow.present.Target;
import dev.knowhow.present.question.Parameter.Range;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Searches notes. */
final class SearchQuestion implements Question {

    private static final int USUAL = 10;
    private static final int MOST_DAYS = 100_000;
    private static final String ALL = "all";
    private static final int MOST_VALUES = 8;

    /** The built-in fields with facets. */
    static final List<Field> COUNTABLE =
            Field.builtIn().stream().filter(Field::countable).toList();

    /** The fields with facets. */
    static List<Field> countable(List<Field> properties) {
        return Stream.concat(COUNTABLE.stream(), properties.stream()).toList();
    }

    @Override
    public Description description() {
        Description description = Description.of("search", "Search the notes.")
                .details(
                        "Lists notes, the best first, each with the section that answers best.",
                        "",
                        "Words are optional: notes matching all of them come first. Operators and",
                        "filters are required:",
                        "  \"dead letter queue\"   these words side by side, in '' for the shell",
                        "  kub*                  a word with this prefix",
                        "  kafka OR rabbitmq     one of them; ( ) group",
                        "  NOT draft             without; -draft inside of quotes for the shell",
                        "  author:\"Ana Ruiz\"     by any of her names",
                        "  tag:security          and the tags below it; kind:trend,practice: either",
                        "  title:retries  path:guides/kafka  folder:guides  lang:de",
                        "  after:2025-03  before:2026  year:2025      the day of the last update",
                        "  due:2026-12    the next review is due; due:now until today",
                        "  status:open  skills:kafka     of opportunities and others, by front matter",
                        "  until:2026-12  the last day is until then; until:now until today",
                        "  has:code       or alias, author, date, link, ring, tag",
                        "  customer:acme  a key of the front matter that the setting filters names;",
                        "  released:2026-12  hours:5..9.5  review:..now   with days and numbers")
                .maybeQuery("q", "QUERY...", "words, phrases and filters, or a whole question");
        for (Field field : COUNTABLE) {
            description = description.options(
                    field.word(), "VALUE", List.of(), "only notes with this " + field.word() + "; may be repeated");
        }
        return description
                .options("filter", "KEY:VALUE", List.of(), "only notes with this value, by any filter; may be repeated")
                .choice("sort", "ORDER", EnumNames.of(Order.class), "the order of the hits")
                .number("recent", new Range(0, MOST_DAYS, 0), "boost recent notes, with this half-life in days")
                .options("facet", "FIELD", List.of(), "count the notes by this field, or by all; may be repeated")
                .flag("unrecorded", "do not record the query in gaps if it finds nothing")
                .number("offset", new Range(0, MOST_DAYS, 0), "skip this many notes")
                .limit("notes", USUAL, SearchQuery.MAX_LIMIT)
                .examples(
                        "search retries with backoff",
                        "search '\"dead letter queue\"' -n 3",
                        "search kafka tag:operations NOT draft --facet all",
                        "search author:ana after:2025 --sort newest",
                        "search kafka --json")
                .anonymous();
    }

    @Override
    public List<Shape<?>> shapes() {
        return List.of(FoundNotes.SHAPE);
    }

    @Override
    public Answer answer(QuestionContext context, Arguments arguments) {
        boolean filtered =
                !arguments.isUsual("filter") || COUNTABLE.stream().anyMatch(field -> !arguments.isUsual(field.word()));
        if (arguments.isUsual("q") && !filtered) {
            throw Arguments.wrong("q is missing: words, phrases and filters, or a whole question");
        }
        SearchResults results =
                context.session().search(query(arguments, context.session().filters()));
        FoundNotes found = new FoundNotes(results, arguments.number("offset"), context.names());
        return Answer.of(
                found,
                FoundNotes.SHAPE,
                !results.hits().isEmpty(),
                () -> listing(arguments.text("q"), found, context.today()));
    }

    private static SearchQuery query(Arguments arguments, List<Field> properties) {
        try {
            SearchQuery query = SearchQuery.of(arguments.text("q"))
                    .withOffset(arguments.number("offset"))
                    .withLimit(arguments.number("limit"))
                    .withOrder(Order.valueOf(arguments.text("sort").toUpperCase(Locale.ROOT)))
                    .withHalfLife(arguments.number("recent"))
                    .withFacets(facets(arguments.texts("facet"), properties));
            for (Field field : COUNTABLE) {
                for (String value : new LinkedHashSet<>(arguments.texts(field.word()))) {
                    query = query.and(Filter.of(field, value));
                }
            }
            for (String typed : new LinkedHashSet<>(arguments.texts("filter"))) {
                query = query.and(filter(typed, properties));
            }
            return arguments.flag("unrecorded") ? query.unrecorded() : query;
        } catch (IllegalArgumentException e) {
            throw Arguments.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static Filter filter(String typed, List<Field> properties) {
        int colon = typed.indexOf(':');
        String name = typed.substring(0, Math.max(0, colon));
        Field field = Field.typed(name, properties)
                .orElseThrow(() -> Arguments.wrong("filter is '" + typed + "', must be KEY:VALUE with one of the keys "
                        + names(Field.builtIn(), properties)));
        return Filter.of(field, typed.substring(colon + 1));
    }

    private static String names(List<Field> fields, List<Field> properties) {
        return Stream.concat(fields.stream(), properties.stream())
                .map(Field::word)
                .collect(Collectors.joining(", "));
    }

    private static Set<Field> facets(List<String> words, List<Field> properties) {
        Set<Field> fields = new LinkedHashSet<>();
        for (String word : words) {
            List<Field> meant = countable(properties).stream()
                    .filter(field -> word.equals(ALL) || field.word().equals(word))
                    .toList();
            if (meant.isEmpty()) {
                throw Arguments.wrong(
                        "facet is '" + word + "', must be one of " + ALL + ", " + names(COUNTABLE, properties));
            }
            fields.addAll(meant);
        }
        return fields;
    }

    private static Listing listing(String text, FoundNotes found, LocalDate today) {
        SearchResults results = found.results();
        List<Item> hits = new ArrayList<>();
        for (SearchHit hit : results) {
            hits.add(hit(hit, today).lead(String.valueOf(found.offset() + hits.size() + 1)));
        }
        Integer next = found.next();
        return Listing.of(results.hits().isEmpty() ? "No results for “" + text + "”" : "Notes on “" + text + "”")
                .remarks(SearchText.remarks(results))
                .items(hits)
                .group(
                        "Facets",
                        results.facets().stream()
                                .map(facet -> facet(facet, found))
                                .toList())
                .notes(
                        results.didYouMean() == null ? "" : "Did you mean: " + results.didYouMean(),
                        SearchText.alsoCalled(results),
                        SearchText.count(results, found.offset()),
                        next == null ? "" : "More with offset " + next)
                .searched(results.searched());
    }

    private static Item hit(SearchHit hit, LocalDate today) {
        var passage = hit.passage();
        return Item.of(hit.title())
                .to(new Target.OfNote(hit.id(), passage == null ? "" : passage.anchor()))
                .about(
                        hit.date() == null ? "" : hit.date().toString(),
                        EvidenceText.section(hit.title(), passage),
                        SearchText.overdue(hit.reviewBy(), today),
                        SearchText.missing(hit))
                .lines(passage == null ? "" : passage.snippet().text().replace('\n', ' '));
    }

    private static Item facet(Facet facet, FoundNotes found) {
        List<String> values = facet.values().stream()
                .map(value -> (facet.field().equals(Field.AUTHOR)
                                ? found.names().apply(value.value()).name()
                                : value.value())
                        + " " + Counts.grouped(value.notes()))
                .toList();
        return Item.of(SearchText.field(facet.field())).about(Counts.first(values, MOST_VALUES));
    }
}
