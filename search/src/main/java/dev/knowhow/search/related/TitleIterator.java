package dev.knowhow.search.related;

import dev.knowhow.search.index.Fields;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.FilteredDocIdSetIterator;

/** The notes with a word in their titles. */
final class TitleIterator extends FilteredDocIdSetIterator {

    private final PostingsEnum postings;

    /** Reads postings of {@code TITLES} with positions. */
    TitleIterator(PostingsEnum postings) {
        super(postings);
        this.postings = postings;
    }

    @Override
    protected boolean match(int note) throws IOException {
        return postings.nextPosition() < Fields.HEADINGS_FROM;
    }
}
