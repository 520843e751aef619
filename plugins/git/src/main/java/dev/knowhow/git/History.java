package dev.knowhow.git;

import dev.knowhow.note.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * The stored authorship of all notes.
 *
 * @param header the header
 * @param credits the commits that own words; the first is {@link CreditedCommit#NOBODY}
 * @param notes the notes, by their paths relative to the root of the work tree
 */
record History(Header header, List<CreditedCommit> credits, SortedMap<String, NoteHistory> notes) {

    /**
     * The header of a stored history.
     *
     * @param id identifies the history; a history read from the beginning has a new id
     * @param pass the number of the last update
     * @param fingerprint the fingerprint at the last update, see {@link Fingerprint}
     * @param head the commit that was read; empty for none
     * @param inputs the settings on which everything depends; if they change, all must be read again
     * @param problems the problems to report
     */
    record Header(String id, long pass, String fingerprint, String head, String inputs, List<Problem> problems) {

        Header {
            problems = List.copyOf(problems);
        }

        /** Identifies this state of the history for the next update. */
        String mark() {
            return id + " " + pass;
        }
    }
}
