package dev.knowhow.query;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for new and changed notes. Immutable: each {@code with...} returns a copy. */
public final class NewsQuery {

    /** The default number of notes. */
    public static final int USUAL_LIMIT = 50;

    private final @Nullable LocalDate since;
    private final String text;
    private final QueryClause clause;
    private final int offset;
    private final int limit;

    private NewsQuery(@Nullable LocalDate since, String text, QueryClause clause, int offset, int limit) {
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

    /** Creates a query for notes that are new or changed since a day, inclusive. */
    public static NewsQuery since(LocalDate day) {
        return latest().from(day);
    }

    /** Creates a query for the latest notes of all days. */
    public static NewsQuery latest() {
        return new NewsQuery(null, "", QueryClause.of(""), 0, USUAL_LIMIT);
    }

    private NewsQuery from(LocalDate day) {
        return new NewsQuery(day, text, clause, offset, limit);
    }

    /** Returns a copy about a topic. */
    public NewsQuery about(String question) {
        return new NewsQuery(since, question, QueryClause.of(question), offset, limit);
    }

    /** Returns a copy with one more required clause, such as {@code Clause.Filter.of(Field.TAG, "kafka")}. */
    public NewsQuery and(Clause demand) {
        return new NewsQuery(since, text, clause.and(demand), offset, limit);
    }

    /** Returns a copy whose text is parsed with more filters, see {@link SearchQuery#withProperties}. */
    public NewsQuery withProperties(Collection<Field> properties) {
        return new NewsQuery(since, text, clause.with(text, properties), offset, limit);
    }

    /** Returns a copy with another offset. */
    public NewsQuery withOffset(int notes) {
        return new NewsQuery(since, text, clause, notes, limit);
    }

    /** Returns a copy with another number of notes. */
    public NewsQuery withLimit(int notes) {
        return new NewsQuery(since, text, clause, offset, notes);
    }

    /** The first day, inclusive; null for all days. */
    public @Nullable LocalDate since() {
        return since;
    }

    /** The topic in the syntax of {@link SearchQuery}; empty for all notes. A note must contain all its words. */
    public String text() {
        return text;
    }

    /** The parsed text, with the required clauses that a program added, such as a tag. */
    public Clause clause() {
        return clause.whole();
    }

    /** The number of notes to skip, 0 or more. */
    public int offset() {
        return offset;
    }

    /** The largest number of notes, 1 to {@value SearchQuery#MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewsQuery that
                && Objects.equals(since, that.since)
                && text.equals(that.text)
                && clause().equals(that.clause())
                && offset == that.offset
                && limit == that.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(since, text, clause(), offset, limit);
    }

    @Override
    public String toString() {
        return "NewsQuery[since=" + since + ", text=" + text + ", clause=" + clause() + ", offset=" + offset
                + ", limit=" + limit + "]";
    }
}
