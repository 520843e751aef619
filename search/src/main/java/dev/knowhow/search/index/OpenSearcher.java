package dev.knowhow.search.index;

import dev.knowhow.spi.Deadline;
import java.io.IOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity;
import org.jspecify.annotations.Nullable;

/** Scores with {@link OpenStatistics} and stops at the deadline of the query. */
final class OpenSearcher extends IndexSearcher {

    private final OpenStatistics statistics;

    OpenSearcher(IndexReader reader, OpenStatistics statistics, Similarity similarity) {
        super(reader);
        this.statistics = statistics;
        setSimilarity(similarity);
        setTimeout(Deadline::isOver);
    }

    /** A partial result at the deadline is discarded. */
    @Override
    protected void search(LeafReaderContextPartition[] partitions, Weight weight, Collector collector)
            throws IOException {
        super.search(partitions, weight, collector);
        Deadline.check();
    }

    @Override
    public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq) throws IOException {
        if (!Fields.COUNTED.contains(term.field())) {
            return super.termStatistics(term, docFreq, totalTermFreq);
        }
        OpenStatistics.Counts counts = statistics.counts(term);
        // a word of hidden notes only matches no hit, but Lucene requires a document frequency of at least 1
        int notes = Math.max(1, counts.notes());
        return new TermStatistics(term.bytes(), notes, Math.max(notes, counts.occurrences()));
    }

    @Override
    public @Nullable CollectionStatistics collectionStatistics(String field) throws IOException {
        CollectionStatistics all = super.collectionStatistics(field);
        if (all == null || !Fields.COUNTED.contains(field)) {
            return all;
        }
        long notes = Math.max(1, statistics.notes(field));
        long words = Math.max(notes, statistics.words(field));
        return new CollectionStatistics(field, all.maxDoc(), notes, words, notes);
    }
}
