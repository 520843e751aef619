package dev.knowhow.search.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * The word score of the ranking of people: idf x count / (count + half), as in BM25, with a half-count that depends on the length of
 * the note alone. A note of three lines that has a word once is about it; a note of four thousand words that has it once is not. The
 * mean length of a vault, which BM25 uses, is set by a few long documents and makes short notes look alike; the best k1 of BM25
 * differs between vaults of short and of long notes, and written as a half-count by length these optima nearly coincide.
 */
public final class LengthSaturation extends Similarity {

    /** The half-count of an empty note. */
    static final float LEAST = 0.25f;

    /** How many words raise the half-count by one. */
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
