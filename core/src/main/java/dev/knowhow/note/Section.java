package dev.knowhow.note;

import java.util.List;

/**
 * A part of a note: the text below one heading, up to the next heading of any level. The text before the first heading
 * is a section with an empty path.
 *
 * @param path the headings of the section, outermost first, its own last; empty before the first heading
 * @param anchor the fragment that links to the heading, empty before the first heading
 * @param line its first line in the file, from 1
 * @param text the prose as plain text: no markup, one line break between blocks
 * @param code the text of the code blocks, one line break between blocks
 * @param blocks the ids of blocks that other notes may link to ({@code ^id}), without the {@code ^}
 */
public record Section(List<String> path, String anchor, int line, String text, String code, List<String> blocks) {

    /** Copies the lists. */
    public Section {
        path = List.copyOf(path);
        blocks = List.copyOf(blocks);
    }

    /** The section's own heading, empty before the first heading. */
    public String heading() {
        return path.isEmpty() ? "" : path.getLast();
    }
}
