package dev.knowhow.markdown.syntax;

/** Finds the end of a code span within its line. */
final class CodeSpans {

    /** Maximum distance to search. Longer spans are rare, and the limit bounds the cost of lines of backticks. */
    private static final int MAX_SPAN_LENGTH = 2_000;

    private static final int MAX_FENCE_LENGTH = 16;

    private final String source;
    /** For each fence length, the end of the text that was searched without success. */
    private final int[] noneBefore = new int[MAX_FENCE_LENGTH + 1];

    CodeSpans(String source) {
        this.source = source;
    }

    /** The index after the span that begins at an index; the index after its backticks if there is no span. */
    int after(int start, int end) {
        int content = runEnd(start, end);
        int length = content - start;
        if (length > MAX_FENCE_LENGTH) {
            return content;
        }
        int stop = Math.min(end, content + MAX_SPAN_LENGTH);
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
