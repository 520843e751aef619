package dev.knowhow.markdown.syntax;

/**
 * Placeholders for the brackets of wiki links during parsing. They are private-use characters, so that links and table
 * cells do not see a bracket or a bar in {@code [[target|text]]}. In text they are replaced by the original characters.
 */
public final class Placeholders {

    /** Replaces {@code [[}. */
    public static final char OPEN = '\uE8F0';

    static final char EMBED = '\uE8F1';
    static final char BAR = '\uE8F2';
    static final char CLOSE = '\uE8F3';
    /** Precedes a link target that is the name of a note rather than a path. */
    public static final char NAME = '\uE8F4';
    /** Precedes a line that is part of a formula, so that it does not start a block. */
    static final char LINE = '\uE8FA';
    /** The characters for which {@link DelimiterLimit} has placeholders, in order from {@link #FIRST_PLAIN}. */
    static final String PLAIN = "[*_~=";

    static final char FIRST_PLAIN = '\uE8F5';
    /**
     * Precedes the wiki link as written, if a dialect converted it: {@code OPEN converted WRITTEN OPEN written CLOSE}.
     */
    static final char WRITTEN = '\uE8FB';
    /** Encloses the number of a piece of code while a dialect converts the text around it. */
    static final char CODE = '\uE8FC';

    private static final char LAST = CODE;

    private Placeholders() {}

    static boolean isPlaceholder(char c) {
        return c >= OPEN && c <= LAST;
    }

    static boolean isIn(String text) {
        for (char token = OPEN; token <= LAST; token++) {
            if (text.indexOf(token) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Replaces these characters in an original text. */
    static String replaced(String text) {
        String replaced = text;
        for (char token = OPEN; token <= LAST; token++) {
            replaced = replaced.replace(token, '\uFFFD');
        }
        return replaced;
    }

    /** The text as its author wrote it. */
    public static String restore(String text) {
        int at = 0;
        while (at < text.length() && !isPlaceholder(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text.length() + 16).append(text, 0, at);
        int link = 0;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            link = c == OPEN || c == EMBED ? restored.length() : link;
            switch (c) {
                case WRITTEN -> restored.setLength(link);
                case OPEN -> restored.append("[[");
                case EMBED -> restored.append("![[");
                case BAR -> restored.append('|');
                case CLOSE -> restored.append("]]");
                case NAME, LINE, CODE -> {}
                default -> restored.append(isPlaceholder(c) ? PLAIN.charAt(c - FIRST_PLAIN) : c);
            }
        }
        return restored.toString();
    }
}
