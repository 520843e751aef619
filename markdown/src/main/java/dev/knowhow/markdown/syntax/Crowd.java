package dev.knowhow.markdown.syntax;

/**
 * Keeps the number of brackets and emphasis marks in one block small. The parser compares each with those before it, so
 * a note of a megabyte of nothing else would take minutes, and ten of them hours. No author writes that many; what is beyond
 * the limit is text.
 */
final class Crowd {

    /** In one block, which ends at an empty line, a heading or the next bullet. */
    private static final int MOST = 20_000;

    private Crowd() {}

    /** The text; with {@linkplain Tokens#PLAIN stand-ins} for brackets and marks beyond the limit. */
    static String thinned(String source) {
        return source.length() <= MOST || count(source) <= MOST ? source : replaced(source);
    }

    private static int count(String source) {
        int count = 0;
        for (int i = 0; i < Tokens.PLAIN.length(); i++) {
            char mark = Tokens.PLAIN.charAt(i);
            for (int at = source.indexOf(mark); at >= 0 && count <= MOST; at = source.indexOf(mark, at + 1)) {
                count++;
            }
        }
        return count;
    }

    private static String replaced(String source) {
        StringBuilder thinned = new StringBuilder(source);
        int count = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            int mark = Tokens.PLAIN.indexOf(c);
            if (mark >= 0 && ++count > MOST) {
                thinned.setCharAt(i, (char) (Tokens.FIRST_PLAIN + mark));
            } else if (c == '\n' && beginsBlock(source, i + 1)) {
                count = 0;
            }
        }
        return thinned.toString();
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
