package dev.knowhow.expert;

/**
 * How much there is to go by when somebody is said to know. A score of 1 is what the note that bears most on the topic gives to its
 * author.
 */
public enum Confidence {
    /** They have as much as the best note gives, and no single note carries it. */
    STRONG,
    /** Neither strong nor thin. */
    SOME,
    /**
     * They have less than a quarter of what the best note gives, or are only named or thanked in the notes that carry their score,
     * or none of these notes has half of what was asked.
     */
    THIN;
}
