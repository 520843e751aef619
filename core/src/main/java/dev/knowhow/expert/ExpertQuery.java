package dev.knowhow.expert;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A query for people who know about a topic. The viewer is not part of the answer. Immutable: each {@code with...}
 * returns a copy.
 */
public final class ExpertQuery {

    /** The largest number of experts in an answer. */
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
     * Creates a query for five experts with three pieces of evidence each.
     *
     * @param topic the topic: words, a tag, or a whole question
     */
    public static ExpertQuery of(String topic) {
        return new ExpertQuery(topic, ExpertFilter.NONE, null, 5, 0, 3, true);
    }

    /** Returns a copy about another topic. */
    public ExpertQuery withTopic(String other) {
        return new ExpertQuery(other, filter, asOf, limit, offset, evidence, passages);
    }

    /** Returns a copy with another filter. */
    public ExpertQuery withFilter(ExpertFilter wanted) {
        return new ExpertQuery(topic, wanted, asOf, limit, offset, evidence, passages);
    }

    /** Returns a copy as of a day; null for today. */
    public ExpertQuery withAsOf(@Nullable LocalDate day) {
        return new ExpertQuery(topic, filter, day, limit, offset, evidence, passages);
    }

    /** Returns a copy with another number of experts. */
    public ExpertQuery withLimit(int experts) {
        return new ExpertQuery(topic, filter, asOf, experts, offset, evidence, passages);
    }

    /** Returns a copy with another offset. */
    public ExpertQuery withOffset(int experts) {
        return new ExpertQuery(topic, filter, asOf, limit, experts, evidence, passages);
    }

    /** Returns a copy with another number of pieces of evidence per expert. */
    public ExpertQuery withEvidence(int pieces) {
        return new ExpertQuery(topic, filter, asOf, limit, offset, pieces, passages);
    }

    /** Returns a copy without passages. */
    public ExpertQuery withoutPassages() {
        return new ExpertQuery(topic, filter, asOf, limit, offset, evidence, false);
    }

    /** The topic: words, a tag, or a whole question. */
    public String topic() {
        return topic;
    }

    /** The filter. */
    public ExpertFilter filter() {
        return filter;
    }

    /**
     * The day as of which the query is answered, null for today. The answer uses the snapshot of the notes at the end
     * of that day; if it is missing, the current notes up to that day. {@link dev.knowhow.query.Searched#version}
     * distinguishes the two.
     */
    public @Nullable LocalDate asOf() {
        return asOf;
    }

    /** The largest number of experts, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** The number of experts to skip, 0 or more. */
    public int offset() {
        return offset;
    }

    /** The largest number of pieces of evidence per expert, 1 or more; scores count all evidence. */
    public int evidence() {
        return evidence;
    }

    /** Whether evidence has its best section and a snippet. */
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
