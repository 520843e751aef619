package dev.knowhow.expert;

import java.util.Collection;
import java.util.Comparator;

/** How well the evidence supports an expert, from its {@linkplain Weakness weaknesses}. */
public enum Confidence {
    /** No weakness: a high score from several notes, with a certain rank. */
    STRONG,
    /** A weakness, but none that makes the evidence thin. */
    SOME,
    /** A low score, or no own note that is about the query. */
    THIN;

    /** The confidence in spite of some weaknesses: the lowest that one of them leaves. */
    public static Confidence of(Collection<Weakness> weaknesses) {
        return weaknesses.stream()
                .map(Weakness::most)
                .max(Comparator.naturalOrder())
                .orElse(STRONG);
    }
}
