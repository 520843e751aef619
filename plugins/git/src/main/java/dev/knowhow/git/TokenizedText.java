package dev.knowhow.git;

import java.util.Arrays;

/**
 * A text split into lines and words. White space does not count; each ideograph is a word, since no spaces separate
 * them.
 */
final class TokenizedText {

    private final byte[] text;
    private int[] starts;
    private int[] ends;
    private int size;
    private int[] lines;
    private int lineCount;

    TokenizedText(byte[] text) {
        this.text = text;
        this.starts = new int[text.length / 5 + 4];
        this.ends = new int[starts.length];
        this.lines = new int[text.length / 40 + 4];
        split();
        this.starts = Arrays.copyOf(starts, size);
        this.ends = Arrays.copyOf(ends, size);
    }

    private void split() {
        int at = 0;
        boolean inLine = false;
        while (at < text.length) {
            if (!inLine) {
                line();
                inLine = true;
            }
            byte unit = text[at];
            if (unit == '\n') {
                inLine = false;
                at++;
            } else if (isSpace(unit)) {
                at++;
            } else {
                int end = wordEnd(at);
                word(at, end);
                at = end;
            }
        }
    }

    private int wordEnd(int start) {
        if (isIdeograph(text[start])) {
            return Math.min(start + 3, text.length);
        }
        int end = start + 1;
        while (end < text.length && !isSpace(text[end]) && text[end] != '\n' && !isIdeograph(text[end])) {
            end++;
        }
        return end;
    }

    private static boolean isSpace(byte unit) {
        return unit == ' ' || unit == '\t' || unit == '\r' || unit == '\f' || unit == 0x0B;
    }

    /** Whether a UTF-8 sequence for U+3000 to U+9FFF begins here. */
    private static boolean isIdeograph(byte unit) {
        return (unit & 0xFF) >= 0xE3 && (unit & 0xFF) <= 0xE9;
    }

    private void line() {
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, lineCount * 2);
        }
        lines[lineCount++] = size;
    }

    private void word(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    int size() {
        return size;
    }

    int lineCount() {
        return lineCount;
    }

    /** The first word of a line, or of the line after the last. */
    int lineStart(int line) {
        return line < lineCount ? lines[line] : size;
    }

    boolean same(int word, TokenizedText other, int otherWord) {
        return Arrays.equals(
                text, starts[word], ends[word], other.text, other.starts[otherWord], other.ends[otherWord]);
    }

    int hash(int word) {
        int hash = 17;
        for (int i = starts[word]; i < ends[word]; i++) {
            hash = 31 * hash + text[i];
        }
        return hash;
    }
}
