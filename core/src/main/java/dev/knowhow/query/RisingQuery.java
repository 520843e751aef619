package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for rising and fading topics. Immutable. */
public final class RisingQuery {

    /** The length of the recent period in days, unless its first day is given. */
    public static final int DAYS = 90;

    /** The last 90 days until the newest note. */
    public static final RisingQuery DEFAULT = new RisingQuery(null, null);

    private final @Nullable LocalDate since;
    private final @Nullable LocalDate until;

    private RisingQuery(@Nullable LocalDate since, @Nullable LocalDate until) {
        this.since = since;
        this.until = until;
    }

    /** The recent period from a day until today. */
    public static RisingQuery since(LocalDate since) {
        return DEFAULT.withSince(since);
    }

    /** The first day of the recent period; null for {@link #DAYS} before its last day. */
    public @Nullable LocalDate since() {
        return since;
    }

    /** The last day of the recent period; null for today, or the day of the newest note if no first day is given. */
    public @Nullable LocalDate until() {
        return until;
    }

    /** Returns a copy with a first day of the recent period. */
    public RisingQuery withSince(@Nullable LocalDate day) {
        return new RisingQuery(day, until);
    }

    /** Returns a copy with a last day of the recent period. Later notes are ignored; deleted notes are not restored. */
    public RisingQuery withUntil(@Nullable LocalDate day) {
        return new RisingQuery(since, day);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RisingQuery query
                && Objects.equals(since, query.since)
                && Objects.equals(until, query.until);
    }

    @Override
    public int hashCode() {
        return Objects.hash(since, until);
    }

    @Override
    public String toString() {
        return "rising from " + since + " to " + until;
    }
}
