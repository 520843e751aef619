package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * What changes if a note moves, as far as a viewer sees it.
 *
 * @param from the id of the note
 * @param to its id after the move
 * @param changes the notes that change: the note itself, and those with links to it
 * @param left the links that cannot be rewritten
 * @param redirects whether the old address leads to the note afterwards
 */
public record PlannedMove(NoteId from, NoteId to, List<ChangedNote> changes, List<LeftLink> left, boolean redirects) {

    /**
     * A note that changes.
     *
     * @param note its id before the move
     * @param lines the difference; empty if only its place changes
     */
    public record ChangedNote(NoteId note, List<VersionText.Line> lines) {

        /** Copies the list. */
        public ChangedNote {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A link that cannot be rewritten.
     *
     * @param note the id of the note that contains it
     * @param line its line, from 1
     * @param target its target as written
     */
    public record LeftLink(NoteId note, int line, String target) {}

    /** Copies the lists. */
    public PlannedMove {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }
}
