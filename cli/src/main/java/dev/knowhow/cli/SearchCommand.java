package dev.knowhow.cli;

import dev.knowhow.Knowhow;
import dev.knowhow.cli.text.Count;
import dev.knowhow.cli.text.Plain;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;

/** What do we know about it? */
final class SearchCommand implements Command {

    private static final int USUAL = 10;

    @Override
    public Usage usage() {
        return Usage.of("search", "What do we know about it?")
                .more("Finds notes, the best first, each with the section that answers best.")
                .words("QUERY...", "words, \"a phrase\", or a whole question")
                .limit("notes", USUAL)
                .number("--offset", "how many notes to pass over (0)")
                .flag("--why", "show what each score is made of")
                .examples("search retries with backoff", "search '\"dead letter queue\"' -n 3", "search kafka --json")
                .index()
                .viewer()
                .asJson();
    }

    @Override
    public int run(Asked asked) {
        try (Knowhow knowhow = Vault.open(asked)) {
            SearchQuery query = query(asked, knowhow);
            SearchResults results = knowhow.search(query);
            if (asked.json()) {
                try (var json = new Json(asked.out())) {
                    new NoteJson(json).results(results, query.offset());
                }
            } else {
                print(asked, knowhow, query, results);
            }
            return ExitCode.found(!results.hits().isEmpty());
        }
    }

    private static SearchQuery query(Asked asked, Knowhow knowhow) {
        try {
            return SearchQuery.of(asked.words())
                    .by(Vault.viewer(asked, knowhow))
                    .offset(asked.number("--offset", 0))
                    .limit(asked.number("--limit", USUAL));
        } catch (IllegalArgumentException e) {
            throw Asked.wrong(String.valueOf(e.getMessage()));
        }
    }

    private static void print(Asked asked, Knowhow knowhow, SearchQuery query, SearchResults results) {
        int rank = query.offset();
        int width = String.valueOf(rank + results.hits().size()).length();
        var view = new HitView(Page.of(asked), knowhow.people(), asked.flag("--why"));
        for (SearchHit hit : results) {
            view.print(++rank, width, hit);
        }
        Surroundings around = asked.around();
        if (!results.hits().isEmpty()) {
            around.talk(Count.grouped(results.hits().size()) + " of " + Count.of(results.total(), "note") + ", "
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
                    "use fewer or other words",
                    "ask for people instead: knowhow who " + words);
        }
    }
}
