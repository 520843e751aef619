package dev.knowhow.markdown.syntax;

/** Finds the templates of Liquid, Jinja and Hugo in a text: <code>{{ ... }}</code> and <code>{% ... %}</code>. */
public final class TemplateScanner {

    private final String source;
    private final NextIndex braces;
    private final NextIndex percents;

    TemplateScanner(String source) {
        this.source = source;
        this.braces = new NextIndex(source, "}}");
        this.percents = new NextIndex(source, "%}");
    }

    /** A text without its templates and without attribute lists such as <code>{: .class}</code>. */
    public static String strip(String text) {
        int open = text.indexOf('{');
        if (open < 0) {
            return text;
        }
        TemplateScanner templates = new TemplateScanner(text);
        StringBuilder plain = new StringBuilder(text.length());
        int copied = 0;
        for (; open >= 0; open = text.indexOf('{', Math.max(copied, open + 1))) {
            int after =
                    text.startsWith("{:", open) ? text.indexOf('}', open) + 1 : templates.after(open, text.length());
            if (after > 0) {
                plain.append(text, copied, open);
                copied = after;
            }
        }
        return plain.append(text, copied, text.length()).toString();
    }

    /** The content of the braces without delimiters such as {@code < >}, {@code %} and {@code -}. */
    public static String inner(String content) {
        int start = 0;
        int end = content.length();
        while (start < end && "<%- \t\n".indexOf(content.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "%>/- \t\n".indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        return content.substring(start, end);
    }

    /** The index after the template that begins at an index; -1 if missing. */
    int after(int start, int end) {
        if (start + 3 >= end || source.charAt(start) != '{') {
            return -1;
        }
        char kind = source.charAt(start + 1);
        if (kind != '{' && kind != '%') {
            return -1;
        }
        int close = (kind == '{' ? braces : percents).from(start + 2);
        return close < 0 || close + 2 > end ? -1 : close + 2;
    }

    /** The index after a link target with templates that begins at an index; -1 if it has no template. */
    int targetEnd(int start, int end) {
        boolean found = false;
        int depth = 0;
        int i = start;
        while (i < end) {
            char c = source.charAt(i);
            int after = c == '{' ? after(i, end) : -1;
            if (after > 0) {
                found = true;
                i = after;
                continue;
            }
            if (c == ' ' || c == '\t' || c == '[' || c == ']' || (c == ')' && depth == 0)) {
                break;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            i++;
            if (c == '>' && found) {
                break;
            }
        }
        return found ? i : -1;
    }
}
