package dev.knowhow.query;

import java.util.List;

/**
 * A piece of a note that shows why it was found.
 *
 * @param text plain text on one line
 * @param highlights the places in the text that match, in order, not overlapping
 */
public record Snippet(String text, List<Range> highlights) {

    /**
     * A place in a text.
     *
     * @param start the first character, from 0
     * @param end the character after the last
     */
    public record Range(int start, int end) {}

    /** Copies the list. */
    public Snippet {
        highlights = List.copyOf(highlights);
    }
}
