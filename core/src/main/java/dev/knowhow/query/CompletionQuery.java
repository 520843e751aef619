package dev.knowhow.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may somebody go on to type? No text is an error. Immutable: each {@code with...} gives a copy.
 */
public final class CompletionQuery {

    /** The most names one answer holds. */
    public static final int MAX_LIMIT = 100;

    private final String text;
    private final int limit;

    private CompletionQuery(String text, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
        this.text = text;
        this.limit = limit;
    }

    /**
     * Ten names.
     *
     * @param text what is typed so far
     */
    public static CompletionQuery of(String text) {
        return new CompletionQuery(text, 10);
    }

    /** The same, with another number of names. */
    public CompletionQuery withLimit(int names) {
        return new CompletionQuery(text, names);
    }

    /** What is typed so far; nothing if it has no letters or digits. */
    public String text() {
        return text;
    }

    /** How many names to give at most, 1 to {@value #MAX_LIMIT}. */
    public int limit() {
        return limit;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompletionQuery that && text.equals(that.text) && limit == that.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, limit);
    }

    @Override
    public String toString() {
        return "CompletionQuery[text=" + text + ", limit=" + limit + "]";
    }
}
