package dev.knowhow.search;

import dev.knowhow.note.Status;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * How rare words are and how long notes are, counted over the notes that everyone may find, as they are now. Scores rest on these for
 * every viewer, so that no score and no order tells of a note that somebody may not see, nor of what a note said before it was changed.
 * Where there are no such notes this costs nothing; else as many steps through a word's postings as there are.
 */
final class OpenStatistics {

    /** More deleted notes than this are left to Lucene's merging: passing over them would cost more than they distort. */
    private static final int MOST_DELETED = 10_000;

    /**
     * A word's counts.
     *
     * @param notes how many notes have it
     * @param occurrences how often it comes in all
     */
    record Counts(int notes, long occurrences) {}

    /**
     * What does not count in a field.
     *
     * @param notes notes that have words in it
     * @param words their words
     */
    private record Apart(int notes, long words) {
        static final Apart NONE = new Apart(0, 0);

        Apart plus(long length) {
            return new Apart(notes + 1, words + length);
        }
    }

    private final IndexReader reader;
    private final Map<LeafReaderContext, int[]> passedOver = new HashMap<>();
    private final Map<String, Apart> apart = new HashMap<>();

    OpenStatistics(IndexReader reader) throws IOException {
        this.reader = reader;
        boolean deletedToo = reader.numDeletedDocs() <= MOST_DELETED;
        Query open = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.AUDIENCE, Fields.EVERYONE)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.STATUS, Status.PUBLISHED.name())), Occur.FILTER)
                .build();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(open), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            FixedBitSet others = new FixedBitSet(leaf.reader().maxDoc());
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                others.or(scorer.iterator());
            }
            others.flip(0, others.length());
            if (deletedToo) {
                addDeleted(leaf.reader().getLiveDocs(), others);
            }
            passOver(leaf, others);
        }
    }

    private static void addDeleted(@Nullable Bits live, FixedBitSet others) {
        for (int doc = 0; live != null && doc < live.length(); doc++) {
            if (!live.get(doc)) {
                others.set(doc);
            }
        }
    }

    /** Remembers the documents of a leaf that have words and do not count. */
    private void passOver(LeafReaderContext leaf, FixedBitSet others) throws IOException {
        FixedBitSet withWords = new FixedBitSet(others.length());
        for (String field : Fields.COUNTED) {
            NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.lengthOf(field));
            for (int doc = lengths.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = lengths.nextDoc()) {
                if (others.get(doc) && lengths.longValue() > 0) {
                    apart.put(field, apartIn(field).plus(lengths.longValue()));
                    withWords.set(doc);
                }
            }
        }
        if (withWords.cardinality() > 0) {
            passedOver.put(leaf, documents(withWords));
        }
    }

    private static int[] documents(FixedBitSet set) {
        int[] documents = new int[set.cardinality()];
        int next = 0;
        for (int i = 0; i < documents.length; i++) {
            documents[i] = set.nextSetBit(next);
            next = documents[i] + 1;
        }
        return documents;
    }

    private Apart apartIn(String field) {
        return apart.getOrDefault(field, Apart.NONE);
    }

    /** How many notes have a word, and how often. */
    Counts counts(Term word) throws IOException {
        int notes = reader.docFreq(word);
        long occurrences = reader.totalTermFreq(word);
        if (notes == 0) {
            return new Counts(0, 0);
        }
        for (Map.Entry<LeafReaderContext, int[]> leaf : passedOver.entrySet()) {
            PostingsEnum postings = leaf.getKey().reader().postings(word, PostingsEnum.FREQS);
            if (postings == null) {
                continue;
            }
            for (int doc : leaf.getValue()) {
                if (postings.docID() < doc) {
                    postings.advance(doc);
                }
                if (postings.docID() == doc) {
                    notes--;
                    occurrences -= postings.freq();
                }
            }
        }
        return new Counts(notes, occurrences);
    }

    /** How many notes have words in a field. */
    int notes(String field) throws IOException {
        return reader.getDocCount(field) - apartIn(field).notes();
    }

    /** How many words a field has in all notes. */
    long words(String field) throws IOException {
        return reader.getSumTotalTermFreq(field) - apartIn(field).words();
    }
}
