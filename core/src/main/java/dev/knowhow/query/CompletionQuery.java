package dev.knowhow.query;

/**
 * What may somebody go on to type? No text is an error.
 *
 * @param text what is typed so far; nothing if it has no letters or digits
 * @param limit how many names to give at most, 1 to {@value #MAX_LIMIT}
 */
public record CompletionQuery(String text, int limit) {

    /** The most names one answer holds. */
    public static final int MAX_LIMIT = 100;

    /**
     * Checks the number.
     *
     * @throws IllegalArgumentException if the limit is out of range
     */
    public CompletionQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
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
    public CompletionQuery limit(int names) {
        return new CompletionQuery(text, names);
    }
}
