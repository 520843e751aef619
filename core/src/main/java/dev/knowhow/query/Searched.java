package dev.knowhow.query;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an answer rests on.
 *
 * @param notes how many notes the viewer may find
 * @param asOf when the index was last brought up to date with the notes; null if never
 */
public record Searched(long notes, @Nullable Instant asOf) {}
