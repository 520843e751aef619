package dev.knowhow.web.page;

import dev.knowhow.json.FoundNotes;
import dev.knowhow.present.Counts;
import dev.knowhow.present.SearchText;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page of search results. */
public final class SearchPage {

    private static final int HITS = 10;
    private static final int FIRST_VALUES = 6;

    /** With fewer hits that have all words, those with some words are not folded. */
    private static final int FEW = 3;

    /** The fields that people use most, in this order; the others follow. */
    private static final List<Field> USED_MOST = List.of(Field.TAG, Field.KIND, Field.AUTHOR, Field.YEAR);

    private final PageContext context;
    private final SearchForm form;
    private final FoundNotes found;
    private final SearchResults results;

    private static int place(Field field) {
        int place = USED_MOST.indexOf(field);
        return place < 0 ? USED_MOST.size() : place;
    }

    private SearchPage(PageContext context, SearchForm form, FoundNotes found) {
        this.context = context;
        this.form = form;
        this.found = found;
        this.results = found.results();
    }

    /** The data of the template. */
    private record View(
            String asked,
            boolean any,
            List<HitLine> hits,
            List<HitLine> tail,
            boolean open,
            String rest,
            String count,
            List<String> remarks,
            @Nullable Anchor didYouMean,
            List<Anchor> alsoCalled,
            List<Anchor> chosen,
            List<Group> facets,
            List<Choice> orders,
            @Nullable String previous,
            @Nullable String next,
            String who,
            Basis basis) {}

    /** A facet; folded if no value has several notes. */
    private record Group(String name, boolean open, List<Value> values, List<Value> more) {}

    /** A value of a facet. */
    private record Value(String text, String href, String notes) {}

    /** One of several ways. */
    private record Choice(String text, String href, boolean current) {}

    /** The page of an answer. */
    static Page of(PageContext context, SearchForm form, FoundNotes found) {
        return new SearchPage(context, form, found).page();
    }

    private List<HitLine> lines(int from, int to) {
        return results.hits().subList(from, to).stream()
                .map(hit -> HitLine.of(context, hit))
                .toList();
    }

    private Page page() {
        int full = full();
        View view = new View(
                form.text(),
                !results.hits().isEmpty(),
                lines(0, full),
                lines(full, results.hits().size()),
                full < FEW,
                SearchText.rest(results),
                SearchText.rest(results).isEmpty()
                        ? SearchText.count(results, found.offset())
                        : Counts.of(results.relaxation().notes(), "note") + " with all of the words",
                SearchText.rest(results).isEmpty() ? SearchText.remarks(results) : SearchText.corrections(results),
                results.didYouMean() == null ? null : anchor(results.didYouMean()),
                results.alsoCalled().stream().map(other -> anchor(other.name())).toList(),
                chosen(),
                results.facets().stream()
                        .sorted(Comparator.comparingInt((Facet facet) -> place(facet.field()))
                                .thenComparing(Facet::field))
                        .map(this::group)
                        .filter(this::isChoice)
                        .toList(),
                orders(),
                form.offset() == 0 ? null : href(form.offset(Math.max(0, form.offset() - HITS))),
                found.next() == null ? null : href(form.offset(found.next())),
                context.links().who(UrlEncoding.q(form.text())),
                context.basis(results.searched()));
        return Page.of(form.text(), "search", view).asked(form.text()).self(form.isEmpty() ? "" : href(form.offset(0)));
    }

    /** How many of these hits have all words, if others follow that have some. */
    private int full() {
        long left = results.relaxation().notes() - found.offset();
        int hits = results.hits().size();
        return SearchText.rest(results).isEmpty() ? hits : Math.clamp(left, 0, hits);
    }

    private String href(SearchForm other) {
        return context.links().search(other.encoded());
    }

    private Anchor anchor(String text) {
        return new Anchor(text, href(form.text(text)));
    }

    private List<Anchor> chosen() {
        List<Anchor> chosen = new ArrayList<>();
        form.chosen()
                .forEach((field, values) -> values.forEach(value -> chosen.add(new Anchor(
                        SearchText.field(field) + ": " + shown(field, value), href(form.without(field, value))))));
        return chosen;
    }

    private Group group(Facet facet) {
        List<Value> values = ordered(facet).stream()
                .filter(value ->
                        !form.chosen().getOrDefault(facet.field(), List.of()).contains(value.value()))
                .map(value -> new Value(
                        shown(facet.field(), value.value()),
                        href(form.with(facet.field(), value.value())),
                        Counts.grouped(value.notes())))
                .toList();
        int first = Math.min(FIRST_VALUES, values.size());
        return new Group(
                SearchText.field(facet.field()),
                facet.values().stream().anyMatch(value -> value.notes() > 1),
                values.subList(0, first),
                values.subList(first, values.size()));
    }

    /** Years as they follow each other, the latest first; all else by how many notes it has. */
    private static List<Facet.Value> ordered(Facet facet) {
        return facet.field().equals(Field.YEAR)
                ? facet.values().stream()
                        .sorted(Comparator.comparing(Facet.Value::value).reversed())
                        .toList()
                : facet.values();
    }

    /** What to show of a value: an author has a name. */
    private String shown(Field field, String value) {
        return field.equals(Field.AUTHOR)
                ? context.people().resolve(value).name()
                : field.equals(Field.FOLDER) && value.equals(".") ? "(root)" : value;
    }

    /** A facet with one value in all notes leaves nothing to choose. */
    private boolean isChoice(Group group) {
        return group.values().size() > 1
                || (group.values().size() == 1
                        && !group.values().getFirst().notes().equals(Counts.grouped(results.total())));
    }

    private List<Choice> orders() {
        return List.of(
                choice("relevance", Order.RELEVANCE), choice("newest", Order.NEWEST), choice("oldest", Order.OLDEST));
    }

    private Choice choice(String text, Order order) {
        return new Choice(text, href(form.order(order)), form.order() == order);
    }
}
