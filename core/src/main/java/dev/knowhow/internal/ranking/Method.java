package dev.knowhow.internal.ranking;

import dev.knowhow.spi.BaselineSearch.Baseline;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A method to rank people by the notes associated with them. {@link #BEST_NOTES} is the default. The others are
 * baselines of the literature, for comparison (see {@code docs/relevance.md}): each author, editor, answerer and
 * reviewer of a note receives the note's full relevance, and the methods differ only in how they compute it.
 */
public enum Method {
    /** The default, see {@link ExpertRanking}. */
    BEST_NOTES(null),

    /** The number of notes (Macdonald and Ounis: Voting for candidates, CIKM 2006). */
    VOTES(Baseline.WORDS),

    /** The sum of the notes' scores (ibid.). */
    COMBSUM(Baseline.WORDS),

    /** The sum of the notes' scores times their number (ibid.). */
    COMBMNZ(Baseline.WORDS),

    /** The sum of the reciprocal ranks of the notes (ibid.). */
    RECIPROCAL_RANK(Baseline.WORDS),

    /** The sum of the query likelihoods of the notes (Balog, Azzopardi and de Rijke: SIGIR 2006, Model 2). */
    MODEL2(Baseline.LANGUAGE_MODEL),

    /** The sum of the sixth powers of the notes' scores. */
    POWER6(Baseline.WORDS);

    private final @Nullable Baseline baseline;

    Method(@Nullable Baseline baseline) {
        this.baseline = baseline;
    }

    /** The name in options and parameters, such as {@code best-notes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The method to score notes; null for the default. */
    public @Nullable Baseline baseline() {
        return baseline;
    }

    /**
     * Computes the relevance of a note to the topic.
     *
     * @param score its score
     * @param best the score of the best note
     * @param rank its rank, from 1
     */
    double relevanceOf(double score, double best, int rank) {
        return switch (this) {
            case BEST_NOTES -> Math.pow(score / best, ExpertRanking.STEEPNESS);
            case VOTES -> 1;
            case COMBSUM, COMBMNZ -> score;
            case RECIPROCAL_RANK -> 1.0 / rank;
            case MODEL2 -> Math.exp(score - best);
            case POWER6 -> Math.pow(score / best, 6);
        };
    }
}
