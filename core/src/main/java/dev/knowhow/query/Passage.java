package dev.knowhow.query;

import java.util.List;

/**
 * The section of a note that bears most on a question.
 *
 * @param section the headings that lead to it, outermost first; empty for the note's beginning
 * @param anchor the fragment that links to it, empty for the note's beginning
 * @param line the line it begins on, from 1
 * @param snippet a piece of it
 */
public record Passage(List<String> section, String anchor, int line, Snippet snippet) {

    /** Copies the list. */
    public Passage {
        section = List.copyOf(section);
    }
}
