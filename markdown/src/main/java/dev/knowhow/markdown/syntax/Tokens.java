package dev.knowhow.markdown.syntax;

/**
 * Stand-ins for the brackets of wiki links while Markdown is parsed: characters for private use, so that neither links
 * nor table cells see a bracket or a bar in {@code [[target|text]]}. Wherever they turn up as text they are put back.
 */
public final class Tokens {

    /** For {@code [[}. */
    public static final char OPEN = '\uE8F0';

    static final char EMBED = '\uE8F1';
    static final char BAR = '\uE8F2';
    static final char CLOSE = '\uE8F3';
    /** Before a link target that is the name of a note rather than a path. */
    public static final char NAME = '\uE8F4';
    /** Begins a line that is part of a formula, so that no block begins with it. */
    static final char LINE = '\uE8FA';
    /** What {@link Crowd} has a stand-in for, one after the other from {@link #FIRST_PLAIN} on. */
    static final String PLAIN = "[*_~=";

    static final char FIRST_PLAIN = '\uE8F5';
    private static final char LAST = LINE;

    private Tokens() {}

    static boolean isToken(char c) {
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

    /** A text that happens to use these characters, without them. */
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
        while (at < text.length() && !isToken(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder restored = new StringBuilder(text.length() + 16).append(text, 0, at);
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case OPEN -> restored.append("[[");
                case EMBED -> restored.append("![[");
                case BAR -> restored.append('|');
                case CLOSE -> restored.append("]]");
                case NAME, LINE -> {}
                default -> restored.append(isToken(c) ? PLAIN.charAt(c - FIRST_PLAIN) : c);
            }
        }
        return restored.toString();
    }
}
