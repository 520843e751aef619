package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.util.Locale;

/** Whether the place in a note that a link names is there. */
final class Fragments {

    private Fragments() {}

    /**
     * Whether a note has a heading or a block.
     *
     * @param fragment as in {@link dev.knowhow.note.Link#fragment()}; of a path of headings, the last counts
     */
    static boolean has(Note note, String fragment) {
        String wanted = fragment.strip();
        int range = wanted.indexOf(":#");
        if (range >= 0) {
            wanted = wanted.substring(0, range);
        }
        if (wanted.startsWith("^")) {
            String block = wanted.substring(1);
            return block.equals("begin")
                    || block.equals("end")
                    || note.sections().stream()
                            .anyMatch(section -> section.blocks().stream().anyMatch(block::equalsIgnoreCase));
        }
        String heading = letters(wanted.substring(wanted.lastIndexOf('#') + 1));
        return heading.isEmpty()
                || heading.equals("top")
                || note.sections().stream().anyMatch(section -> isCalled(section, heading));
    }

    private static boolean isCalled(Section section, String heading) {
        return letters(section.anchor()).equals(heading)
                || letters(section.heading()).equals(heading);
    }

    /** Tools do not agree how a heading becomes a fragment; they all keep letters and digits. */
    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
