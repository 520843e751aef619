package dev.knowhow.markdown.syntax;

/** Finds the next occurrence of a text, and reads each character once over all calls. */
public final class NextIndex {
    private final String source;
    private final String wanted;
    private int lastIndex = -1;
    private int found = -1;

    /** Looks for a text in a source. */
    public NextIndex(String source, String wanted) {
        this.source = source;
        this.wanted = wanted;
    }

    /** The next index at or after this one; -1 if missing. Calls with rising indexes take linear time in total. */
    public int from(int index) {
        boolean known = lastIndex >= 0 && index >= lastIndex && (found < 0 || found >= index);
        if (!known) {
            lastIndex = index;
            found = source.indexOf(wanted, index);
        }
        return found;
    }

    /** Whether there is an occurrence at or after an index and before another. */
    boolean isBefore(int index, int end) {
        int next = from(index);
        return next >= 0 && next < end;
    }
}
