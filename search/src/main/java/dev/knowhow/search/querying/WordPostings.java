package dev.knowhow.search.querying;

import dev.knowhow.query.Vocabulary;
import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Lexicon;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/** Matches notes that contain a word, in any form, in their text, in a name or in an attachment. */
public final class WordPostings {

    private final Vocabulary vocabulary;
    private final Lexicon lexicon;
    private final boolean attachments;

    /** Uses a vocabulary and the statistics of words; attachments do not count. */
    public WordPostings(Vocabulary vocabulary, Lexicon lexicon) {
        this(vocabulary, lexicon, false);
    }

    private WordPostings(Vocabulary vocabulary, Lexicon lexicon, boolean attachments) {
        this.vocabulary = vocabulary;
        this.lexicon = lexicon;
        this.attachments = attachments;
    }

    /** The same with attachments. */
    static WordPostings withAttachments(Vocabulary vocabulary, Lexicon lexicon) {
        return new WordPostings(vocabulary, lexicon, true);
    }

    Set<String> stems(String word) {
        return lexicon.stems(word);
    }

    Set<String> spellings(String folded) throws IOException {
        return lexicon.spellings(folded);
    }

    /** Matches notes with a query word, also as a compound with its neighbour, or by a synonym of the topic. */
    public Query of(ParsedQuery question, int word, List<SynonymQueries> others) {
        Set<String> terms = new TreeSet<>(question.words().get(word).stems());
        for (ParsedQuery.Pair pair : question.pairs().keySet()) {
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
                        Scoring.anyOf(
                                Fields.IDENTIFIER_PARTS,
                                Scoring.partsLike(question.words().get(word))),
                        Occur.SHOULD);
        if (attachments) {
            String attached = question.stopWordsOnly() ? Fields.ATTACHED_EXACT : Fields.ATTACHED;
            any.add(new TermInSetQuery(attached, texts), Occur.SHOULD);
        }
        for (SynonymQueries topic : others) {
            if (topic.asked().contains(word)) {
                any.add(topic.having(), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** Matches notes with all words of a text; stop words are ignored if there are other words. */
    Query ofAll(String text) throws IOException {
        ParsedQuery question = ParsedQuery.of(text, lexicon);
        List<SynonymQueries> others = SynonymQueries.in(text, question, vocabulary, lexicon);
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
