package dev.knowhow.expert;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who knows about something? Whoever asks is no answer to their own question. Immutable: each {@code with...} gives a copy.
 */
public final class ExpertQuery {

    /** The most experts one answer holds. */
    public static final int MAX_LIMIT = 10_000;

    private final String topic;
    private final ExpertFilter filter;
    private final @Nullable LocalDate asOf;
    private final int limit;
    private final int offset;
    private final int evidence;
    private final boolean passages;

    private ExpertQuery(
            String topic,
            ExpertFilter filter,
            @Nullable LocalDate asOf,
            int limit,
            int offset,
            int evidence,
            boolean passages) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (evidence < 1) {
            throw new IllegalArgumentException("evidence is " + evidence + ", must be 1 or more");
        }
        this.topic = topic;
        this.filter = filter;
        this.asOf = asOf;
        this.limit = limit;
        this.offset = offset;
        this.evidence = evidence;
        this.passages = passages;
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
    public ExpertQuery withTopic(String other) {
        return new ExpertQuery(other, filter, asOf, limit, offset, evidence, passages);
    }

    /** The same, among others. */
    public ExpertQuery withFilter(ExpertFilter wanted) {
        return new ExpertQuery(topic, wanted, asOf, limit, offset, evidence, passages);
    }

    /** The same, as of a day; null for today. */
    public ExpertQuery withAsOf(@Nullable LocalDate day) {
        return new ExpertQuery(topic, filter, day, limit, offset, evidence, passages);
    }

    /** The same, with another number of experts. */
    public ExpertQuery withLimit(int experts) {
        return new ExpertQuery(topic, filter, asOf, experts, offset, evidence, passages);
    }

    /** The same, from another place on. */
    public ExpertQuery withOffset(int experts) {
        return new ExpertQuery(topic, filter, asOf, limit, experts, evidence, passages);
    }

    /** The same, with another number of pieces of evidence for each expert. */
    public ExpertQuery withEvidence(int pieces) {
        return new ExpertQuery(topic, filter, asOf, limit, offset, pieces, passages);
    }

    /** The same, with bare evidence. */
    public ExpertQuery withoutPassages() {
        return new ExpertQuery(topic, filter, asOf, limit, offset, evidence, false);
    }

    /** What about: words, a tag, a whole question. */
    public String topic() {
        return topic;
    }

    /** Which of those who know are wanted. */
    public ExpertFilter filter() {
        return filter;
    }

    /**
     * Answers from the notes as they were at the end of this day, if that is known, else from what today's notes tell
     * of it; {@link dev.knowhow.query.Searched#version} says which; null for all there is.
     */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    /** How many experts to give at most, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** How many experts to leave out first, 0 or more. */
    public int offset() {
        return offset;
    }

    /** How many pieces of evidence to give with each expert at most, 1 or more; the score counts all. */
    public int evidence() {
        return evidence;
    }

    /** Whether evidence comes with its best section and snippet. */
    public boolean passages() {
        return passages;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpertQuery that
                && topic.equals(that.topic)
                && filter.equals(that.filter)
                && Objects.equals(asOf, that.asOf)
                && limit == that.limit
                && offset == that.offset
                && evidence == that.evidence
                && passages == that.passages;
    }

    @Override
    public int hashCode() {
        return Objects.hash(topic, filter, asOf, limit, offset, evidence, passages);
    }

    @Override
    public String toString() {
        return "ExpertQuery[topic=" + topic + ", filter=" + filter + ", asOf=" + asOf + ", limit=" + limit + ", offset="
                + offset + ", evidence=" + evidence + ", passages=" + passages + "]";
    }
}
