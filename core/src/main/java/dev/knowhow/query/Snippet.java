package dev.knowhow.query;

import java.util.List;

/**
 * An excerpt of a note that shows why it matches.
 *
 * @param text plain text on one line
 * @param highlights the matching ranges, in order, without overlaps
 */
public record Snippet(String text, List<Range> highlights) {

    /**
     * A range of a text.
     *
     * @param start the first character, from 0
     * @param end the character after the last one
     */
    public record Range(int start, int end) {}

    /** Copies the list. */
    public Snippet {
        highlights = List.copyOf(highlights);
    }
}
