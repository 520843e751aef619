package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.json.NoteJson;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;

/** What do we know about it? */
final class SearchTool implements Tool {

    private static final int USUAL = 5;
    private static final int MOST = 20;

    private final Knowhow knowhow;
    private final Citations citations;

    SearchTool(Knowhow knowhow, Citations citations) {
        this.knowhow = knowhow;
        this.citations = citations;
    }

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String title() {
        return "What do we know about it?";
    }

    @Override
    public String description() {
        return "Searches the team's notes, best first, each with its best passage. Takes words or a whole question; "
                + "also \"phrases\", -not, OR, author:, tag:, kind:, title:, path:, lang:, after:, before:. "
                + "Read a note with read_note before relying on more than the passage.";
    }

    @Override
    public Schema schema() {
        return new Schema()
                .needed("query", "what to look for")
                .number("limit", MOST, "how many notes at most (" + USUAL + ")");
    }

    @Override
    public Answer answer(Arguments arguments, Viewer viewer) {
        SearchResults results = knowhow.as(viewer)
                .search(SearchQuery.of(arguments.needed("query")).withLimit(arguments.number("limit", USUAL, MOST)));
        return Answer.of(
                text(results),
                json -> new NoteJson(json, knowhow.as(viewer).people(Purpose.SEARCH)).search(results, 0));
    }

    private String text(SearchResults results) {
        StringBuilder text = new StringBuilder();
        if (results.hits().isEmpty()) {
            text.append("Nothing is found in ")
                    .append(results.searched().notes())
                    .append(" notes.\n");
        }
        int rank = 0;
        for (SearchHit hit : results) {
            text.append(++rank).append(". ").append(hit.title());
            if (hit.date() != null) {
                text.append(" (").append(hit.date()).append(')');
            }
            text.append("\n   ")
                    .append(citations.passage(hit.id(), hit.passage()))
                    .append('\n');
            if (hit.passage() != null) {
                text.append("   ")
                        .append(hit.passage().snippet().text().replace('\n', ' '))
                        .append('\n');
            }
            if (!hit.missing().isEmpty()) {
                text.append("   without: ")
                        .append(String.join(", ", hit.missing()))
                        .append('\n');
            }
        }
        if (results.didYouMean() != null) {
            text.append("Did you mean: ").append(results.didYouMean()).append('\n');
        }
        results.alsoCalled()
                .forEach(other -> text.append("Others also call it: ")
                        .append(other.name())
                        .append('\n'));
        return text.toString();
    }
}
