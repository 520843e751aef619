package dev.knowhow.expert;

/** A weakness of the evidence for an expert. Each one limits the {@link Confidence}. */
public enum Weakness {
    /** They declare the skill, and no note supports it. */
    ONLY_DECLARED(Confidence.THIN),
    /** The score is below a quarter of what the best note gives its author. */
    LOW_SCORE(Confidence.THIN),
    /** The decisive notes only mention or thank them. */
    ONLY_NAMED(Confidence.THIN),
    /** No decisive note contains half of the query. */
    PART_OF_QUESTION(Confidence.THIN),
    /** The score is below what the best note gives its author. */
    BELOW_BEST_NOTE(Confidence.SOME),
    /** One note contributes most of the score. */
    ONE_NOTE(Confidence.SOME),
    /** No decisive note is from the three years before the latest decisive note of anyone. */
    OLD(Confidence.SOME),
    /**
     * Five or more other people might as well rank higher: each would with a probability of a quarter, with other
     * notes.
     */
    UNCERTAIN_RANK(Confidence.SOME);

    private final Confidence most;

    Weakness(Confidence most) {
        this.most = most;
    }

    /** The highest confidence in spite of this weakness. */
    public Confidence most() {
        return most;
    }
}
