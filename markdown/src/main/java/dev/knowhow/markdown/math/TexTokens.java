package dev.knowhow.markdown.math;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The tokens of a formula: commands with their backslash, numbers, and single characters. Spaces are skipped. */
final class TexTokens {

    /** The commands with a form in {@code *}; elsewhere it is a multiplication. */
    private static final Set<String> STARRED = Set.of("\\operatorname", "\\tag", "\\hspace", "\\vspace", "\\\\");

    private final String tex;
    private int next;

    TexTokens(String tex) {
        this.tex = tex;
    }

    /** The next token, which stays; null at the end. */
    @Nullable String peek() {
        skip();
        return next >= tex.length() ? null : tex.substring(next, end());
    }

    /** Takes the next token; null at the end. */
    @Nullable String take() {
        String token = peek();
        next += token == null ? 0 : token.length();
        return token;
    }

    /** Takes the next token if it is this one. */
    boolean take(String wanted) {
        boolean found = wanted.equals(peek());
        next += found ? wanted.length() : 0;
        return found;
    }

    /** Takes the first digit of the number that is next: without braces, an argument is one digit. */
    char digit() {
        skip();
        return tex.charAt(next++);
    }

    /** Takes the text of a group as it is written, with its spaces; a single token without braces; null if missing. */
    @Nullable String text() {
        if (!take("{")) {
            String token = peek();
            return token == null || token.equals("}") ? null : take();
        }
        int start = next;
        int depth = 1;
        while (next < tex.length()) {
            char c = tex.charAt(next++);
            if (c == '\\') {
                next++;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return tex.substring(start, next - 1);
            }
        }
        return null;
    }

    /** Takes an optional argument in brackets as it is written; null if missing. */
    @Nullable String option() {
        if (!"[".equals(peek())) {
            return null;
        }
        int close = tex.indexOf(']', next);
        if (close < 0) {
            return null;
        }
        String option = tex.substring(next + 1, close);
        next = close + 1;
        return option;
    }

    private void skip() {
        while (next < tex.length()) {
            char c = tex.charAt(next);
            if (c == '%') {
                int newline = tex.indexOf('\n', next);
                next = newline < 0 ? tex.length() : newline;
            } else if (!Character.isWhitespace(c)) {
                return;
            } else {
                next++;
            }
        }
    }

    private int end() {
        int first = tex.codePointAt(next);
        int end = next + Character.charCount(first);
        if (first == '\\') {
            int letters = run(end, false);
            boolean symbol = letters == end && end < tex.length();
            int stop = symbol ? end + Character.charCount(tex.codePointAt(end)) : letters;
            boolean starred = tex.startsWith("*", stop) && STARRED.contains(tex.substring(next, stop));
            return starred ? stop + 1 : stop;
        }
        return first < 0x80 && Character.isDigit(first) ? run(next, true) : end;
    }

    /** The end of the letters, or of a number with its decimal separators, from an index. */
    private int run(int from, boolean number) {
        int i = from;
        while (i < tex.length()) {
            char c = tex.charAt(i);
            boolean digitNext = i + 1 < tex.length() && Character.isDigit(tex.charAt(i + 1));
            boolean part = number
                    ? (c >= '0' && c <= '9') || (c == '.' && digitNext)
                    : (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
            if (!part) {
                break;
            }
            i++;
        }
        return i;
    }
}
