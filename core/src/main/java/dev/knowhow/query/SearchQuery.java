package dev.knowhow.query;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A query for notes. Every text is valid: invalid syntax counts as words. Immutable: each {@code with...} returns a
 * copy.
 */
public final class SearchQuery {

    /** The largest number of hits in an answer. */
    public static final int MAX_LIMIT = 1000;

    /**
     * The order of hits. Ties are ordered by id, so pages never overlap. A query of filters alone has no scores; its
     * hits are in order {@link #NEWEST} unless {@link #OLDEST} is set.
     */
    public enum Order {
        /** Best first. */
        RELEVANCE,
        /**
         * By the day of the last update, else creation; latest first, notes without a day last. Contains only notes
         * that reach the step of the {@link Relaxation}, because otherwise weak matches would mix with good ones.
         */
        NEWEST,
        /** As {@link #NEWEST}, but earliest day first; notes without a day last. */
        OLDEST
    }

    private final String text;
    private final QueryClause clause;
    private final int offset;
    private final int limit;
    private final boolean passages;
    private final Set<Field> facets;
    private final Order order;
    private final int halfLife;
    private final boolean recorded;

    private SearchQuery(
            String text,
            QueryClause clause,
            int offset,
            int limit,
            boolean passages,
            Set<Field> facets,
            Order order,
            int halfLife,
            boolean recorded) {
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
        this.recorded = recorded;
    }

    /**
     * Creates a query for ten hits with passages, best first.
     *
     * @param text the text, see {@link Clause#parse}
     */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, QueryClause.of(text), 0, 10, true, Set.of(), Order.RELEVANCE, 0, true);
    }

    /** Returns a copy with another parsed form. */
    public SearchQuery withClause(Clause understood) {
        return with(QueryClause.of(understood));
    }

    /** Returns a copy with one more required clause, such as a chosen facet. */
    public SearchQuery and(Clause demand) {
        return with(clause.and(demand));
    }

    /**
     * Returns a copy whose text is parsed with more filters than the built-in ones. A session does so with the filters
     * of the index. No-op after {@link #withClause}.
     *
     * @param properties the filters by front matter, see {@link Field#property}
     */
    public SearchQuery withProperties(Collection<Field> properties) {
        return with(clause.with(text, properties));
    }

    private SearchQuery with(QueryClause other) {
        return new SearchQuery(text, other, offset, limit, passages, facets, order, halfLife, recorded);
    }

    /** Returns a copy with another number of hits. */
    public SearchQuery withLimit(int hits) {
        return new SearchQuery(text, clause, offset, hits, passages, facets, order, halfLife, recorded);
    }

    /** Returns a copy with another offset. */
    public SearchQuery withOffset(int hits) {
        return new SearchQuery(text, clause, hits, limit, passages, facets, order, halfLife, recorded);
    }

    /** Returns a copy without passages. */
    public SearchQuery withoutPassages() {
        return new SearchQuery(text, clause, offset, limit, false, facets, order, halfLife, recorded);
    }

    /** Returns a copy with facets by some fields. */
    public SearchQuery withFacets(Set<Field> fields) {
        return new SearchQuery(text, clause, offset, limit, passages, fields, order, halfLife, recorded);
    }

    /** Returns a copy with another order. */
    public SearchQuery withOrder(Order by) {
        return new SearchQuery(text, clause, offset, limit, passages, facets, by, halfLife, recorded);
    }

    /**
     * Returns a copy that ranks recent notes higher: a score s becomes s x (1 + 2^(-age / half-life)), where age is the
     * number of days from the note's date to the last update of the index. The factor is 2 at age 0, 1.5 at one
     * half-life, and 1 without a date.
     *
     * @param days the half-life in days; 0 to ignore age
     */
    public SearchQuery withHalfLife(int days) {
        return new SearchQuery(text, clause, offset, limit, passages, facets, order, days, recorded);
    }

    /** Returns a copy that is not recorded if it finds nothing, such as a query that is still being typed. */
    public SearchQuery unrecorded() {
        return new SearchQuery(text, clause, offset, limit, passages, facets, order, halfLife, false);
    }

    /** The text as typed. */
    public String text() {
        return text;
    }

    /** The parsed text, with the required clauses that a program added. */
    public Clause clause() {
        return clause.whole();
    }

    /** The number of hits to skip, 0 or more. */
    public int offset() {
        return offset;
    }

    /** The largest number of hits, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    /** Whether hits have their best section and a snippet, which take most of the time of a search. */
    public boolean passages() {
        return passages;
    }

    /** The fields of the facets; each is {@link Field#countable()}. */
    public Set<Field> facets() {
        return facets;
    }

    /** The order of hits. */
    public Order order() {
        return order;
    }

    /** The number of days after which half of the bonus for recent notes is gone; 0 if age does not count. */
    public int halfLife() {
        return halfLife;
    }

    /** Whether gap logging, if it is on, records the query if it finds nothing. */
    public boolean recorded() {
        return recorded;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SearchQuery that
                && text.equals(that.text)
                && clause().equals(that.clause())
                && offset == that.offset
                && limit == that.limit
                && passages == that.passages
                && facets.equals(that.facets)
                && order.equals(that.order)
                && halfLife == that.halfLife
                && recorded == that.recorded;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, clause(), offset, limit, passages, facets, order, halfLife, recorded);
    }

    @Override
    public String toString() {
        return "SearchQuery[text=" + text + ", clause=" + clause() + ", offset=" + offset + ", limit=" + limit
                + ", passages=" + passages + ", facets=" + facets + ", order=" + order + ", halfLife=" + halfLife
                + ", recorded="
                + recorded + "]";
    }
}
