package dev.knowhow.markdown.syntax;

/**
 * Tracks outlines that are indented by tabs below an unindented line, as in Logseq. CommonMark would read the first
 * such list item as code.
 */
final class TabOutline {

    private final String source;
    private int base;
    private boolean inList;

    TabOutline(String source) {
        this.source = source;
    }

    /** The number of tabs beyond the indentation of CommonMark. Must be called once for each line, in order. */
    int tabs(int start, int end) {
        int i = start;
        while (i < end && source.charAt(i) == '\t') {
            i++;
        }
        int tabs = i - start;
        if (i == end) {
            return 0;
        }
        boolean bullet = isBullet(i, end);
        if (tabs == 0) {
            base = 0;
            inList = bullet || source.charAt(i) == ' ' || Character.isDigit(source.charAt(i));
        } else if (base == 0 && bullet && !inList) {
            base = tabs;
        }
        return Math.min(base, tabs);
    }

    private boolean isBullet(int start, int end) {
        char c = source.charAt(start);
        return (c == '-' || c == '*' || c == '+') && (start + 1 == end || source.charAt(start + 1) == ' ');
    }
}
