package dev.knowhow.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A query for the radar. Immutable.
 *
 * @param since the first day of the period whose moves are shown; null for one year before its last day
 * @param until the last day of the period; null for the day of the newest note or change of a ring, at most today
 * @param filter selects items
 */
public record RadarQuery(
        @Nullable LocalDate since, @Nullable LocalDate until, RadarFilter filter) {

    /** The moves of the year before the newest note. */
    public static final RadarQuery DEFAULT = new RadarQuery(null, null);

    /**
     * Checks the period.
     *
     * @throws IllegalArgumentException if it begins after its last day
     */
    public RadarQuery {
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException("the period begins on " + since + " and ends before, on " + until);
        }
    }

    /** A query for all items. */
    public RadarQuery(@Nullable LocalDate since, @Nullable LocalDate until) {
        this(since, until, RadarFilter.ALL);
    }

    /** Returns a copy with another filter. */
    public RadarQuery withFilter(RadarFilter other) {
        return new RadarQuery(since, until, other);
    }
}
