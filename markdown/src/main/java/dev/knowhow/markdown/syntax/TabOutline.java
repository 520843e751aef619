package dev.knowhow.markdown.syntax;

/**
 * Follows outlines that are indented by tabs below a line at the margin, as Logseq writes them: CommonMark takes the first such bullet
 * for code.
 */
final class TabOutline {

    private final String source;
    private int base;
    private boolean inList;

    TabOutline(String source) {
        this.source = source;
    }

    /** How many tabs a line is indented by more than CommonMark wants. Asked for each line once, in order. */
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
