package dev.knowhow.markdown.syntax;

/** Finds where a code span ends within its line. */
final class CodeSpans {

    /** How far to look; longer spans are rare, and this keeps hostile lines of backticks cheap. */
    private static final int REACH = 2_000;

    private static final int LONGEST_FENCE = 16;

    private final String source;
    /** For each length of fence, up to where there is surely none. */
    private final int[] noneBefore = new int[LONGEST_FENCE + 1];

    CodeSpans(String source) {
        this.source = source;
    }

    /** The index after the span that begins at an index; after its backticks if none does. */
    int after(int start, int end) {
        int content = runEnd(start, end);
        int length = content - start;
        if (length > LONGEST_FENCE) {
            return content;
        }
        int stop = Math.min(end, content + REACH);
        if (noneBefore[length] >= stop) {
            return content;
        }
        for (int i = content; i < stop; i++) {
            if (source.charAt(i) == '`') {
                int after = runEnd(i, end);
                if (after - i == length) {
                    return after;
                }
                i = after - 1;
            }
        }
        noneBefore[length] = stop;
        return content;
    }

    private int runEnd(int start, int end) {
        int i = start;
        while (i < end && source.charAt(i) == '`') {
            i++;
        }
        return i;
    }
}
