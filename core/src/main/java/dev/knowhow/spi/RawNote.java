package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * An unparsed note of a source.
 *
 * @param id the id of the note
 * @param content its bytes; not copied, so they must not be changed
 * @param conventions the conventions of its vault
 */
@SuppressWarnings("ArrayRecordComponent") // a copy of every note has no benefit between source and parser
public record RawNote(NoteId id, byte[] content, Conventions conventions) {

    /** A note of a vault without a dialect. */
    public RawNote(NoteId id, byte[] content) {
        this(id, content, Conventions.NONE);
    }
}
