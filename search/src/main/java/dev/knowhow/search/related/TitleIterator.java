package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.FilterDocIdSetIterator;

/** The notes with a word in their titles. */
final class TitleIterator extends FilterDocIdSetIterator {

    private final PostingsEnum postings;

    /** Reads postings of {@code TITLES} with positions. */
    TitleIterator(PostingsEnum postings) {
        super(postings);
        this.postings = postings;
    }

    @Override
    public int nextDoc() throws IOException {
        int note = postings.nextDoc();
        while (note != NO_MORE_DOCS && postings.nextPosition() >= Fields.HEADINGS_FROM) {
            note = postings.nextDoc();
        }
        return note;
    }
}
