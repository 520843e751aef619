package dev.knowhow.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The status of an index.
 *
 * @param exists whether the index exists
 * @param notes the number of all its notes, without rejected files
 * @param bytes its size on disk in bytes; 0 if it is not on a disk
 * @param asOf the time of its last update; null if never updated
 * @param source the name of the source of its notes; null if never updated
 * @param place its location, for people
 */
public record IndexStatus(
        boolean exists,
        long notes,
        long bytes,
        @Nullable Instant asOf,
        @Nullable String source,
        String place) {}
