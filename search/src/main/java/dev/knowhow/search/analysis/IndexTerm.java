package dev.knowhow.search.analysis;

import org.apache.lucene.util.BytesRef;

/** An index term, with its slot in the term counts of the current note. Not thread-safe. */
public final class IndexTerm {

    /** The term as stored in the index. */
    public final BytesRef bytes;

    /** The number of the count to which the slot belongs; 0 if not counted yet. */
    public long count;

    /** The slot in that count. */
    public int place;

    IndexTerm(String text) {
        this.bytes = new BytesRef(text);
    }
}
