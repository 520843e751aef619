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

/** Expands prefixes to indexed words, so that they contribute to the score. */
final class PrefixTerms {

    /** The maximum number of expanded words that are scored; all matching words count for the filter. */
    private static final int MAX_WORDS = 50;

    /** The maximum number of candidates for the expansion of a prefix. */
    private static final int MAX_EXPANSIONS = 1000;

    private final Snapshot snapshot;

    PrefixTerms(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** Adds the expansions of prefixes to a query; stop words are skipped if there are others. */
    ParsedQuery with(ParsedQuery question, List<String> beginnings) throws IOException {
        List<ParsedQuery.QueryWord> begun = new ArrayList<>();
        for (String beginning : beginnings) {
            Set<String> stems = stems(beginning.toLowerCase(Locale.ROOT));
            if (!stems.isEmpty()) {
                begun.add(new ParsedQuery.QueryWord(beginning, stems, 1));
            }
        }
        if (begun.isEmpty()) {
            return question;
        }
        if (question.stopWordsOnly()) {
            return new ParsedQuery(begun, Map.of(), false);
        }
        List<ParsedQuery.QueryWord> words = new ArrayList<>(question.words());
        words.addAll(begun);
        return new ParsedQuery(
                words.subList(0, Math.min(words.size(), ParsedQuery.MAX_WORDS)), question.pairs(), false);
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
        for (int seen = 0; word != null && seen < MAX_EXPANSIONS && stems.size() < MAX_WORDS; seen++) {
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
