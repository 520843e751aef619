package dev.knowhow.search.people;

import dev.knowhow.search.querying.ById;
import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/**
 * Finds the best notes for expert search. Notes with equal scores are ordered by id. That matters only at the limit, so
 * a few more notes are collected by score alone, which is cheaper than comparing the ids of a thousand notes.
 */
public final class BestNotes {

    /** Lucene's total hits threshold: an exact count beyond it costs more than the search. */
    private static final int TOTAL_HITS_THRESHOLD = 1000;

    /** The number of notes beyond the limit that are collected. */
    private static final int BEYOND = 32;

    private BestNotes() {}

    /**
     * The best notes, in any order, and all notes with the same score as the last of them.
     *
     * @param limit the largest number of notes of the answer; there may be a few more
     */
    public static ScoreDoc[] of(IndexSearcher searcher, Query query, int limit) throws IOException {
        int all = Math.max(1, searcher.getIndexReader().maxDoc());
        int wanted = Math.min(limit, all);
        int more = Math.min(wanted + BEYOND, all);
        var byScore = new TopScoreDocCollectorManager(more, TOTAL_HITS_THRESHOLD);
        ScoreDoc[] best = searcher.search(query, byScore).scoreDocs;
        if (best.length <= wanted) {
            return best;
        }
        int equal = wanted;
        while (equal < best.length && best[equal].score == best[wanted - 1].score) {
            equal++;
        }
        return equal < more ? Arrays.copyOf(best, equal) : byId(searcher, query, wanted);
    }

    private static ScoreDoc[] byId(IndexSearcher searcher, Query query, int wanted) throws IOException {
        var byId = new TopFieldCollectorManager(ById.BEST_FIRST, wanted, null, TOTAL_HITS_THRESHOLD);
        ScoreDoc[] best = searcher.search(query, byId).scoreDocs;
        for (ScoreDoc hit : best) {
            hit.score = ((Number) ((FieldDoc) hit).fields[0]).floatValue();
        }
        return best;
    }
}
