package dev.knowhow.expert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who knows about something? Whoever asks is no answer to their own question.
 *
 * @param topic what about: words, a tag, a whole question
 * @param filter which of those who know are wanted
 * @param asOf answers from the notes as they were at the end of this day, if that is known, else from what today's notes
 *     tell of it; {@link dev.knowhow.query.Searched#version} says which; null for all there is
 * @param limit how many experts to give at most, 1 to {@value #MAX_LIMIT}
 * @param offset how many experts to leave out first, 0 or more
 * @param evidence how many pieces of evidence to give with each expert at most, 1 or more; the score counts all
 * @param passages whether evidence comes with its best section and snippet
 */
public record ExpertQuery(
        String topic,
        ExpertFilter filter,
        @Nullable LocalDate asOf,
        int limit,
        int offset,
        int evidence,
        boolean passages) {

    /** The most experts one answer holds. */
    public static final int MAX_LIMIT = 10_000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if limit, offset or evidence are out of range
     */
    public ExpertQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (evidence < 1) {
            throw new IllegalArgumentException("evidence is " + evidence + ", must be 1 or more");
        }
    }

    /**
     * Five experts, each with their three best pieces of evidence.
     *
     * @param topic what about
     */
    public static ExpertQuery of(String topic) {
        return new ExpertQuery(topic, ExpertFilter.NONE, null, 5, 0, 3, true);
    }

    /** The same, about something else. */
    public ExpertQuery topic(String other) {
        return new ExpertQuery(other, filter, asOf, limit, offset, evidence, passages);
    }

    /** The same, among others. */
    public ExpertQuery filter(ExpertFilter wanted) {
        return new ExpertQuery(topic, wanted, asOf, limit, offset, evidence, passages);
    }

    /** The same, as of a day; null for today. */
    public ExpertQuery asOf(@Nullable LocalDate day) {
        return new ExpertQuery(topic, filter, day, limit, offset, evidence, passages);
    }

    /** The same, with another number of experts. */
    public ExpertQuery limit(int experts) {
        return new ExpertQuery(topic, filter, asOf, experts, offset, evidence, passages);
    }

    /** The same, from another place on. */
    public ExpertQuery offset(int experts) {
        return new ExpertQuery(topic, filter, asOf, limit, experts, evidence, passages);
    }

    /** The same, with another number of pieces of evidence for each expert. */
    public ExpertQuery evidence(int pieces) {
        return new ExpertQuery(topic, filter, asOf, limit, offset, pieces, passages);
    }

    /** The same, with bare evidence. */
    public ExpertQuery withoutPassages() {
        return new ExpertQuery(topic, filter, asOf, limit, offset, evidence, false);
    }
}
