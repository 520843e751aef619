package dev.knowhow.search.index;

import dev.knowhow.note.Status;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BitSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/**
 * Document frequencies and lengths over the current public notes. All scores are based on them, for every viewer, so
 * that scores and order reveal nothing about hidden notes or earlier versions of notes. Without hidden and deleted
 * notes this costs nothing; otherwise it costs a pass over the postings of each query word.
 */
public final class OpenStatistics {

    /**
     * The maximum number of deleted notes that are excluded; beyond it, excluding them costs more than the distortion,
     * and Lucene's merges remove them.
     */
    private static final int MAX_DELETED = 10_000;

    /**
     * The frequencies of a word.
     *
     * @param notes the document frequency
     * @param occurrences the collection frequency
     */
    public record Counts(int notes, long occurrences) {}

    /**
     * The excluded notes of a field.
     *
     * @param notes the number of excluded notes with the field
     * @param words the number of their words
     */
    private record Excluded(int notes, long words) {
        static final Excluded NONE = new Excluded(0, 0);

        Excluded plus(long length) {
            return new Excluded(notes + 1, words + length);
        }
    }

    /** The number of words with cached frequencies. */
    private static final int CACHE_SIZE = 10_000;

    private final IndexReader reader;
    private final Map<Term, Counts> cached = new ConcurrentHashMap<>();
    private final Map<LeafReaderContext, int[]> excluded = new HashMap<>();
    private final Map<String, Excluded> excludedFields = new HashMap<>();

    OpenStatistics(IndexReader reader) throws IOException {
        this.reader = reader;
        boolean deletedToo = reader.numDeletedDocs() <= MAX_DELETED;
        Term forEveryone = new Term(Fields.AUDIENCE, Fields.EVERYONE);
        Term published = new Term(Fields.STATUS, Status.PUBLISHED.name());
        Query open = new BooleanQuery.Builder()
                .add(new TermQuery(forEveryone), Occur.FILTER)
                .add(new TermQuery(published), Occur.FILTER)
                .build();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(open), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            int notes = leaf.reader().docFreq(new Term(Fields.TYPE, Fields.TYPE_NOTE));
            boolean allOpen =
                    leaf.reader().docFreq(forEveryone) == notes && leaf.reader().docFreq(published) == notes;
            FixedBitSet others = new FixedBitSet(leaf.reader().maxDoc());
            if (!allOpen) {
                addHidden(weight.scorer(leaf), others);
            }
            if (deletedToo) {
                addDeleted(leaf.reader().getLiveDocs(), others);
            }
            exclude(leaf, others);
        }
    }

    private static void addHidden(@Nullable Scorer open, FixedBitSet others) throws IOException {
        if (open != null) {
            others.or(open.iterator());
        }
        others.flip(0, others.length());
    }

    private static void addDeleted(@Nullable Bits live, FixedBitSet others) {
        if (live != null) {
            FixedBitSet deleted = new FixedBitSet(live.length());
            deleted.set(0, live.length());
            live.applyMask(deleted, 0);
            deleted.flip(0, live.length());
            others.or(deleted);
        }
    }

    /** Records the excluded documents of a leaf, and their lengths in each field. */
    private void exclude(LeafReaderContext leaf, FixedBitSet others) throws IOException {
        int[] documents = new int[others.cardinality()];
        int found = 0;
        DocIdSetIterator each = new BitSetIterator(others, documents.length);
        for (int doc = each.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = each.nextDoc()) {
            documents[found++] = doc;
        }
        if (found == 0) {
            return;
        }
        excluded.put(leaf, documents);
        for (String field : Fields.COUNTED) {
            NumericDocValues lengths = DocValues.getNumeric(leaf.reader(), Fields.lengthOf(field));
            for (int doc : documents) {
                if (lengths.advanceExact(doc) && lengths.longValue() > 0) {
                    excludedFields.put(field, apartIn(field).plus(lengths.longValue()));
                }
            }
        }
    }

    private Excluded apartIn(String field) {
        return excludedFields.getOrDefault(field, Excluded.NONE);
    }

    /** The frequencies of a word, cached since a query reads them repeatedly. */
    public Counts counts(Term word) throws IOException {
        Counts known = cached.get(word);
        if (known != null) {
            return known;
        }
        if (cached.size() >= CACHE_SIZE) {
            cached.clear();
        }
        Counts counts = counted(word);
        cached.put(word, counts);
        return counts;
    }

    /** The frequencies of a word, without caching. */
    Counts counted(Term word) throws IOException {
        int notes = 0;
        long occurrences = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms terms = leaf.reader().terms(word.field());
            TermsEnum found = terms == null ? null : terms.iterator();
            if (found != null && found.seekExact(word.bytes())) {
                notes += found.docFreq();
                occurrences += found.totalTermFreq();
                int[] others = excluded.get(leaf);
                if (others != null) {
                    PostingsEnum postings = found.postings(null, PostingsEnum.FREQS);
                    for (int doc : others) {
                        if (postings.docID() < doc && postings.advance(doc) == DocIdSetIterator.NO_MORE_DOCS) {
                            break;
                        }
                        if (postings.docID() == doc) {
                            notes--;
                            occurrences -= postings.freq();
                        }
                    }
                }
            }
        }
        return new Counts(notes, occurrences);
    }

    /** The number of included documents among some documents of a leaf. */
    int open(int[] documents, LeafReaderContext leaf) {
        int[] others = excluded.get(leaf);
        if (others == null) {
            return documents.length;
        }
        int open = 0;
        for (int document : documents) {
            open += Arrays.binarySearch(others, document) < 0 ? 1 : 0;
        }
        return open;
    }

    /** The number of notes with a field. */
    public int notes(String field) throws IOException {
        return reader.getDocCount(field) - apartIn(field).notes();
    }

    /** The number of words of a field in all notes. */
    long words(String field) throws IOException {
        return reader.getSumTotalTermFreq(field) - apartIn(field).words();
    }
}
