package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is new? Immutable: each {@code with...} gives a copy.
 */
public final class NewsQuery {

    /** How many notes an answer holds if nothing else is said. */
    public static final int USUAL_LIMIT = 50;

    private final @Nullable LocalDate since;
    private final String text;
    private final Clause clause;
    private final int offset;
    private final int limit;

    private NewsQuery(@Nullable LocalDate since, String text, Clause clause, int offset, int limit) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + SearchQuery.MAX_LIMIT);
        }
        this.since = since;
        this.text = text;
        this.clause = clause;
        this.offset = offset;
        this.limit = limit;
    }

    /** What is new or changed since a day, that day included. */
    public static NewsQuery since(LocalDate day) {
        return latest().from(day);
    }

    /** The latest notes, however old. */
    public static NewsQuery latest() {
        return new NewsQuery(null, "", Clause.nothing(), 0, USUAL_LIMIT);
    }

    private NewsQuery from(LocalDate day) {
        return new NewsQuery(day, text, clause, offset, limit);
    }

    /** The same, about something. */
    public NewsQuery about(String question) {
        return new NewsQuery(since, question, Clause.parse(question), offset, limit);
    }

    /** The same, with one more demand, such as {@code Clause.Filter.of(Field.TAG, "kafka")}. */
    public NewsQuery and(Clause demand) {
        return new NewsQuery(since, text, clause.and(demand), offset, limit);
    }

    /** The same, passing over some notes. */
    public NewsQuery withOffset(int notes) {
        return new NewsQuery(since, text, clause, notes, limit);
    }

    /** The same, with another number of notes. */
    public NewsQuery withLimit(int notes) {
        return new NewsQuery(since, text, clause, offset, notes);
    }

    /** The first day that counts; null for all days. */
    public @Nullable LocalDate since() {
        return since;
    }

    /**
     * What the notes must be about, as typed for {@link SearchQuery}; empty for anything. A note must have all its
     * words.
     */
    public String text() {
        return text;
    }

    /** The text as it is understood, with what a program demands beside it, such as a tag. */
    public Clause clause() {
        return clause;
    }

    /** How many notes to pass over, from 0. */
    public int offset() {
        return offset;
    }

    /** How many notes to give at most, 1 to {@value SearchQuery#MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewsQuery that
                && Objects.equals(since, that.since)
                && text.equals(that.text)
                && clause.equals(that.clause)
                && offset == that.offset
                && limit == that.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(since, text, clause, offset, limit);
    }

    @Override
    public String toString() {
        return "NewsQuery[since=" + since + ", text=" + text + ", clause=" + clause + ", offset=" + offset + ", limit="
                + limit + "]";
    }
}
