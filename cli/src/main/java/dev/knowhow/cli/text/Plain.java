package dev.knowhow.cli.text;

/**
 * Makes text from notes safe for a terminal. A title may hold an escape sequence that repaints the screen, or a bidi
 * override that shows another name than it holds; neither gets through.
 */
public final class Plain {

    private Plain() {}

    /**
     * The text on one line: tabs and line breaks become blanks, other control characters and bidi overrides go.
     *
     * @param text the text of a note
     */
    public static String line(String text) {
        int i = 0;
        while (i < text.length() && isHarmless(text.charAt(i))) {
            i++;
        }
        return i == text.length() ? text : clean(text, i);
    }

    private static String clean(String text, int from) {
        var clean = new StringBuilder(text.length()).append(text, 0, from);
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isHarmless(c)) {
                clean.append(c);
            } else if (isBreak(c)) {
                clean.append(' ');
            }
        }
        return clean.toString();
    }

    private static boolean isHarmless(char c) {
        return (c >= ' ' && c < 0x7F) || (c >= 0xA0 && !isBreak(c) && !isOverride(c));
    }

    private static boolean isBreak(char c) {
        return c == '\t' || c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029;
    }

    private static boolean isOverride(char c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
    }
}
