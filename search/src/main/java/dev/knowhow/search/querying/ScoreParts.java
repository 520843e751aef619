package dev.knowhow.search.querying;

import dev.knowhow.query.ScorePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** Explains the scores of a few hits as components that add up. */
public final class ScoreParts {

    private final Map<Integer, List<ScorePart>> byDocument = new HashMap<>();

    /** Explains the scores of some hits. */
    public ScoreParts(Scoring scoring, ScoreDoc[] hits, IndexSearcher searcher) throws IOException {
        int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        for (Map.Entry<String, Query> part : scoring.parts().entrySet()) {
            Weight weight = searcher.createWeight(searcher.rewrite(part.getValue()), ScoreMode.COMPLETE, 1);
            weigh(part.getKey(), weight, documents, searcher.getIndexReader().leaves());
        }
    }

    /** The components of a hit's score. */
    public List<ScorePart> of(int document) {
        return byDocument.getOrDefault(document, List.of());
    }

    private void weigh(String name, Weight weight, int[] documents, List<LeafReaderContext> leaves) throws IOException {
        LeafReaderContext leaf = null;
        @Nullable Scorer scorer = null;
        for (int document : documents) {
            LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
            if (its != leaf) {
                leaf = its;
                scorer = weight.scorer(its);
            }
            if (scorer != null && at(scorer.iterator(), document - its.docBase)) {
                float score = scorer.score();
                if (score != 0) {
                    byDocument.computeIfAbsent(document, d -> new ArrayList<>()).add(new ScorePart(name, score));
                }
            }
        }
    }

    /** Advances an iterator; whether it is at the document. */
    public static boolean at(DocIdSetIterator iterator, int document) throws IOException {
        int at = iterator.docID();
        return (at < document ? iterator.advance(document) : at) == document;
    }
}
