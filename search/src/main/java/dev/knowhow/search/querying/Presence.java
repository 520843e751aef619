package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.analysis.WholeName;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Which notes have a word: in their text or in a name they go by, in whatever form. */
public final class Presence {

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;

    /** By these words. */
    public Presence(Vocabulary vocabulary, Lexicon lexicon) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
    }

    Set<String> stems(String word) {
        return lexicon.stems(word);
    }

    /**
     * Notes that have a word of a question, also where it is written in one with the word beside it, or where the topic it
     * names is called otherwise.
     */
    public Query of(Question question, int word, List<OtherNames> others) {
        Set<String> terms = new TreeSet<>(question.words().get(word).stems());
        for (Question.Pair pair : question.pairs().keySet()) {
            if (pair.first() == word || pair.second() == word) {
                String joined = question.words().get(pair.first()).exact()
                        + question.words().get(pair.second()).exact();
                terms.addAll(lexicon.stems(joined));
            }
        }
        String field = question.stopWordsOnly() ? Fields.EXACT : Fields.WORDS;
        List<BytesRef> texts = terms.stream().map(BytesRef::new).toList();
        BooleanQuery.Builder any = new BooleanQuery.Builder()
                .add(new TermInSetQuery(field, texts), Occur.SHOULD)
                .add(new TermInSetQuery(Fields.NAMES, texts), Occur.SHOULD)
                .add(
                        new TermQuery(new Term(
                                Fields.PARTS,
                                WholeName.of(question.words().get(word).exact()))),
                        Occur.SHOULD);
        for (OtherNames topic : others) {
            if (topic.asked().contains(word)) {
                any.add(topic.having(), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Notes that have all words of a text; words too common to say anything do not count beside others. */
    Query ofAll(String text) throws IOException {
        Question question = Question.of(text, lexicon);
        List<OtherNames> others = OtherNames.in(text, question, vocabulary, lexicon);
        if (question.words().isEmpty()) {
            return MatchNoDocsQuery.INSTANCE;
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < question.words().size(); i++) {
            all.add(of(question, i, others), Occur.FILTER);
        }
        return all.build();
    }
}
