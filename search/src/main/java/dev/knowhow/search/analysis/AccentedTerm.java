package dev.knowhow.search.analysis;

import org.apache.lucene.util.BytesRef;

/**
 * A word with accents as a term: the word without accents, a zero, and the word as written. So the spellings of a word
 * are adjacent, and those of a prefix are too.
 */
public final class AccentedTerm {

    private static final char END = 0;

    private AccentedTerm() {}

    static String of(String folded, String written) {
        return folded + END + written;
    }

    /** The prefix of the terms of a word without accents. */
    public static BytesRef prefix(String folded) {
        return new BytesRef(folded + END);
    }

    /** The word as written of a term with a prefix. */
    public static String written(BytesRef term, BytesRef prefix) {
        return new BytesRef(term.bytes, term.offset + prefix.length, term.length - prefix.length).utf8ToString();
    }
}
