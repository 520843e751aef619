package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * A note as it comes from its source, not yet understood.
 *
 * @param id where it lies
 * @param content its bytes; not copied, never changed by anybody
 * @param conventions how the vault it lies in is written
 */
@SuppressWarnings("ArrayRecordComponent") // copying every note once more buys nothing between source and parser
public record RawNote(NoteId id, byte[] content, Conventions conventions) {

    /** A note of a vault without any dialect. */
    public RawNote(NoteId id, byte[] content) {
        this(id, content, Conventions.NONE);
    }
}
