package dev.knowhow.web.page;

import dev.knowhow.expert.ExpertQuery;
import dev.knowhow.expert.Experts;
import dev.knowhow.note.NoteId;
import dev.knowhow.present.Counts;
import dev.knowhow.present.WhoText;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchResults;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pages to stand in frames of other sites: an answer, or a note in short. Their links lead out of the frame. */
public final class EmbedPage {

    private static final int ANSWERS = 5;
    private static final int EVIDENCE = 2;

    private EmbedPage() {}

    /** All that the template shows. */
    private record View(
            String asked,
            String label,
            String button,
            String status,
            List<HitLine> hits,
            List<ExpertLine> experts,
            String all) {}

    /** What is known about something; a bare form if nothing is asked. */
    public static Page search(PageContext context, String asked) {
        if (asked.isEmpty()) {
            return page("", "What are you looking for?", "Search", "", List.of(), List.of(), "");
        }
        SearchResults results = context.session().search(SearchQuery.of(asked).withLimit(ANSWERS));
        return page(
                asked,
                "What are you looking for?",
                "Search",
                results.hits().isEmpty() ? "Nothing found." : Counts.of(results.total(), "note"),
                results.hits().stream().map(hit -> HitLine.of(context, hit)).toList(),
                List.of(),
                context.links().search(query(asked)));
    }

    /** Who knows about something; a bare form if nothing is asked. */
    public static Page who(PageContext context, String asked) {
        if (asked.isEmpty()) {
            return page("", "Who knows about it?", "Ask", "", List.of(), List.of(), "");
        }
        Experts experts =
                context.session().who(ExpertQuery.of(asked).withLimit(ANSWERS).withEvidence(EVIDENCE));
        return page(
                asked,
                "Who knows about it?",
                "Ask",
                experts.experts().isEmpty() ? "Nobody is known to know about it." : WhoText.count(experts.total()),
                List.of(),
                ExpertLine.of(context, asked, experts.leading()),
                context.links().who(query(asked)));
    }

    private static String query(String asked) {
        return UrlEncoding.query(Map.of("q", List.of(asked)));
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

    /** A note in short; empty if there is none, or the viewer may not see it. */
    public static Optional<Page> note(PageContext context, NoteId id) {
        return NoteCard.of(context, id).map(card -> Page.of(card.title(), "embed-note", card));
    }
}
