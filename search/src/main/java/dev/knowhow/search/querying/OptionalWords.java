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

/** The optional words of a query, each with the notes that contain it. */
final class OptionalWords {

    /**
     * An optional word.
     *
     * @param word the word, in lower case
     * @param having matches the notes that contain it
     */
    record OptionalWord(String word, Query having) {}

    private final List<OptionalWord> optional = new ArrayList<>();

    OptionalWords(String text, Vocabulary vocabulary, Lexicon lexicon) throws IOException {
        ParsedQuery question = ParsedQuery.of(text, lexicon);
        List<SynonymQueries> others = SynonymQueries.in(text, question, vocabulary, lexicon);
        WordPostings presence = WordPostings.withAttachments(vocabulary, lexicon);
        for (int i = 0; i < question.words().size(); i++) {
            optional.add(new OptionalWord(question.words().get(i).exact(), presence.of(question, i, others)));
        }
    }

    int count() {
        return optional.size();
    }

    List<OptionalWord> each() {
        return optional;
    }

    /** More than half of the words. */
    int most() {
        return optional.size() / 2 + 1;
    }

    /** Matches notes with a minimum number of the words. */
    Query atLeast(int words) {
        BooleanQuery.Builder some = new BooleanQuery.Builder().setMinimumNumberShouldMatch(words);
        boolean all = words == optional.size();
        for (OptionalWord wish : optional) {
            some.add(new ConstantScoreQuery(wish.having()), all ? Occur.FILTER : Occur.SHOULD);
        }
        return all ? some.setMinimumNumberShouldMatch(0).build() : some.build();
    }

    /** The missing words of each hit, by document. */
    Map<Integer, List<String>> missing(ScoreDoc[] hits, IndexSearcher searcher) throws IOException {
        Map<Integer, List<String>> missing = new HashMap<>();
        int[] documents = Arrays.stream(hits).mapToInt(hit -> hit.doc).sorted().toArray();
        for (OptionalWord wish : optional) {
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
