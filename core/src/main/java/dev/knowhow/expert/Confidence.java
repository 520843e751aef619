package dev.knowhow.expert;

/** How well the evidence supports an expert. A score of 1 is the contribution of the best note to its author. */
public enum Confidence {
    /** The score is 1 or more, and depends on more than one note. */
    STRONG,
    /** Neither strong nor thin. */
    SOME,
    /**
     * The score is below 1/4, or the person is only mentioned or thanked in the decisive notes, or none of these notes
     * covers half of the query.
     */
    THIN;
}
