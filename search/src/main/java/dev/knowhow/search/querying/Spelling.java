package dev.knowhow.search.querying;

import dev.knowhow.search.index.AccessFilter;
import dev.knowhow.search.index.Fields;
import dev.knowhow.spi.Access;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Corrects query words that no visible note contains: the visible word with the smallest edit distance, including
 * transpositions, and of several the one with the highest document frequency.
 */
final class Spelling {

    /** The maximum number of corrected words in a query. */
    private static final int MAX_WORDS = 8;

    /** The maximum number of candidates for each word; a vault has a few dozen. */
    private static final int MAX_CANDIDATES = 500;

    /** The maximum length of a corrected word. */
    private static final int MAX_LENGTH = 60;

    private final IndexSearcher searcher;
    private final Query visible;

    Spelling(IndexSearcher searcher, Access access) {
        this.searcher = searcher;
        this.visible = AccessFilter.toFind(access);
    }

    /** The corrections of the words that no visible note contains. */
    Map<String, String> closest(OptionalWords optional) throws IOException {
        Map<String, String> closest = new LinkedHashMap<>();
        int unknown = 0;
        for (OptionalWords.OptionalWord wish : optional.each()) {
            if (unknown < MAX_WORDS && !isIn(wish.having())) {
                unknown++;
                String word = closest(wish.word());
                if (word != null) {
                    closest.put(wish.word(), word);
                }
            }
        }
        return closest;
    }

    /** The maximum edit distance, as in Lucene. */
    private static int errors(String word) {
        int length = word.codePointCount(0, word.length());
        return length < 3 || length > MAX_LENGTH || word.codePoints().anyMatch(Character::isDigit)
                ? 0
                : length < 6 ? 1 : 2;
    }

    private @Nullable String closest(String word) throws IOException {
        Terms words = MultiTerms.getTerms(searcher.getIndexReader(), Fields.EXACT);
        for (int errors = 1; words != null && errors <= errors(word); errors++) {
            // the first letter is rarely mistyped (Yannakoudakis and Fawthrop: The rules of spelling errors, IPM 1983),
            // and hardly ever together with another: otherwise "tonight" would be corrected to "night"
            int sameBeginning = errors - 1;
            TermsEnum similar = new FuzzyTermsEnum(words, new Term(Fields.EXACT, word), errors, sameBeginning, true);
            @Nullable String best = null;
            int most = 0;
            int left = MAX_CANDIDATES;
            for (BytesRef term = similar.next(); term != null && left > 0; term = similar.next(), left--) {
                int notes = notes(new TermQuery(new Term(Fields.EXACT, BytesRef.deepCopyOf(term))));
                if (notes > most) {
                    most = notes;
                    best = term.utf8ToString();
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }

    /** Whether a visible note contains it; stops at the first match. */
    private boolean isIn(Query having) throws IOException {
        return searcher.search(seen(having), new TopScoreDocCollectorManager(1, 1)).scoreDocs.length > 0;
    }

    private int notes(Query having) throws IOException {
        return searcher.count(seen(having));
    }

    private Query seen(Query having) {
        return new ConstantScoreQuery(new BooleanQuery.Builder()
                .add(having, Occur.FILTER)
                .add(visible, Occur.FILTER)
                .build());
    }
}
