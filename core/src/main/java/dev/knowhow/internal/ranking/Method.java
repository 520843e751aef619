package dev.knowhow.internal.ranking;

import dev.knowhow.query.Relevance;
import java.util.Locale;

/**
 * A method to rank people by the notes associated with them. {@link #BEST_NOTES} is the default. The others are
 * baselines of the literature, for comparison (see {@code docs/relevance.md}): each author, editor, answerer and
 * reviewer of a note receives the note's full relevance, and the methods differ only in how they compute it.
 */
public enum Method {
    /** The default, see {@link ExpertRanking}. */
    BEST_NOTES(Relevance.TOPIC),

    /** The number of notes (Macdonald and Ounis: Voting for candidates, CIKM 2006). */
    VOTES(Relevance.WORDS),

    /** The sum of the notes' scores (ibid.). */
    COMBSUM(Relevance.WORDS),

    /** The sum of the notes' scores times their number (ibid.). */
    COMBMNZ(Relevance.WORDS),

    /** The sum of the reciprocal ranks of the notes (ibid.). */
    RECIPROCAL_RANK(Relevance.WORDS),

    /** The sum of the query likelihoods of the notes (Balog, Azzopardi and de Rijke: SIGIR 2006, Model 2). */
    MODEL2(Relevance.LANGUAGE_MODEL),

    /** The sum of the sixth powers of the notes' scores. */
    POWER6(Relevance.WORDS);

    private final Relevance relevance;

    Method(Relevance relevance) {
        this.relevance = relevance;
    }

    /** The name in options and parameters, such as {@code best-notes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How notes are scored for this method. */
    public Relevance relevance() {
        return relevance;
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
