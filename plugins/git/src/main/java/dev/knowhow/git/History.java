package dev.knowhow.git;

import dev.knowhow.note.Problem;
import java.util.List;
import java.util.SortedMap;

/**
 * What was found out of the history of all notes.
 *
 * @param header how it was found out
 * @param credits the commits that own something; the first is {@link Credit#NOBODY}
 * @param notes the notes, by their paths under the root of the work tree
 */
record History(Header header, List<Credit> credits, SortedMap<String, NoteHistory> notes) {

    /**
     * How it was found out.
     *
     * @param id tells it from one that was begun anew
     * @param pass the number of this reading
     * @param fingerprint how everything stood, see {@link Fingerprint}
     * @param head the commit it was read from; empty for none
     * @param premises what all that was found out depends on; if it changes, all must be read again
     * @param problems what a person should know
     */
    record Header(String id, long pass, String fingerprint, String head, String premises, List<Problem> problems) {

        Header {
            problems = List.copyOf(problems);
        }

        /** What tells the next reading what this one knew. */
        String mark() {
            return id + " " + pass;
        }
    }
}
