package dev.knowhow.markdown.syntax;

/** Tracks fenced code blocks line by line, so that their text is not rewritten. */
final class Fences {

    private char fence;
    private int length;

    /** The start of a line's content, after indentation, quote and list markers. */
    static int content(String source, int start, int end) {
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            boolean bullet = (c == '-' || c == '*' || c == '+') && i + 1 < end && source.charAt(i + 1) == ' ';
            if (c != ' ' && c != '\t' && c != '>' && !bullet) {
                break;
            }
            i++;
        }
        return i;
    }

    /** Whether the line belongs to fenced code, including its fences. */
    boolean take(String source, int content, int end) {
        if (content >= end) {
            return length > 0;
        }
        char c = source.charAt(content);
        if (c != '`' && c != '~') {
            return length > 0;
        }
        int i = content;
        while (i < end && source.charAt(i) == c) {
            i++;
        }
        int run = i - content;
        if (length == 0) {
            boolean opens = run >= 3 && (c == '~' || source.indexOf('`', i) < 0 || source.indexOf('`', i) >= end);
            if (opens) {
                fence = c;
                length = run;
            }
            return opens;
        }
        if (c == fence && run >= length && source.substring(i, end).isBlank()) {
            length = 0;
        }
        return true;
    }
}
