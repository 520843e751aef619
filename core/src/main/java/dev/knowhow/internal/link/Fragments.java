package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The places in a note that a link may name: headings, and blocks.
 *
 * @param headings the headings and their anchors, as letters and digits
 * @param blocks the ids of the blocks, in lower case
 */
record Fragments(Set<String> headings, Set<String> blocks) {

    static Fragments of(Note note) {
        Set<String> headings = new HashSet<>();
        Set<String> blocks = new HashSet<>();
        for (Section section : note.sections()) {
            headings.add(letters(section.anchor()));
            headings.add(letters(section.heading()));
            section.blocks().forEach(block -> blocks.add(block.toLowerCase(Locale.ROOT)));
        }
        return new Fragments(headings, blocks);
    }

    /**
     * Whether a place is there.
     *
     * @param fragment as in {@link dev.knowhow.note.Link#fragment()}; of a path of headings, the last counts
     */
    boolean has(String fragment) {
        int range = fragment.indexOf(":#");
        String wanted = (range < 0 ? fragment : fragment.substring(0, range)).strip();
        if (wanted.startsWith("^")) {
            String block = wanted.substring(1).toLowerCase(Locale.ROOT);
            return block.equals("begin") || block.equals("end") || blocks.contains(block);
        }
        String heading = letters(wanted.substring(wanted.lastIndexOf('#') + 1));
        return heading.isEmpty() || heading.equals("top") || headings.contains(heading);
    }

    /** Tools do not agree how a heading becomes a fragment; they all keep letters and digits. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
