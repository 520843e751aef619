package dev.knowhow.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param notes how many notes the viewer may find
 * @param asOf when the index was last brought up to date with the notes; null if never; of notes of the past, since when
 *     they were so
 * @param version which notes of the past these are, such as a commit of git; null if they are those of today
 */
public record Searched(
        long notes, @Nullable Instant asOf, @Nullable String version) {

    /** Rests on the notes as they are. */
    public Searched(long notes, @Nullable Instant asOf) {
        this(notes, asOf, null);
    }
}
