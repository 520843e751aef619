package dev.knowhow;

import dev.knowhow.internal.link.LinkCheck;
import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * The targets of all links between notes. Immutable.
 *
 * @param total the number of links within the notes
 * @param broken the links without a target, or to a missing fragment, by note and line
 * @param ambiguous the links with several possible targets, by note and line
 */
public record LinkReport(long total, List<Row> broken, List<Row> ambiguous) {

    /**
     * A broken or ambiguous link.
     *
     * @param from the note that contains the link
     * @param link the link
     * @param candidates the possible targets: empty if there is no such note; the note if only the fragment is missing;
     *     if ambiguous, the chosen one first
     */
    public record Row(NoteId from, Link link, List<NoteId> candidates) {

        /** Copies the list. */
        public Row {
            candidates = List.copyOf(candidates);
        }
    }

    static LinkReport of(LinkCheck links) {
        return new LinkReport(links.total(), rows(links.broken()), rows(links.ambiguous()));
    }

    private static List<Row> rows(List<LinkCheck.Row> rows) {
        return rows.stream()
                .map(row -> new Row(row.from(), row.link(), row.candidates()))
                .toList();
    }

    /** Copies the lists. */
    public LinkReport {
        broken = List.copyOf(broken);
        ambiguous = List.copyOf(ambiguous);
    }
}
