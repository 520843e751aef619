package dev.knowhow.search.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The term score of expert search: idf x count / (count + half), as in BM25, but with a half-count that depends only on
 * the length of the note. A note of three lines that contains a word once is about it; a note of four thousand words
 * that contains it once is not. BM25 uses the mean length of the collection, which a few long documents dominate, so
 * that short notes look alike. The best k1 of BM25 differs between collections of short and of long notes; as a
 * half-count by length, these optima nearly coincide.
 */
public final class LengthSaturation extends Similarity {

    /** The half-count of an empty note. */
    static final float LEAST = 0.25f;

    /** The number of words that increases the half-count by one. */
    public static final float WORDS = 400;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... words) {
        double notes = field.docCount();
        double idf = 0;
        for (TermStatistics word : words) {
            idf += Math.log(1 + (notes - word.docFreq() + 0.5) / (word.docFreq() + 0.5));
        }
        float weight = (float) (boost * idf);
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                float half = LEAST + SmallFloat.byte4ToInt((byte) norm) / WORDS;
                // count / (count + half), written so that rounding never makes a higher count score lower
                return weight - weight / (1 + count / half);
            }
        };
    }
}
