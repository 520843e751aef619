package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;

/**
 * The text of a note in the editor.
 *
 * @param id the note
 * @param base the bytes of the file that the text started from; empty for a new note; must not be changed
 * @param text the text, with {@code \n} as line end and without a byte order mark
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Draft(NoteId id, byte[] base, String text) {

    /** The same with another text. */
    public Draft text(String other) {
        return new Draft(id, base, other);
    }
}
