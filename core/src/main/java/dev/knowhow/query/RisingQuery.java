package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for rising and fading topics. Immutable. */
public final class RisingQuery {

    /** The length of the recent period in days, unless its first day is given. */
    public static final int DAYS = 90;

    /** The largest number of rising topics, and of fading ones. */
    public static final int MAX_LIMIT = 1000;

    /** The largest number of years of the earlier period. */
    public static final int MAX_YEARS = 20;

    /**
     * The 90 days up to the last day on which a note was written, compared with the year before; at most
     * {@link #MAX_LIMIT} topics.
     */
    public static final RisingQuery DEFAULT = new RisingQuery(null, null, 1, null, MAX_LIMIT);

    private static final int LAST_YEAR = 9999;

    private final @Nullable LocalDate since;
    private final @Nullable LocalDate until;
    private final int years;
    private final @Nullable String topic;
    private final int limit;

    private static void checkYear(@Nullable LocalDate day) {
        if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
            throw new IllegalArgumentException(day + " is not in the years 1 to " + LAST_YEAR);
        }
    }

    private RisingQuery(
            @Nullable LocalDate since, @Nullable LocalDate until, int years, @Nullable String topic, int limit) {
        if (since != null && until != null && since.isAfter(until)) {
            throw new IllegalArgumentException(
                    "the recent period begins on " + since + " and ends before, on " + until);
        }
        checkYear(since);
        checkYear(until);
        if (years < 1 || years > MAX_YEARS) {
            throw new IllegalArgumentException("years is " + years + ", must be 1 to " + MAX_YEARS);
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        this.since = since;
        this.until = until;
        this.years = years;
        this.topic = topic;
        this.limit = limit;
    }

    /** The recent period from a day until today. */
    public static RisingQuery since(LocalDate since) {
        return DEFAULT.withSince(since);
    }

    /** The first day of the recent period; null for {@link #DAYS} before its last day. */
    public @Nullable LocalDate since() {
        return since;
    }

    /**
     * The last day of the recent period; null for today, or, if no first day is given, for the last day up to today on
     * which a note was written.
     */
    public @Nullable LocalDate until() {
        return until;
    }

    /** The length of the earlier period in years, 1 to {@link #MAX_YEARS}. */
    public int years() {
        return years;
    }

    /** The only topic of the answer; null for all. */
    public @Nullable String topic() {
        return topic;
    }

    /** The largest number of rising topics, and of fading ones: the most significant. */
    public int limit() {
        return limit;
    }

    /**
     * Returns a copy with a first day of the recent period.
     *
     * @throws IllegalArgumentException if it is after the last day, or not in the years 1 to 9999
     */
    public RisingQuery withSince(@Nullable LocalDate day) {
        return new RisingQuery(day, until, years, topic, limit);
    }

    /**
     * Returns a copy with a last day of the recent period. Later notes are ignored; deleted notes are not restored.
     *
     * @throws IllegalArgumentException if it is before the first day, or not in the years 1 to 9999
     */
    public RisingQuery withUntil(@Nullable LocalDate day) {
        return new RisingQuery(since, day, years, topic, limit);
    }

    /**
     * Returns a copy with a length of the earlier period. With several years, notes that are dated by year have more
     * than one earlier year to compare with.
     *
     * @throws IllegalArgumentException unless it is 1 to {@link #MAX_YEARS}
     */
    public RisingQuery withYears(int number) {
        return new RisingQuery(since, until, number, topic, limit);
    }

    /**
     * Returns a copy with a largest number of topics. The notes of each are looked up, so a small limit is faster.
     *
     * @throws IllegalArgumentException unless it is 1 to {@link #MAX_LIMIT}
     */
    public RisingQuery withLimit(int topics) {
        return new RisingQuery(since, until, years, topic, topics);
    }

    /**
     * Returns a copy for one topic: the answer has it if it rises or fades. All topics are tested, but only the notes
     * of this one are read.
     *
     * @param name one of its names, in any case; null for all topics
     */
    public RisingQuery withTopic(@Nullable String name) {
        return new RisingQuery(since, until, years, name, limit);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RisingQuery query
                && Objects.equals(since, query.since)
                && Objects.equals(until, query.until)
                && years == query.years
                && Objects.equals(topic, query.topic)
                && limit == query.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(since, until, years, topic, limit);
    }

    @Override
    public String toString() {
        return "rising " + (topic == null ? "" : topic + " ") + "from " + since + " to " + until + ", with " + years
                + " years before, at most " + limit;
    }
}
