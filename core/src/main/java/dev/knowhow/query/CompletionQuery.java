package dev.knowhow.query;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A query for autocomplete. Every text is valid. Immutable: each {@code with...} returns a copy. */
public final class CompletionQuery {

    /** The largest number of names in an answer. */
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
     * Creates a query for ten names.
     *
     * @param text the typed text
     */
    public static CompletionQuery of(String text) {
        return new CompletionQuery(text, 10);
    }

    /** Returns a copy with another number of names. */
    public CompletionQuery withLimit(int names) {
        return new CompletionQuery(text, names);
    }

    /** The typed text. Without letters or digits there are no completions. */
    public String text() {
        return text;
    }

    /** The largest number of names, 1 to {@value #MAX_LIMIT}. */
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
