package dev.knowhow.cli.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines of a given width: between words, or inside one that is wider than a line. */
public final class Wrap {

    private Wrap() {}

    /**
     * The range of a line in a text.
     *
     * @param start the first character, from 0
     * @param end the character after the last
     */
    public record Line(int start, int end) {}

    /**
     * The lines of a text. Blanks at a break belong to no line; wide characters, which are written without blanks, may
     * be broken anywhere.
     *
     * @param text a text on one line
     * @param columns the room for each line, 2 or more
     */
    public static List<Line> lines(String text, int columns) {
        var lines = new ArrayList<Line>();
        int start = skipBlanks(text, 0);
        while (start < text.length()) {
            int end = Width.end(text, start, columns);
            if (end < text.length() && text.charAt(end) != ' ') {
                end = lastBreak(text, start, end);
            }
            int stripped = end;
            while (stripped > start && text.charAt(stripped - 1) == ' ') {
                stripped--;
            }
            lines.add(new Line(start, stripped));
            start = skipBlanks(text, end);
        }
        return lines;
    }

    private static int lastBreak(String text, int start, int end) {
        for (int i = end; i > start; i--) {
            if (text.charAt(i - 1) == ' ' || Width.of(text.codePointBefore(i)) == 2) {
                return i;
            }
        }
        return Math.max(end, start + Character.charCount(text.codePointAt(start)));
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
