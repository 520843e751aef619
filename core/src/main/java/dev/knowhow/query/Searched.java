package dev.knowhow.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of the index that an answer is based on.
 *
 * @param notes the number of notes that the viewer may find
 * @param asOf the time of the last update of the index, null if never updated; for a snapshot of the past, the time of
 *     the snapshot
 * @param version the snapshot of the past, such as a git commit; null for the current notes
 */
public record Searched(
        long notes, @Nullable Instant asOf, @Nullable String version) {

    /** The state of the current notes. */
    public Searched(long notes, @Nullable Instant asOf) {
        this(notes, asOf, null);
    }
}
