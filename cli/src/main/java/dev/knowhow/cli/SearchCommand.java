package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.People;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What do we know about it? */
final class SearchCommand implements Command {

    private static final int USUAL = 10;

    private static final List<String> ORDERS =
            Arrays.stream(Order.values()).map(NoteJson::word).toList();

    private static final Pattern DAYS = Pattern.compile("(\\d{1,6})d?");

    /** A filter whose value the shell took the quotes from. */
    private static final Pattern BARE_FILTER = Pattern.compile("(-?\\p{L}+):([^\"]*\\s[^\"]*)");

    @Override
    public Usage usage() {
        return Usage.of("search", "What do we know about it?")
                .more(
                        "Finds notes, the best first, each with the section that answers best.",
                        "",
                        "Words are wished for: notes with all of them come first. All else is obeyed:",
                        "  \"dead letter queue\"   these words side by side, in '' for the shell",
                        "  kub*                  a word that begins so",
                        "  kafka OR rabbitmq     one of them; ( ) keep things together",
                        "  NOT draft             without; -draft inside of quotes for the shell",
                        "  author:\"Ana Ruiz\"     by any of her names",
                        "  tag:security          and the tags below it; kind:trend,practice for either",
                        "  title:retries  path:guides/kafka  folder:guides  lang:de",
                        "  after:2025-03  before:2026  year:2025      when it was last updated",
                        "  has:code       or alias, author, date, link, tag")
                .words("QUERY...", "words, filters, or a whole question")
                .withLimit("notes", USUAL)
                .number("--offset", "how many notes to pass over (0)")
                .choice("--sort", "ORDER", ORDERS, "relevance, or among the nearest notes newest or oldest (relevance)")
                .text("--recent", "DAYS", "let fresh notes gain; half of it is gone after so many days, as in 180d")
                .flag("--facets", "count the notes by tag, kind, author, year, folder and language")
                .flag("--why", "show what each score is made of")
                .examples(
                        "search retries with backoff",
                        "search '\"dead letter queue\"' -n 3",
                        "search kafka tag:operations NOT draft --facets",
                        "search author:ana after:2025 --sort newest",
                        "search kafka --json")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = Vault.open(asked)) {
            SearchQuery query = query(asked);
            Session session = Vault.session(asked, knowhow);
            SearchResults results = session.search(query);
            People people = session.people(Purpose.SEARCH);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new NoteJson(json, people).results(results, query.offset());
                }
            } else {
                new SearchView(asked, query, results).print(people);
            }
            return ExitCode.found(!results.hits().isEmpty());
        }
    }

    private static SearchQuery query(Asked asked) {
        try {
            return SearchQuery.of(text(asked.wordList()))
                    .withOffset(asked.number("--offset", 0))
                    .withLimit(asked.number("--limit", USUAL))
                    .withOrder(order(asked))
                    .withHalfLife(days(asked))
                    .withFacets(asked.flag("--facets") ? countable() : Set.of());
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    /**
     * What was typed, with the quotes the shell took from a filter: {@code author:"Ana Ruiz"} arrives without. A single
     * argument is a whole question in the quotes of the shell, and stays as it is.
     */
    static String text(List<String> typed) {
        return typed.size() == 1
                ? typed.getFirst()
                : typed.stream().map(SearchCommand::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        Matcher filter = BARE_FILTER.matcher(word);
        return filter.matches() && isFilter(filter.group(1)) ? filter.group(1) + ":\"" + filter.group(2) + "\"" : word;
    }

    private static boolean isFilter(String name) {
        return Field.typed(name.startsWith("-") ? name.substring(1) : name).isPresent();
    }

    private static Order order(Asked asked) {
        String order = asked.text("--sort");
        if (order == null) {
            return Order.RELEVANCE;
        }
        if (!ORDERS.contains(order)) {
            throw Asked.wrong("--sort is '" + order + "', must be one of " + String.join(", ", ORDERS));
        }
        return Order.valueOf(order.toUpperCase(Locale.ROOT));
    }

    private static int days(Asked asked) {
        String days = asked.text("--recent");
        if (days == null) {
            return 0;
        }
        Matcher number = DAYS.matcher(days);
        if (!number.matches() || Integer.parseInt(number.group(1)) == 0) {
            throw Asked.wrong("--recent is '" + days + "', must be a number of days such as 180d");
        }
        return Integer.parseInt(number.group(1));
    }

    private static Set<Field> countable() {
        return Arrays.stream(Field.values()).filter(Field::countable).collect(Collectors.toSet());
    }
}
