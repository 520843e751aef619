package dev.knowhow.spi;

import java.time.Instant;

/**
 * A snapshot of all notes at one moment. An index of a snapshot can inject it as an {@link java.util.Optional}.
 *
 * @param id the identifier, of letters and digits; equal ids mean equal notes
 * @param at the time of the snapshot
 * @param source the notes and the files beside them
 */
public record NotesVersion(String id, Instant at, NoteSource source) {

    /**
     * Checks the id, which names a folder.
     *
     * @throws IllegalArgumentException if it is empty or has other characters
     */
    public NotesVersion {
        if (!id.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("a version's id consists of letters and digits, not '" + id + "'");
        }
    }
}
