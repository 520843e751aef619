package dev.knowhow.query;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is new?
 *
 * @param since the first day that counts; null for all days
 * @param text what the notes must be about, as typed for {@link SearchQuery}; empty for anything. A note must have all its words
 * @param clause the text as it is understood, with what a program demands beside it, such as a tag
 * @param offset how many notes to pass over, from 0
 * @param limit how many notes to give at most, 1 to {@value SearchQuery#MAX_LIMIT}
 */
public record NewsQuery(@Nullable LocalDate since, String text, Clause clause, int offset, int limit) {

    /** How many notes an answer holds if nothing else is said. */
    public static final int USUAL_LIMIT = 50;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if offset or limit are out of range
     */
    public NewsQuery {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (limit < 1 || limit > SearchQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + SearchQuery.MAX_LIMIT);
        }
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
    public NewsQuery offset(int notes) {
        return new NewsQuery(since, text, clause, notes, limit);
    }

    /** The same, with another number of notes. */
    public NewsQuery limit(int notes) {
        return new NewsQuery(since, text, clause, offset, notes);
    }
}
