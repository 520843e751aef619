package dev.knowhow.search.people;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import dev.knowhow.search.querying.OtherNames;
import dev.knowhow.search.querying.Presence;
import dev.knowhow.search.querying.Question;
import dev.knowhow.search.querying.ScoreParts;
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
 * How much of a question notes have: the share of its words, each weighed by how rare it is. A note has a word in the same sense as for
 * search: another name of the topic from the vocabulary is as good as the word, and so is a part of an identifier.
 */
public final class Coverage {

    private final List<Weight> having = new ArrayList<>();
    private final double[] weights;
    private final double sum;

    /** Prepares a question. */
    public Coverage(Question question, String text, Vocabulary vocabulary, Snapshot snapshot) throws IOException {
        String field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        this.weights = new double[question.words().size()];
        Presence presence = new Presence(vocabulary, snapshot.lexicon);
        List<OtherNames> others = OtherNames.in(text, question, vocabulary, snapshot.lexicon);
        IndexSearcher searcher = snapshot.searcher;
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            Question.Asked word = question.words().get(i);
            weights[i] = word.count() * snapshot.lexicon.weight(field, word.stems());
            all += weights[i];
            Query query = searcher.rewrite(presence.of(question, i, others));
            having.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
        }
        this.sum = all;
    }

    /** The coverage in one leaf; documents must be asked for in rising order. */
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
