package dev.knowhow.search.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.util.BytesRef;

/** The words of a note for phrase queries: in text order, without case and accents. */
public final class QuotedWords {

    private final PositionedTerms terms = new PositionedTerms();
    private int first;
    private int next;

    /**
     * Adds a word of the current block.
     *
     * @param position its position in the block
     */
    public void add(BytesRef word, int position) {
        next = first + position;
        terms.add(word, next);
    }

    /** Ends the block: phrases do not span blocks. */
    public void endPiece() {
        next += Weights.GAP_BETWEEN_BLOCKS;
        first = next;
    }

    /** The added words, for a field with positions. */
    public TokenStream stream() {
        return terms.stream();
    }
}
