package dev.knowhow.cli;

import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.people.People;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.Relaxation;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints what was found, and tells how near it comes to what was asked. */
final class SearchView {

    private static final int MOST_VALUES = 8;

    private final Asked asked;
    private final Surroundings around;
    private final Page page;
    private final SearchQuery query;
    private final SearchResults results;

    SearchView(Asked asked, SearchQuery query, SearchResults results) {
        this.asked = asked;
        this.around = asked.around();
        this.page = Page.of(asked);
        this.query = query;
        this.results = results;
    }

    void print(People people) {
        replaced();
        int rank = query.offset();
        int width = String.valueOf(rank + results.hits().size()).length();
        var view = new HitView(page, people, asked.flag("--why"));
        for (SearchHit hit : results) {
            view.print(++rank, width, hit);
        }
        facets(people);
        if (results.total() > 0) {
            relaxation();
        }
        if (results.didYouMean() != null) {
            around.talk("Did you mean: " + Plain.line(results.didYouMean()));
        }
        alsoCalled();
        footer(rank);
    }

    private void alsoCalled() {
        String names = results.alsoCalled().stream()
                .map(other -> Plain.line(other.name()) + " (" + Count.of(other.notes(), "note") + ")")
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            around.talk("Others also call it: " + names);
        }
    }

    /** Said before the hits: whoever reads them must know that they answer another question. */
    private void replaced() {
        for (Map.Entry<String, String> word : results.relaxation().replaced().entrySet()) {
            around.talk(
                    "Nothing for '" + Plain.line(word.getKey()) + "'; showing '" + Plain.line(word.getValue()) + "'");
        }
    }

    private void facets(People people) {
        int width = results.facets().stream()
                .mapToInt(facet -> facet.field().word().length())
                .max()
                .orElse(0);
        if (width > 0 && !results.hits().isEmpty()) {
            page.blank();
        }
        for (Facet facet : results.facets()) {
            int shown = Math.min(MOST_VALUES, facet.values().size());
            if (shown == 0) {
                continue;
            }
            StringBuilder values = new StringBuilder();
            for (Facet.Value value : facet.values().subList(0, shown)) {
                values.append(values.isEmpty() ? "" : ", ")
                        .append(Plain.line(
                                facet.field() == Field.AUTHOR
                                        ? people.resolve(value.value()).name()
                                        : value.value()))
                        .append(' ')
                        .append(Count.grouped(value.notes()));
            }
            int more = facet.values().size() - shown + facet.others();
            String name = facet.field().word();
            String line = name + " ".repeat(width - name.length()) + "  " + values + (more > 0 ? " +" + more : "");
            page.wrapped(0, line, page.paint()::dim);
        }
    }

    private void relaxation() {
        Relaxation relaxation = results.relaxation();
        for (String phrase : relaxation.loosened()) {
            around.talk("No note has \"" + Plain.line(phrase) + "\" as it stands there; its words were searched for.");
        }
        if (relaxation.step() == Step.MOST_WORDS) {
            around.talk("No note has all of these words; " + have(relaxation.notes()) + " most of them.");
        } else if (relaxation.step() == Step.SOME_WORDS) {
            around.talk("No note has all of these words, or most; these have some of them.");
        }
    }

    private static String have(long notes) {
        return Count.grouped(notes) + (notes == 1 ? " has" : " have");
    }

    private void footer(int rank) {
        if (!results.hits().isEmpty()) {
            long all = results.relaxation().notes();
            boolean told = results.relaxation().step() == Step.ALL_WORDS && all < results.total();
            around.talk(Count.grouped(results.hits().size()) + " of " + (results.totalIsExact() ? "" : "at least ")
                    + Count.of(results.total(), "note")
                    + (told ? " (" + have(all) + " all of the words)" : "") + ", "
                    + Footer.of(results.searched(), around)
                    + (rank < results.total() ? "; more with --offset " + rank : ""));
        } else if (results.total() > 0) {
            around.talk("There are only " + Count.of(results.total(), "note") + " to show; "
                    + Footer.of(results.searched(), around));
        } else {
            String words = Plain.line(query.text());
            Footer.nothing(
                    "Nothing found for '" + words + "'",
                    results.searched(),
                    around,
                    remedies(words).toArray(String[]::new));
        }
    }

    private List<String> remedies(String words) {
        String people = Plain.line(query.clause().words());
        return people.isEmpty() || !people.equals(words)
                ? List.of("use fewer filters, or fewer or other words")
                : List.of("use fewer or other words", "ask for people instead: knowhow who " + people);
    }
}
