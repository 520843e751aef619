package dev.knowhow.spi;

import java.time.LocalDate;

/**
 * Two adjacent periods to compare. A note counts on the day it was written, else on the day of its last update.
 * Immutable.
 *
 * @param before the first day of the earlier period
 * @param since the first day of the recent period
 * @param until the last day of the recent period
 */
public record Periods(LocalDate before, LocalDate since, LocalDate until) {

    /** Checks the order of the days. */
    public Periods {
        if (!before.isBefore(since) || until.isBefore(since)) {
            throw new IllegalArgumentException(
                    "the periods begin on " + before + " and " + since + " and end on " + until);
        }
    }

    /** Whether a day is in the recent period or after it. */
    public boolean isRecent(LocalDate day) {
        return !day.isBefore(since);
    }
}
