package dev.knowhow.publish;

import dev.knowhow.Knowhow;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.publish.Ledger.Claim;
import dev.knowhow.query.Relaxation.Step;
import dev.knowhow.query.SavedQuery;
import dev.knowhow.query.SearchHit;
import dev.knowhow.query.SearchQuery;
import dev.knowhow.query.SearchQuery.Order;
import dev.knowhow.query.SearchResults;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds new matches for saved queries. Each note is reported at most once per query and viewer: a note is recorded
 * before it is reported, so a crash may lose a report but never repeats it. When a query is new or has changed, its
 * current matches are recorded without being reported.
 *
 * <p>A note must contain all words of the query. Drafts, unlisted notes and notes that are not published today are
 * never reported. A renamed note is a new note.
 */
public final class Alerts {

    private static final int PAGE = 500;

    private final Knowhow knowhow;
    private final Ledger ledger;

    /**
     * Creates alerts. Reported notes are recorded in the state of the instance.
     *
     * @param knowhow the notes
     */
    public Alerts(Knowhow knowhow) {
        this.knowhow = knowhow;
        this.ledger = new Ledger(knowhow.operations().state());
    }

    /**
     * The new matches of a saved query.
     *
     * @param query the query
     * @param begins whether the query ran for the first time, so that it has no new matches
     * @param notes the new matches, latest first
     */
    public record Alert(SavedQuery query, boolean begins, List<Note> notes) {

        /** Copies the list. */
        public Alert {
            notes = List.copyOf(notes);
        }
    }

    /**
     * The matches that are new since the last call for this viewer.
     *
     * @param queries the queries
     * @param viewer the viewer
     * @param today today's date
     * @return an alert for each query, in their order
     */
    public List<Alert> next(List<SavedQuery> queries, Viewer viewer, LocalDate today) {
        return queries.stream().map(query -> next(query, viewer, today)).toList();
    }

    private Alert next(SavedQuery query, Viewer viewer, LocalDate today) {
        Map<String, Note> answers = answers(query, viewer, today);
        String subject = "alert " + query.name() + " for " + ReaderName.of(viewer) + ": " + query.text();
        Claim claim = ledger.claim(subject, answers.keySet(), today);
        return new Alert(
                query,
                claim.first(),
                claim.first()
                        ? List.of()
                        : claim.claimed().stream().map(answers::get).toList());
    }

    private Map<String, Note> answers(SavedQuery query, Viewer viewer, LocalDate today) {
        Map<String, Note> answers = new LinkedHashMap<>();
        SearchQuery page = SearchQuery.of(query.text())
                .withOrder(Order.NEWEST)
                .withoutPassages()
                .withLimit(PAGE);
        SearchResults found;
        do {
            found = knowhow.as(viewer).search(page);
            if (found.relaxation().step() != Step.ALL_WORDS) {
                break;
            }
            for (SearchHit hit : found) {
                note(hit.id(), viewer, today)
                        .ifPresent(note -> answers.put(note.id().path(), note));
            }
            page = page.withOffset(page.offset() + PAGE);
        } while (found.hits().size() == PAGE);
        return answers;
    }

    private Optional<Note> note(NoteId id, Viewer viewer, LocalDate today) {
        return knowhow.as(viewer).note(id).filter(note -> note.isPublishedOn(today));
    }
}
