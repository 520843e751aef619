package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * The stamp of a note, to detect changes: size and time, and the hash of the content if these differ.
 *
 * @param id the note
 * @param size its size in bytes
 * @param modified its last modification, in milliseconds since 1970-01-01 UTC
 * @param hash the hash of the content; empty if it was not read
 */
public record Stamp(NoteId id, long size, long modified, String hash) {

    /** Whether size and time are equal, so the content need not be read. */
    public boolean looksLike(Stamp other) {
        return size == other.size && modified == other.modified;
    }
}
