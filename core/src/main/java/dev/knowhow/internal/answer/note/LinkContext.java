package dev.knowhow.internal.answer.note;

import dev.knowhow.note.Link;
import dev.knowhow.note.Note;
import dev.knowhow.note.Section;
import java.text.BreakIterator;
import java.util.Locale;

/** The text around a link. */
final class LinkContext {

    /** The largest number of characters on each side of the link. */
    private static final int SIDE = 70;

    private LinkContext() {}

    /**
     * A part of a line of plain text around a link.
     *
     * @param from the note with the link
     * @return empty if the section of the link does not contain its text
     */
    static String of(Note from, Link link) {
        String shown = (link.text().isBlank() ? link.target() : link.text()).strip();
        if (shown.isEmpty()) {
            return "";
        }
        return from.sections().stream()
                .filter(section -> section.line() <= link.line())
                .reduce((one, later) -> later)
                .map(Section::text)
                .flatMap(all -> all.lines().filter(one -> one.contains(shown)).findFirst())
                .map(one -> around(one, one.indexOf(shown), one.indexOf(shown) + shown.length()))
                .orElse("");
    }

    private static String around(String line, int start, int end) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(line);
        int from = start <= SIDE ? 0 : words.following(start - SIDE - 1);
        int to = line.length() - end <= SIDE ? line.length() : words.preceding(end + SIDE + 1);
        return (from > 0 ? "…" : "") + line.substring(from, to).strip() + (to < line.length() ? "…" : "");
    }
}
