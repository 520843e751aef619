package dev.knowhow.web.page;

import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import dev.knowhow.web.page.Visit.Anchor;
import dev.knowhow.web.page.Visit.Basis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What do we know about it? */
public final class SearchPage {

    private static final int HITS = 10;
    private static final int FIRST_VALUES = 6;
    private static final Map<Field, String> NAMES = Map.of(
            Field.AUTHOR, "Author",
            Field.TAG, "Topic",
            Field.KIND, "Kind",
            Field.YEAR, "Year",
            Field.FOLDER, "Folder",
            Field.LANG, "Language");

    private final Visit visit;
    private final SearchForm form;
    private final SearchResults results;

    private SearchPage(Visit visit, SearchForm form, SearchResults results) {
        this.visit = visit;
        this.form = form;
        this.results = results;
    }

    /** All that the template shows. */
    private record View(
            String asked,
            boolean any,
            List<HitLine> hits,
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

    /** A facet. */
    private record Group(String name, List<Value> values, List<Value> more) {}

    /** A value of a facet. */
    private record Value(String text, String href, String notes) {}

    /** One of several ways. */
    private record Choice(String text, String href, boolean current) {}

    /**
     * The page of an answer.
     *
     * @throws IllegalArgumentException if the form cannot be understood
     */
    public static Page of(Visit visit, SearchForm form) {
        SearchResults results = visit.session().search(form.query(HITS).withFacets(SearchForm.FACETS));
        return new SearchPage(visit, form, results).page();
    }

    private Page page() {
        View view = new View(
                form.text(),
                !results.hits().isEmpty(),
                results.hits().stream().map(hit -> HitLine.of(visit, hit)).toList(),
                count(),
                remarks(),
                results.didYouMean() == null ? null : anchor(results.didYouMean()),
                results.alsoCalled().stream().map(other -> anchor(other.name())).toList(),
                chosen(),
                results.facets().stream()
                        .map(this::group)
                        .filter(this::isChoice)
                        .toList(),
                orders(),
                form.offset() == 0 ? null : href(form.offset(Math.max(0, form.offset() - HITS))),
                form.offset() + results.hits().size() < results.total()
                        ? href(form.offset(form.offset() + HITS))
                        : null,
                visit.links().who(Encoding.query(Map.of("q", List.of(form.text())))),
                visit.basis(results.searched()));
        return Page.of(form.text(), "search", view).asked(form.text()).self(form.isEmpty() ? "" : href(form.offset(0)));
    }

    private String href(SearchForm other) {
        return visit.links().search(other.encoded());
    }

    private Anchor anchor(String text) {
        return new Anchor(text, href(form.text(text)));
    }

    /** As in {@code 11 to 20 of 240 notes}. */
    private String count() {
        int shown = results.hits().size();
        String all = (results.totalIsExact() ? "" : "at least ") + Visit.count(results.total(), "note");
        return shown == results.total() || shown == 0
                ? all
                : form.offset() + 1 + " to " + (form.offset() + shown) + " of " + all;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        var relaxation = results.relaxation();
        relaxation
                .replaced()
                .forEach((word, other) -> remarks.add("Nothing for “" + word + "”; showing “" + other + "”."));
        if (results.total() == 0) {
            return remarks;
        }
        relaxation
                .loosened()
                .forEach(phrase ->
                        remarks.add("No note has “" + phrase + "” as it stands there; its words were looked for."));
        if (relaxation.step() == Step.MOST_WORDS) {
            remarks.add("No note has all of these words; " + Visit.grouped(relaxation.notes())
                    + (relaxation.notes() == 1 ? " has" : " have") + " most of them.");
        } else if (relaxation.step() == Step.SOME_WORDS) {
            remarks.add("No note has all of these words, or most; these have some of them.");
        } else if (relaxation.step() == Step.ALL_WORDS && relaxation.notes() < results.total()) {
            remarks.add(Visit.count(relaxation.notes(), "note") + (relaxation.notes() == 1 ? " has" : " have")
                    + " all of the words.");
        }
        return remarks;
    }

    private List<Anchor> chosen() {
        List<Anchor> chosen = new ArrayList<>();
        form.chosen()
                .forEach((field, values) -> values.forEach(value -> chosen.add(new Anchor(
                        NAMES.getOrDefault(field, field.word()) + ": " + shown(field, value),
                        href(form.without(field, value))))));
        return chosen;
    }

    private Group group(Facet facet) {
        List<Value> values = ordered(facet).stream()
                .filter(value ->
                        !form.chosen().getOrDefault(facet.field(), List.of()).contains(value.value()))
                .map(value -> new Value(
                        shown(facet.field(), value.value()),
                        href(form.with(facet.field(), value.value())),
                        Visit.grouped(value.notes())))
                .toList();
        int first = Math.min(FIRST_VALUES, values.size());
        return new Group(
                NAMES.getOrDefault(facet.field(), facet.field().word()),
                values.subList(0, first),
                values.subList(first, values.size()));
    }

    /** Years as they follow each other, the latest first; all else by how many notes it has. */
    private static List<Facet.Value> ordered(Facet facet) {
        return facet.field() == Field.YEAR
                ? facet.values().stream()
                        .sorted(Comparator.comparing(Facet.Value::value).reversed())
                        .toList()
                : facet.values();
    }

    /** What to show of a value: an author has a name. */
    private String shown(Field field, String value) {
        return field == Field.AUTHOR
                ? visit.people().resolve(value).name()
                : field == Field.FOLDER && value.equals(".") ? "(top)" : value;
    }

    /** A facet with one value in all notes leaves nothing to choose. */
    private boolean isChoice(Group group) {
        return group.values().size() > 1
                || (group.values().size() == 1
                        && !group.values().getFirst().notes().equals(Visit.grouped(results.total())));
    }

    private List<Choice> orders() {
        return List.of(
                choice("best first", Order.RELEVANCE), choice("newest", Order.NEWEST), choice("oldest", Order.OLDEST));
    }

    private Choice choice(String text, Order order) {
        return new Choice(text, href(form.order(order)), form.order() == order);
    }
}
