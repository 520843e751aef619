package dev.knowhow.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;

/** The words of a note as somebody may quote them: in the order they stand in, case and accents aside. */
public final class QuotedWords {

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
}
