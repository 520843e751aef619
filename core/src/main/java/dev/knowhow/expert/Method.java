package dev.knowhow.expert;

import dev.knowhow.query.Relevance;
import java.util.Locale;

/**
 * How people are ranked by the notes that speak for them. All but the first are well known and plain: everybody who
 * wrote, changed, answered or reviewed a note gets its whole voice, and they differ in how loud a note is. They are here
 * to compare with, see {@code docs/relevance.md}.
 */
public enum Method {
    /** What people get who ask for nothing else; see {@link ExpertRanking}. */
    BEST_NOTES(Relevance.TOPIC),

    /** Counts notes (Macdonald and Ounis: Voting for candidates, CIKM 2006). */
    VOTES(Relevance.WORDS),

    /** Adds up scores of notes (ibid.). */
    COMBSUM(Relevance.WORDS),

    /** Adds up scores of notes and multiplies by their number (ibid.). */
    COMBMNZ(Relevance.WORDS),

    /** Adds up one over the rank of each note (ibid.). */
    RECIPROCAL_RANK(Relevance.WORDS),

    /** Adds up how likely each note's language is to bring the question (Balog, Azzopardi, de Rijke: SIGIR 2006, Model 2). */
    MODEL2(Relevance.LANGUAGE_MODEL),

    /** Adds up the sixth powers of scores of notes. */
    POWER6(Relevance.WORDS);

    private final Relevance relevance;

    Method(Relevance relevance) {
        this.relevance = relevance;
    }

    /** The name as one types it: {@code best-notes}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How notes are to be scored for it. */
    public Relevance relevance() {
        return relevance;
    }

    /**
     * How loud a note is.
     *
     * @param score its score
     * @param best the best note's score
     * @param rank its rank, from 1
     */
    double voice(double score, double best, int rank) {
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
