package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import org.jspecify.annotations.Nullable;

/**
 * The notes before and after a note in its folder, by id. Notes that the viewer may not find do not count. Immutable.
 *
 * @param previous the nearest note before it; null if it is the first
 * @param next the nearest note after it; null if it is the last
 */
public record Siblings(@Nullable Sibling previous, @Nullable Sibling next) {

    /** A note without siblings. */
    public static final Siblings NONE = new Siblings(null, null);

    /**
     * A note in the same folder.
     *
     * @param id the note
     * @param title its title
     */
    public record Sibling(NoteId id, String title) {}
}
