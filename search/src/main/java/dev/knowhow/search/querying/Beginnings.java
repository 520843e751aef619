package dev.knowhow.search.querying;

import dev.knowhow.search.index.Fields;
import dev.knowhow.search.index.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/** Beginnings of words as words of a question, so that they take part in the score. */
final class Beginnings {

    /** Notes are scored by so many words with one beginning; all words count for what is found. */
    private static final int MOST_WORDS = 50;

    /** So many words with one beginning are looked at for those. */
    private static final int MOST_LOOKED_AT = 1000;

    private final Snapshot snapshot;

    Beginnings(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** A question, and words that begin so; words too common to say anything do not count beside these. */
    Question with(Question question, List<String> beginnings) throws IOException {
        List<Question.Asked> begun = new ArrayList<>();
        for (String beginning : beginnings) {
            Set<String> stems = stems(beginning.toLowerCase(Locale.ROOT));
            if (!stems.isEmpty()) {
                begun.add(new Question.Asked(beginning, stems, 1));
            }
        }
        if (begun.isEmpty()) {
            return question;
        }
        if (question.stopWordsOnly()) {
            return new Question(begun, Map.of(), false);
        }
        List<Question.Asked> words = new ArrayList<>(question.words());
        words.addAll(begun);
        return new Question(words.subList(0, Math.min(words.size(), Question.MOST_WORDS)), question.pairs(), false);
    }

    private Set<String> stems(String beginning) throws IOException {
        Set<String> stems = new TreeSet<>();
        Terms words = MultiTerms.getTerms(snapshot.reader, Fields.EXACT);
        if (words == null) {
            return stems;
        }
        BytesRef prefix = new BytesRef(beginning);
        TermsEnum each = words.iterator();
        BytesRef word = each.seekCeil(prefix) == TermsEnum.SeekStatus.END ? null : each.term();
        for (int seen = 0; word != null && seen < MOST_LOOKED_AT && stems.size() < MOST_WORDS; seen++) {
            if (!StringHelper.startsWith(word, prefix)) {
                break;
            }
            if (snapshot.statistics.counts(new Term(Fields.EXACT, word)).notes() > 0) {
                stems.addAll(snapshot.lexicon.stems(word.utf8ToString()));
            }
            word = each.next();
        }
        return stems;
    }
}
