package dev.knowhow.markdown.syntax;

/** Finds the next place of a piece of text, looking at each character once however often it is asked. */
final class NextIndex {
    private final String source;
    private final String wanted;
    private int asked = -1;
    private int found = -1;

    NextIndex(String source, String wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /** The next index from here on; -1 if it is missing. Asked with rising positions it takes linear time in all. */
    int from(int index) {
        boolean known = asked >= 0 && index >= asked && (found < 0 || found >= index);
        if (!known) {
            asked = index;
            found = source.indexOf(wanted, index);
        }
        return found;
    }

    /** Whether there is one from an index on, and before another. */
    boolean isBefore(int index, int end) {
        int next = from(index);
        return next >= 0 && next < end;
    }
}
