package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.SearchText;
import dev.knowhow.present.WhoText;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import java.util.List;
import java.util.Optional;

/** Pages for iframes on other sites: search results, experts, or a card of a note. Links open outside the frame. */
public final class EmbedPage {

    private static final int ANSWERS = 5;
    private static final int EVIDENCE = 2;

    private EmbedPage() {}

    /** The data of the template. */
    private record View(
            String asked,
            String label,
            String button,
            String status,
            List<HitLine> hits,
            List<ExpertLine> experts,
            String all) {}

    /** The first search results; only a form if the query is empty. */
    public static Page search(PageContext context, String asked) {
        if (asked.isEmpty()) {
            return page("", "Search the notes", "Search", "", List.of(), List.of(), "");
        }
        SearchResults results = context.session().search(SearchQuery.of(asked).withLimit(ANSWERS));
        return page(
                asked,
                "Search the notes",
                "Search",
                results.hits().isEmpty() ? "No results." : SearchText.count(results, 0),
                results.hits().stream().map(hit -> HitLine.of(context, hit)).toList(),
                List.of(),
                context.links().search(query(asked)));
    }

    /** The first experts; only a form if the topic is empty. */
    public static Page who(PageContext context, String asked) {
        if (asked.isEmpty()) {
            return page("", "Find experts", "Find experts", "", List.of(), List.of(), "");
        }
        Experts experts =
                context.session().who(ExpertQuery.of(asked).withLimit(ANSWERS).withEvidence(EVIDENCE));
        return page(
                asked,
                "Find experts",
                "Find experts",
                experts.experts().isEmpty() ? "No expert is known." : WhoText.count(experts.total()),
                List.of(),
                ExpertLine.of(context, asked, experts.leading()),
                context.links().who(query(asked)));
    }

    private static String query(String asked) {
        return UrlEncoding.q(asked);
    }

    private static Page page(
            String asked,
            String label,
            String button,
            String status,
            List<HitLine> hits,
            List<ExpertLine> experts,
            String all) {
        return Page.of(asked, "embed-answer", new View(asked, label, button, status, hits, experts, all));
    }

    /** The card of a note; empty if it does not exist or the viewer has no access. */
    public static Optional<Page> note(PageContext context, NoteId id) {
        return NoteCard.of(context, id).map(card -> Page.of(card.title(), "embed-note", card));
    }
}
