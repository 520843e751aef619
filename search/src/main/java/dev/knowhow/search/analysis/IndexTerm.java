package dev.knowhow.search.analysis;

import org.apache.lucene.util.BytesRef;

/** A term that notes are indexed by, with its place in the count of the note that is being written. For one thread. */
public final class IndexTerm {

    /** The term, as the index has it. */
    public final BytesRef bytes;

    /** The number of the count it has its place in; 0 if it was not counted yet. */
    public long count;

    /** Its place in that count. */
    public int place;

    IndexTerm(String text) {
        this.bytes = new BytesRef(text);
    }
}
