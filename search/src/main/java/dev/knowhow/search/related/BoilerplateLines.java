package dev.knowhow.search.related;

import dev.knowhow.note.NoteId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Detects boilerplate: lines that many notes share except for numbers and dates, such as the headings of a meeting
 * template. They say nothing about a note or a person.
 */
final class BoilerplateLines {

    /** No line is boilerplate. */
    static final BoilerplateLines NONE = new BoilerplateLines(List.of());

    private static final int MANY = 4;

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** The letters of ASCII, which most texts are made of. */
    private static final int[] LOWER =
            IntStream.range(0, 128).map(BoilerplateLines::lower).toArray();

    private final Map<Long, Line> lines = new HashMap<>();

    /** The notes that have a line. */
    private static final class Line {
        private @Nullable NoteId last;
        private int notes;

        void count(NoteId note) {
            if (!note.equals(last)) {
                last = note;
                notes++;
            }
        }
    }

    /** Detects the boilerplate of some texts, those of a note one after the other. */
    BoilerplateLines(List<CutText> texts) {
        for (CutText text : texts) {
            for (long line : text.lines()) {
                lines.computeIfAbsent(line, any -> new Line()).count(text.note());
            }
        }
    }

    /** The end of the line with a character. */
    static int end(String text, int at) {
        int next = text.indexOf('\n', at);
        return next < 0 ? text.length() : next;
    }

    /**
     * The letters of each line of a text in lower case, with one space for what is between them, as a hash (FNV-1a).
     */
    static long[] letters(String text) {
        long[] lines = new long[(int) text.chars().filter(c -> c == '\n').count() + 1];
        int start = 0;
        for (int line = 0; line < lines.length; line++) {
            int end = end(text, start);
            lines[line] = letters(text, start, end);
            start = end + 1;
        }
        return lines;
    }

    private static long letters(String text, int start, int end) {
        long hash = OFFSET;
        boolean gap = false;
        for (int i = start; i < end; ) {
            int character = text.charAt(i);
            if (character >= LOWER.length) {
                character = text.codePointAt(i);
            }
            i += Character.charCount(character);
            int letter = letter(character);
            if (letter != 0) {
                if (gap && hash != OFFSET) {
                    hash = (hash ^ ' ') * PRIME;
                }
                hash = (hash ^ letter) * PRIME;
            }
            gap = letter == 0;
        }
        return hash;
    }

    /** A letter or mark in lower case, else 0. */
    private static int letter(int character) {
        return character < LOWER.length ? LOWER[character] : lower(character);
    }

    private static int lower(int character) {
        return Character.isLetter(character) || isMark(character) ? Character.toLowerCase(character) : 0;
    }

    private static boolean isMark(int character) {
        int type = Character.getType(character);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    /** Whether a line is boilerplate. */
    boolean has(long letters) {
        Line line = lines.get(letters);
        return line != null && line.notes >= MANY;
    }
}
