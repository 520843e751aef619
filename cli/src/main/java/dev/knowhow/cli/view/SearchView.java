package dev.knowhow.cli.view;

import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.line.Invocation;
import dev.knowhow.cli.line.Usage;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.FoundNotes;
import dev.knowhow.people.Member;
import dev.knowhow.present.Answer;
import dev.knowhow.present.Counts;
import dev.knowhow.present.SearchText;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.query.Facet;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Prints search results and remarks on the query. */
final class SearchView implements AnswerView {

    private static final String WHY = "--why";
    private static final int MOST_VALUES = 8;

    @Override
    public Usage usage(Usage usage) {
        return usage.flag(WHY, "explain each score");
    }

    @Override
    public void print(Invocation invocation, Arguments arguments, Answer answer) {
        if (answer.value() instanceof FoundNotes found) {
            print(invocation, arguments.text("q"), found);
        }
    }

    private static void print(Invocation invocation, String text, FoundNotes found) {
        Environment environment = invocation.environment();
        SearchResults results = found.results();
        SearchText.remarks(results).forEach(remark -> environment.info(Plain.line(remark)));
        TextPrinter page = TextPrinter.of(invocation);
        int rank = found.offset();
        int width = String.valueOf(rank + results.hits().size()).length();
        var view = new HitView(page, found.names(), invocation.flag(WHY), LocalDate.now(environment.clock()));
        for (SearchHit hit : results) {
            view.print(++rank, width, hit);
        }
        if (!results.hits().isEmpty()) {
            facets(page, results.facets(), found.names());
        }
        if (results.didYouMean() != null) {
            environment.info("Did you mean: " + Plain.line(results.didYouMean()));
        }
        String alsoCalled = Plain.line(SearchText.alsoCalled(results));
        if (!alsoCalled.isEmpty()) {
            environment.info(alsoCalled);
        }
        footer(environment, text, found);
    }

    private static void facets(TextPrinter page, List<Facet> facets, Function<String, Member> names) {
        int width = facets.stream()
                .mapToInt(facet -> facet.field().word().length())
                .max()
                .orElse(0);
        if (width > 0) {
            page.blank();
        }
        for (Facet facet : facets) {
            List<String> values = facet.values().stream()
                    .map(value -> shown(facet.field(), value, names))
                    .toList();
            if (!values.isEmpty()) {
                String name = facet.field().word();
                int more = Math.max(0, values.size() - MOST_VALUES) + facet.others();
                String line = String.join(", ", values.subList(0, Math.min(MOST_VALUES, values.size())))
                        + (more > 0 ? " +" + more : "");
                page.wrapped(0, name + " ".repeat(width - name.length()) + "  " + line, page.paint()::dim);
            }
        }
    }

    private static String shown(Field field, Facet.Value value, Function<String, Member> names) {
        String name = field.equals(Field.AUTHOR) ? names.apply(value.value()).name() : value.value();
        return Plain.line(name) + " " + Counts.grouped(value.notes());
    }

    private static void footer(Environment environment, String text, FoundNotes found) {
        SearchResults results = found.results();
        if (results.total() == 0) {
            String words = Plain.line(text);
            AnswerFooter.nothing("No results for “" + words + "”", results.searched(), environment, remedies(text));
            return;
        }
        Integer next = found.next();
        environment.info(
                SearchText.count(results, found.offset()) + ", " + AnswerFooter.of(results.searched(), environment)
                        + (next == null ? "" : "; more with --offset " + next));
    }

    private static String[] remedies(String text) {
        String people = SearchQuery.of(text).clause().words();
        return people.isEmpty() || !people.equals(text)
                ? new String[] {"use fewer filters, or fewer or other words"}
                : new String[] {"use fewer or other words", "find experts instead: knowhow who " + Plain.line(people)};
    }
}
