package dev.knowhow.search.analysis;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;

/** The words of a note as somebody may quote them: in the order they stand in, case and accents aside. */
public final class QuotedWords {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private final PlacedTerms terms = new PlacedTerms();
    private int first;
    private int next;

    /**
     * Adds a word of the piece of the note at hand.
     *
     * @param position its place in the piece
     */
    public void add(BytesRef word, int position) {
        next = first + position;
        terms.add(word, next);
    }

    /** Ends the piece: no phrase reaches into the next one. */
    public void endPiece() {
        next += Weights.GAP_BETWEEN_BLOCKS;
        first = next;
    }

    /** The words added so far, for a field with positions. */
    public TokenStream stream() {
        return terms.stream();
    }

    /** A word without accents. */
    public static String folded(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return ACCENTS.matcher(Normalizer.normalize(word, Normalizer.Form.NFKD))
                        .replaceAll("");
            }
        }
        return word;
    }
}
