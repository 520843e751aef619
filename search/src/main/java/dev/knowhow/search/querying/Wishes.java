package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** The plain words of a question, each with the notes that have it. */
final class Wishes {

    /**
     * A plain word.
     *
     * @param word the word, in lower case
     * @param having the notes that have it
     */
    record Wish(String word, Query having) {}

    private final List<Wish> wishes = new ArrayList<>();

    Wishes(String text, Vocabulary vocabulary, Lexicon lexicon) throws IOException {
        Question question = Question.of(text, lexicon);
        List<OtherNames> others = OtherNames.in(text, question, vocabulary, lexicon);
        Presence presence = new Presence(vocabulary, lexicon);
        for (int i = 0; i < question.words().size(); i++) {
            wishes.add(new Wish(question.words().get(i).exact(), presence.of(question, i, others)));
        }
    }

    int count() {
        return wishes.size();
    }

    List<Wish> each() {
        return wishes;
    }

    /** More than half of the words. */
    int most() {
        return wishes.size() / 2 + 1;
    }

    /** Notes that have at least so many of the words. */
    Query atLeast(int words) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words);
        boolean all = words == wishes.size();
        for (Wish wish : wishes) {
            some.add(new ConstantScoreQuery(wish.having()), all ? Occur.FILTER : Occur.SHOULD);
        }
        return all ? some.setMinimumNumberShouldMatch(0).build() : some.build();
    }

    /** The words each hit does not have, by document. */
    Map<Integer, List<String>> missing(ScoreDoc[] hits, IndexSearcher searcher) throws IOException {
        Map<Integer, List<String>> missing = new HashMap<>();
        int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        for (Wish wish : wishes) {
            Weight weight = searcher.createWeight(searcher.rewrite(wish.having()), ScoreMode.COMPLETE_NO_SCORES, 1);
            LeafReaderContext leaf = null;
            @Nullable DocIdSetIterator having = null;
            for (int document : documents) {
                List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
                LeafReaderContext its = leaves.get(ReaderUtil.subIndex(document, leaves));
                if (its != leaf) {
                    leaf = its;
                    Scorer scorer = weight.scorer(its);
                    having = scorer == null ? null : scorer.iterator();
                }
                if (having == null || !ScoreParts.at(having, document - its.docBase)) {
                    missing.computeIfAbsent(document, d -> new ArrayList<>()).add(wish.word());
                }
            }
        }
        return missing;
    }
}
