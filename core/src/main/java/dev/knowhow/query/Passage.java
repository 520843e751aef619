package dev.knowhow.query;

import java.util.List;

/**
 * The most relevant section of a note.
 *
 * @param section the headings of the section, outermost first; empty before the first heading
 * @param anchor the fragment that links to it; empty before the first heading
 * @param line its first line, from 1
 * @param snippet the excerpt to show
 */
public record Passage(List<String> section, String anchor, int line, Snippet snippet) {

    /** Copies the list. */
    public Passage {
        section = List.copyOf(section);
    }
}
