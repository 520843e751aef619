package dev.knowhow.spi;

import java.time.Instant;

/**
 * All notes as they were at one moment. Where an index is made of such, it can be injected as an {@link
 * java.util.Optional}.
 *
 * @param id tells it from others, in letters and digits: the same id, the same notes
 * @param at the moment since which they were so
 * @param source the notes, and the files beside them
 */
public record NotesVersion(String id, Instant at, NoteSource source) {

    /**
     * Checks the id, which names a folder.
     *
     * @throws IllegalArgumentException if it has other signs, or none
     */
    public NotesVersion {
        if (!id.matches("[A-Za-z0-9]+")) {
            throw new IllegalArgumentException("a version's id is made of letters and digits, not '" + id + "'");
        }
    }
}
