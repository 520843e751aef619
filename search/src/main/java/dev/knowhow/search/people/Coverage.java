package dev.knowhow.search.people;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.querying.ParsedQuery;
import dev.knowhow.search.querying.ScoreParts;
import dev.knowhow.search.querying.SynonymQueries;
import dev.knowhow.search.querying.WordPostings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;

/**
 * The query coverage of notes: the share of the query words that a note contains, weighted by idf. A note contains a
 * word in the same sense as in search: synonyms from the vocabulary and parts of identifiers count.
 */
public final class Coverage {

    private final List<Weight> having = new ArrayList<>();
    private final double[] weights;
    private final double sum;

    /** Prepares a query. */
    public Coverage(ParsedQuery question, String text, Vocabulary vocabulary, Snapshot snapshot) throws IOException {
        String field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        this.weights = new double[question.words().size()];
        WordPostings presence = new WordPostings(vocabulary, snapshot.lexicon);
        List<SynonymQueries> others = SynonymQueries.in(text, question, vocabulary, snapshot.lexicon);
        IndexSearcher searcher = snapshot.searcher;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            ParsedQuery.QueryWord word = question.words().get(i);
            weights[i] = word.count() * snapshot.lexicon.weight(field, word.stems());
            all += weights[i];
            Query query = searcher.rewrite(presence.of(question, i, others));
            having.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        this.sum = all;
    }

    /** The coverage in one leaf; documents must be requested in rising order. */
    Leaf in(LeafReaderContext leaf) throws IOException {
        DocIdSetIterator[] words = new DocIdSetIterator[weights.length];
        for (int i = 0; i < weights.length; i++) {
            Scorer scorer = having.get(i).scorer(leaf);
            words[i] = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
        }
        return document -> {
            double covered = 0;
            for (int i = 0; i < weights.length; i++) {
                if (ScoreParts.at(words[i], document)) {
                    covered += weights[i];
                }
            }
            return sum == 0 ? 0 : covered / sum;
        };
    }

    /** From 0 to 1. */
    interface Leaf {
        double of(int document) throws IOException;
    }
}
