package dev.knowhow.cli.text;

import dev.knowhow.present.Counts;
import java.time.Duration;
import java.time.Instant;

/** Formats durations and elapsed times. */
public final class Ago {

    private Ago() {}

    /**
     * As in {@code 3 min ago}.
     *
     * @param then when it was; clocks may differ, so it may lie ahead
     * @param now the time to count from
     */
    public static String since(Instant then, Instant now) {
        long seconds = Math.max(0, Duration.between(then, now).toSeconds());
        if (seconds < 60) {
            return seconds < 5 ? "just now" : ago(seconds, "s");
        }
        if (seconds < 3600) {
            return ago(seconds / 60, "min");
        }
        if (seconds < 86_400) {
            return ago(seconds / 3600, "h");
        }
        return Counts.of(seconds / 86_400, "day") + " ago";
    }

    /** A concatenation would be linked at each start, since the start-up cache is made from a new index. */
    private static String ago(long count, String unit) {
        return String.join(" ", Long.toString(count), unit, "ago");
    }

    /**
     * Formats a duration, as in {@code 820 ms}, {@code 2.4 s} or {@code 3 min 20 s}.
     *
     * @param span the duration
     */
    public static String duration(Duration span) {
        long millis = span.toMillis();
        if (millis < 1000) {
            return millis + " ms";
        }
        if (millis < 60_000) {
            return millis / 1000 + "." + millis % 1000 / 100 + " s";
        }
        return span.toMinutes() + " min " + span.toSecondsPart() + " s";
    }
}
