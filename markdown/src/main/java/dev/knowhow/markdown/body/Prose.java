package dev.knowhow.markdown.body;

/** Builds plain text. Each block is on its own line, and lines have no trailing spaces. */
public final class Prose {

    private final StringBuilder text = new StringBuilder();

    void append(String more) {
        int start = 0;
        if (atLineStart() || text.charAt(text.length() - 1) == ' ') {
            while (start < more.length() && more.charAt(start) == ' ') {
                start++;
            }
        }
        text.append(start == 0 ? more : more.substring(start));
    }

    void space() {
        if (!atLineStart() && text.charAt(text.length() - 1) != ' ') {
            text.append(' ');
        }
    }

    /** Separates the next text from the text before it on the line. */
    void bar() {
        if (!atLineStart()) {
            space();
            text.append("| ");
        }
    }

    void newline() {
        trimEnd();
        if (!atLineStart()) {
            text.append('\n');
        }
    }

    /** The current end of the text, for use with {@link #since}. */
    int mark() {
        return text.length();
    }

    /** The text appended since a mark, without surrounding spaces. */
    String since(int mark) {
        return mark >= text.length() ? "" : text.substring(mark).strip();
    }

    /** Removes a word that was just appended. */
    void cut(String word) {
        text.setLength(text.length() - word.length());
    }

    boolean endsWith(String word) {
        int start = text.length() - word.length();
        return start >= 0 && text.indexOf(word, start) == start;
    }

    /** Returns the text without surrounding spaces, and clears it. */
    public String take() {
        String all = text.toString().strip();
        text.setLength(0);
        return all;
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    private boolean atLineStart() {
        return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private void trimEnd() {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
    }
}
