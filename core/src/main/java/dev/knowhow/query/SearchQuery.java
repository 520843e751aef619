package dev.knowhow.query;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What do we know about something? No text is an error: whatever cannot be understood as syntax is taken as words.
 * Immutable: each {@code with...} gives a copy.
 */
public final class SearchQuery {

    /** The most hits one answer holds. */
    public static final int MAX_LIMIT = 1000;

    /**
     * In which order hits come. Where it leaves a choice, the order is that of ids, so that pages never overlap. A
     * question of filters alone has no best note; its answer begins with the newest unless the oldest are asked for.
     */
    public enum Order {
        /** Best first. */
        RELEVANCE,
        /**
         * By the day of the last update, else creation, the latest first and those without one last; only notes that
         * reach the step of the {@link Relaxation}, since by date a weak match would stand as high as a good one.
         */
        NEWEST,
        /** As {@link #NEWEST}, the earliest day first; those without one last. */
        OLDEST
    }

    private final String text;
    private final Clause clause;
    private final int offset;
    private final int limit;
    private final boolean passages;
    private final Set<Field> facets;
    private final Order order;
    private final int halfLife;

    private SearchQuery(
            String text,
            Clause clause,
            int offset,
            int limit,
            boolean passages,
            Set<Field> facets,
            Order order,
            int halfLife) {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        if (halfLife < 0) {
            throw new IllegalArgumentException("the half-life is " + halfLife + " days, must be 0 or more");
        }
        for (Field field : facets) {
            if (!field.countable()) {
                throw new IllegalArgumentException("there are no facets by " + field.word());
            }
        }
        this.text = text;
        this.clause = clause;
        this.offset = offset;
        this.limit = limit;
        this.passages = passages;
        this.facets = Set.copyOf(facets);
        this.order = order;
        this.halfLife = halfLife;
    }

    /**
     * Ten hits with passages, best first.
     *
     * @param text what is looked for, see {@link Clause#parse}
     */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Clause.parse(text), 0, 10, true, Set.of(), Order.RELEVANCE, 0);
    }

    /** The same, understood otherwise. */
    public SearchQuery withClause(Clause understood) {
        return new SearchQuery(text, understood, offset, limit, passages, facets, order, halfLife);
    }

    /** The same, with one more demand, such as a facet somebody chose. */
    public SearchQuery and(Clause demand) {
        return withClause(clause.and(demand));
    }

    /** The same, with another number of hits. */
    public SearchQuery withLimit(int hits) {
        return new SearchQuery(text, clause, offset, hits, passages, facets, order, halfLife);
    }

    /** The same, passing over some hits. */
    public SearchQuery withOffset(int hits) {
        return new SearchQuery(text, clause, hits, limit, passages, facets, order, halfLife);
    }

    /** The same, with bare hits. */
    public SearchQuery withoutPassages() {
        return new SearchQuery(text, clause, offset, limit, false, facets, order, halfLife);
    }

    /** The same, counting the notes that match by some fields. */
    public SearchQuery withFacets(Set<Field> fields) {
        return new SearchQuery(text, clause, offset, limit, passages, fields, order, halfLife);
    }

    /** The same, in another order. */
    public SearchQuery withOrder(Order by) {
        return new SearchQuery(text, clause, offset, limit, passages, facets, by, halfLife);
    }

    /**
     * The same, with fresh notes ahead of old ones that answer as well: a score s becomes s x (1 + 2^(-age / half-life)),
     * where age is the days from the note's date to the day the index was last brought up to date. So a note of that day
     * counts twice what one without a date does, and one a half-life old counts one and a half times.
     *
     * @param days the half-life; 0 if age does not count
     */
    public SearchQuery withHalfLife(int days) {
        return new SearchQuery(text, clause, offset, limit, passages, facets, order, days);
    }

    /** What is looked for, as typed. */
    public String text() {
        return text;
    }

    /** The text as it is understood, with what a program demands beside it. */
    public Clause clause() {
        return clause;
    }

    /** How many hits to pass over, from 0. */
    public int offset() {
        return offset;
    }

    /** How many hits to give at most, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** Whether hits come with their best section and a snippet of it, which costs most of the time. */
    public boolean passages() {
        return passages;
    }

    /** The fields to count the notes that match by; each is {@link Field#countable()}. */
    public Set<Field> facets() {
        return facets;
    }

    /** In which order hits come. */
    public Order order() {
        return order;
    }

    /** After how many days half of what a note gains by being fresh is gone; 0 if age does not count. */
    public int halfLife() {
        return halfLife;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchQuery that
                && text.equals(that.text)
                && clause.equals(that.clause)
                && offset == that.offset
                && limit == that.limit
                && passages == that.passages
                && facets.equals(that.facets)
                && order.equals(that.order)
                && halfLife == that.halfLife;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, clause, offset, limit, passages, facets, order, halfLife);
    }

    @Override
    public String toString() {
        return "SearchQuery[text=" + text + ", clause=" + clause + ", offset=" + offset + ", limit=" + limit
                + ", passages=" + passages + ", facets=" + facets + ", order=" + order + ", halfLife=" + halfLife + "]";
    }
}
