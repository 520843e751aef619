package dev.knowhow.search;

import dev.knowhow.note.Status;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;

/**
 * How rare words are and how long notes are, counted over the notes that everyone may find. Scores rest on these for every viewer, so
 * that no score and no order tells of a note that somebody may not see. Where no note is hidden this costs nothing; else as many steps
 * through a word's postings as there are hidden notes.
 */
final class OpenStatistics {

    /** A word's counts. */
    record Counts(int notes, long occurrences) {}

    private final IndexReader reader;
    private final Map<LeafReaderContext, int[]> hidden = new HashMap<>();
    private final Map<String, Long> hiddenLengths = new HashMap<>();
    private int hiddenNotes;

    OpenStatistics(IndexReader reader) throws IOException {
        this.reader = reader;
        Query open = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.AUDIENCE, Fields.EVERYONE)), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.STATUS, Status.PUBLISHED.name())), Occur.FILTER)
                .build();
        Query others = new BooleanQuery.Builder()
                .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
                .add(open, Occur.MUST_NOT)
                .build();
        IndexSearcher searcher = new IndexSearcher(reader);
        Weight weight = searcher.createWeight(searcher.rewrite(others), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                note(leaf, scorer.iterator());
            }
        }
    }

    /** Remembers the hidden notes of a leaf; files that are no notes have no words, and so do not matter. */
    private void note(LeafReaderContext leaf, DocIdSetIterator documents) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
            boolean note = false;
            for (String field : Fields.COUNTED) {
                NumericDocValues lengths = leaf.reader().getNumericDocValues(Fields.lengthOf(field));
                if (lengths != null && lengths.advanceExact(doc)) {
                    hiddenLengths.merge(field, lengths.longValue(), Long::sum);
                    note = true;
                }
            }
            if (note) {
                found.add(doc);
                hiddenNotes++;
            }
        }
        hidden.put(leaf, found.stream().mapToInt(Integer::intValue).toArray());
    }

    /** How many notes have a word, and how often. */
    Counts counts(Term word) throws IOException {
        int notes = reader.docFreq(word);
        long occurrences = reader.totalTermFreq(word);
        if (notes == 0 || hiddenNotes == 0) {
            return new Counts(notes, occurrences);
        }
        for (Map.Entry<LeafReaderContext, int[]> leaf : hidden.entrySet()) {
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
        return Math.max(0, reader.getDocCount(field) - hiddenNotes);
    }

    /** How many words a field has in all notes. */
    long words(String field) throws IOException {
        return Math.max(0, reader.getSumTotalTermFreq(field) - hiddenLengths.getOrDefault(field, 0L));
    }
}
