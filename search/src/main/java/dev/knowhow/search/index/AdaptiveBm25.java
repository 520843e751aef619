package dev.knowhow.search.index;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * BM25 whose saturation fits each word: k1 is the mean count of the word in the notes that have it, as Lv and Zhai propose (A
 * log-logistic model-based interpretation of TF normalization of BM25, ECIR 2012). A word that comes once or twice wherever it comes
 * is all said by its second mention; one that comes twenty times in the long notes about it is only mentioned in a note that has it
 * twice. So the same method serves vaults of short and of long notes.
 */
final class AdaptiveBm25 extends Similarity {

    /** How much the length of a note counts; Lucene's and most others' value. */
    private static final float B = 0.75f;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics field, TermStatistics... words) {
        double notes = field.docCount();
        double rareness = 0;
        double usual = 0;
        for (TermStatistics word : words) {
            rareness += Math.log(1 + (notes - word.docFreq() + 0.5) / (word.docFreq() + 0.5));
            usual = Math.max(usual, (double) word.totalTermFreq() / word.docFreq());
        }
        float weight = (float) (boost * rareness);
        float meanLength = (float) ((double) field.sumTotalTermFreq() / notes);
        float k1 = (float) usual;
        return new SimScorer() {
            @Override
            public float score(float count, long norm) {
                float length = SmallFloat.byte4ToInt((byte) norm);
                float half = k1 * (1 - B + B * length / meanLength);
                // count / (count + half), written so that rounding never makes a higher count score lower
                return weight - weight / (1 + count / half);
            }
        };
    }
}
