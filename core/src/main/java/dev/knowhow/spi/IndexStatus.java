package dev.knowhow.spi;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an index stands.
 *
 * @param exists whether there is anything to read
 * @param notes how many notes it holds, whoever may see them; rejected ones not counted
 * @param bytes how much room it takes on the disk, in bytes; 0 if it lies on none
 * @param asOf when it was last brought up to date; null if never
 * @param source the name of the source the notes came from; null if never filled
 * @param place where it lies, for people
 */
public record IndexStatus(
        boolean exists,
        long notes,
        long bytes,
        @Nullable Instant asOf,
        @Nullable String source,
        String place) {}
