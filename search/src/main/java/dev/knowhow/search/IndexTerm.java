package dev.knowhow.search;

import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** A term that notes are indexed by, with its place in the count of the note that is being written. For one thread. */
final class IndexTerm {

    final BytesRef bytes;

    /** Who counts it now. */
    @Nullable WeightedTerms counter;

    /** Its place in that count. */
    int place;

    IndexTerm(String text) {
        this.bytes = new BytesRef(text);
    }
}
