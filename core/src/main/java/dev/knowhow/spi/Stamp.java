package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * What tells whether a note has changed: size and time first, the hash of the content when these differ.
 *
 * @param id the note
 * @param size its bytes
 * @param modified when it was last modified, in milliseconds since 1970
 * @param hash a hash of the content; empty if it has not been read
 */
public record Stamp(NoteId id, long size, long modified, String hash) {

    /** Whether size and time are the same, so that the content need not be read. */
    public boolean looksLike(Stamp other) {
        return size == other.size && modified == other.modified;
    }
}
