package dev.knowhow.query;

import dev.knowhow.people.Viewer;

/**
 * What do we know about something? No text is an error: whatever cannot be understood as syntax is taken as words.
 *
 * @param text what is looked for
 * @param viewer who asks
 * @param offset how many hits to pass over, from 0
 * @param limit how many hits to give at most, 1 to {@value #MAX_LIMIT}
 * @param passages whether hits come with their best section and a snippet of it, which costs most of the time
 */
public record SearchQuery(String text, Viewer viewer, int offset, int limit, boolean passages) {

    /** The most hits one answer holds. */
    public static final int MAX_LIMIT = 1000;

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if offset or limit are out of range
     */
    public SearchQuery {
        if (offset < 0) {
            throw new IllegalArgumentException("offset is " + offset + ", must be 0 or more");
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is " + limit + ", must be 1 to " + MAX_LIMIT);
        }
    }

    /**
     * Ten hits with passages, as seen by everyone.
     *
     * @param text what is looked for
     */
    public static SearchQuery of(String text) {
        return new SearchQuery(text, Viewer.EVERYONE, 0, 10, true);
    }

    /** The same, asked by somebody else. */
    public SearchQuery by(Viewer asker) {
        return new SearchQuery(text, asker, offset, limit, passages);
    }

    /** The same, with another number of hits. */
    public SearchQuery limit(int hits) {
        return new SearchQuery(text, viewer, offset, hits, passages);
    }

    /** The same, passing over some hits. */
    public SearchQuery offset(int hits) {
        return new SearchQuery(text, viewer, hits, limit, passages);
    }

    /** The same, with bare hits. */
    public SearchQuery withoutPassages() {
        return new SearchQuery(text, viewer, offset, limit, false);
    }
}
