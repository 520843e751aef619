package dev.knowhow.markdown.syntax;

/**
 * Limits the number of brackets and emphasis markers in a block. The parser compares each with those before it, so a
 * megabyte of them would take minutes. Markers beyond the limit are text.
 */
final class DelimiterLimit {

    /** The maximum in one block, which ends at an empty line, a heading or the next list item. */
    private static final int MAX = 20_000;

    private DelimiterLimit() {}

    /** The text, with {@linkplain Placeholders#PLAIN placeholders} for brackets and markers beyond the limit. */
    static String limited(String source) {
        return source.length() <= MAX || count(source) <= MAX ? source : replaced(source);
    }

    private static int count(String source) {
        int count = 0;
        for (int i = 0; i < Placeholders.PLAIN.length(); i++) {
            char mark = Placeholders.PLAIN.charAt(i);
            for (int at = source.indexOf(mark); at >= 0 && count <= MAX; at = source.indexOf(mark, at + 1)) {
                count++;
            }
        }
        return count;
    }

    private static String replaced(String source) {
        StringBuilder limited = new StringBuilder(source);
        int count = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            int mark = Placeholders.PLAIN.indexOf(c);
            if (mark >= 0 && ++count > MAX) {
                limited.setCharAt(i, (char) (Placeholders.FIRST_PLAIN + mark));
            } else if (c == '\n' && beginsBlock(source, i + 1)) {
                count = 0;
            }
        }
        return limited.toString();
    }

    private static boolean beginsBlock(String source, int start) {
        int i = start;
        while (i < source.length() && source.charAt(i) == ' ') {
            i++;
        }
        if (i >= source.length()) {
            return true;
        }
        char c = source.charAt(i);
        boolean bullet = c == '-' || c == '*' || c == '+' || c == '#';
        return c == '\n' || (bullet && i + 1 < source.length() && source.charAt(i + 1) == ' ');
    }
}
