package dev.knowhow.search.related;

import dev.knowhow.search.analysis.Weights;
import java.io.IOException;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.FilteredDocIdSetIterator;

/** The notes about a word: those that have it in the title, or as often in headings and text as a title counts. */
final class AboutIterator extends FilteredDocIdSetIterator {

    private final PostingsEnum postings;

    /** Reads postings of {@code WORDS} with frequencies. */
    AboutIterator(PostingsEnum postings) {
        super(postings);
        this.postings = postings;
    }

    @Override
    protected boolean match(int note) throws IOException {
        return postings.freq() >= Weights.TITLE;
    }
}
