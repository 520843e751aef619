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
 * Finds words spelt almost like those that no visible note has: among the words of visible notes the one with fewest letters
 * inserted, left out, changed or swapped with their neighbour, and of several the one in most notes.
 */
final class Spelling {

    /** Closer words are looked for so many words at most: whoever types that much nonsense wants no advice. */
    private static final int MOST_WORDS = 8;

    /** So many words spelt almost alike are looked at, for each word; a vault has a few dozen. */
    private static final int MOST_CANDIDATES = 500;

    /** Nobody mistypes a longer word, only cats do. */
    private static final int LONGEST = 60;

    private final IndexSearcher searcher;
    private final Query visible;

    Spelling(IndexSearcher searcher, Access access) {
        this.searcher = searcher;
        this.visible = AccessFilter.toFind(access);
    }

    /** For each word that no visible note has the one that is meant, as far as there is one. */
    Map<String, String> closest(Wishes wishes) throws IOException {
        Map<String, String> closest = new LinkedHashMap<>();
        int unknown = 0;
        for (Wishes.Wish wish : wishes.each()) {
            if (unknown < MOST_WORDS && !isIn(wish.having())) {
                unknown++;
                String word = closest(wish.word());
                if (word != null) {
                    closest.put(wish.word(), word);
                }
            }
        }
        return closest;
    }

    /** So many errors are forgiven: as Lucene's and others' query languages do. */
    private static int errors(String word) {
        int length = word.codePointCount(0, word.length());
        return length < 3 || length > LONGEST || word.codePoints().anyMatch(Character::isDigit)
                ? 0
                : length < 6 ? 1 : 2;
    }

    private @Nullable String closest(String word) throws IOException {
        Terms words = MultiTerms.getTerms(searcher.getIndexReader(), Fields.EXACT);
        for (int errors = 1; words != null && errors <= errors(word); errors++) {
            // few mistype the first letter (Yannakoudakis and Fawthrop: The rules of spelling errors, IPM 1983), and
            // nobody that and one more: without this, "tonight" is taken for "night"
            int sameBeginning = errors - 1;
            TermsEnum similar = new FuzzyTermsEnum(words, new Term(Fields.EXACT, word), errors, sameBeginning, true);
            @Nullable String best = null;
            int most = 0;
            int left = MOST_CANDIDATES;
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

    /** Whether a visible note has it; ends at the first that does. */
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
