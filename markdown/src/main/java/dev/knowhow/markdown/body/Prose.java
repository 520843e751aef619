package dev.knowhow.markdown.body;

/** Plain text as it grows: blocks on lines of their own, no space at the ends of lines. */
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

    /** Sets what comes next off from what stands before it on the line. */
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

    /** Where the text ends now, to be given to {@link #since} later. */
    int mark() {
        return text.length();
    }

    /** What was appended since then, without space around it. */
    String since(int mark) {
        return mark >= text.length() ? "" : text.substring(mark).strip();
    }

    /** Takes away a word that was just appended. */
    void cut(String word) {
        text.setLength(text.length() - word.length());
    }

    boolean endsWith(String word) {
        int start = text.length() - word.length();
        return start >= 0 && text.indexOf(word, start) == start;
    }

    /** All of the text, without space around it; none is left. */
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
