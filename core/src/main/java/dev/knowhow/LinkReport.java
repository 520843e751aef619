package dev.knowhow;

import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * Where the links of the notes lead.
 *
 * @param total how many links within the vault there are
 * @param broken those that lead nowhere, by note and line
 * @param ambiguous those that several notes answer to, by note and line
 */
public record LinkReport(long total, List<Row> broken, List<Row> ambiguous) {

    /**
     * A link worth a look.
     *
     * @param from the note it stands in
     * @param link the link
     * @param candidates the notes it may mean: none if broken, the one taken first if ambiguous
     */
    public record Row(NoteId from, Link link, List<NoteId> candidates) {

        /** Copies the list. */
        public Row {
            candidates = List.copyOf(candidates);
        }
    }

    /** Copies the lists. */
    public LinkReport {
        broken = List.copyOf(broken);
        ambiguous = List.copyOf(ambiguous);
    }
}
