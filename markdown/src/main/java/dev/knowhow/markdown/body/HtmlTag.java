package dev.knowhow.markdown.body;

import java.util.Locale;

/** An HTML tag, read as leniently as in a browser. */
final class HtmlTag {

    private final String text;
    private final int nameEnd;

    /** Takes the tag with its angle brackets. */
    HtmlTag(String text) {
        this.text = text;
        int i = isClosing() ? 2 : 1;
        while (i < text.length() && isNamePart(text.charAt(i))) {
            i++;
        }
        this.nameEnd = i;
    }

    /**
     * The index after the tag, comment or declaration that begins at an index. The index itself if only a less-than
     * sign is there; -1 if a tag begins and does not end.
     */
    static int end(String html, int open) {
        if (html.startsWith("<!--", open)) {
            int close = html.indexOf("-->", open + 4);
            return close < 0 ? html.length() : close + 3;
        }
        int name = html.startsWith("</", open) ? open + 2 : open + 1;
        if (name >= html.length()) {
            return open;
        }
        char first = html.charAt(name);
        if (first == '!' || first == '?') {
            int close = html.indexOf('>', name);
            return close < 0 ? html.length() : close + 1;
        }
        boolean letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z') || first == '>';
        return letter ? closing(html, name) : open;
    }

    private static int closing(String html, int from) {
        char quote = 0;
        char before = 0;
        for (int i = from; i < html.length(); i++) {
            char c = html.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if ((c == '"' || c == '\'') && before == '=') {
                quote = c;
            } else if (c == '>') {
                return i + 1;
            }
            before = Character.isWhitespace(c) ? before : c;
        }
        return -1;
    }

    String name() {
        return text.substring(isClosing() ? 2 : 1, nameEnd).toLowerCase(Locale.ROOT);
    }

    boolean isClosing() {
        return text.startsWith("</");
    }

    boolean isEmpty() {
        return text.endsWith("/>");
    }

    /** The raw value of an attribute; empty if it has none. */
    String attribute(String wanted) {
        int i = nameEnd;
        while (i < text.length()) {
            while (i < text.length() && !isNamePart(text.charAt(i))) {
                i++;
            }
            int start = i;
            while (i < text.length() && isNamePart(text.charAt(i))) {
                i++;
            }
            String name = text.substring(start, i);
            i = skipSpace(i);
            if (i >= text.length() || text.charAt(i) != '=') {
                continue;
            }
            i = skipSpace(i + 1);
            int end = valueEnd(i);
            if (name.equalsIgnoreCase(wanted)) {
                boolean quoted = end > i && (text.charAt(i) == '"' || text.charAt(i) == '\'');
                return quoted ? text.substring(i + 1, end) : text.substring(i, end);
            }
            i = end + 1;
        }
        return "";
    }

    private int valueEnd(int start) {
        if (start >= text.length()) {
            return start;
        }
        char quote = text.charAt(start);
        if (quote == '"' || quote == '\'') {
            int close = text.indexOf(quote, start + 1);
            return close < 0 ? text.length() : close;
        }
        int i = start;
        while (i < text.length() && !Character.isWhitespace(text.charAt(i)) && text.charAt(i) != '>') {
            i++;
        }
        return i;
    }

    private int skipSpace(int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }
}
