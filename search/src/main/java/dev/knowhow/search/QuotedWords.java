package dev.knowhow.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;

/** The words of a note as somebody may quote them: in the order they stand in, case and accents aside. */
final class QuotedWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final List<PlacedTerms.Term> terms = new ArrayList<>();
    private int next;

    /** Cuts a piece of the note into words and remembers them; no phrase reaches into the next piece. */
    List<Word> words(String text) {
        List<Word> words = Words.ofNote(text);
        int first = next;
        for (Word word : words) {
            next = first + word.position();
            terms.add(new PlacedTerms.Term(folded(word.text()), next));
        }
        next += Weights.GAP_BETWEEN_BLOCKS;
        return words;
    }

    TokenStream stream() {
        return new PlacedTerms(terms);
    }

    /** A word without accents. */
    static String folded(String word) {
        return word.chars().allMatch(c -> c < 128)
                ? word
                : ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
    }
}
