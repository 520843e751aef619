package dev.knowhow.expert;

import dev.knowhow.query.Relevance;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * How people are ranked by the notes that speak for them. All but the first are well known and plain: everybody who
 * wrote, changed, answered or reviewed a note gets its whole voice, and they differ in how loud a note is. They are here
 * to compare with, see {@code docs/relevance.md}.
 */
public enum Method {
    /** What people get who ask for nothing else; see {@link ExpertRanking}. */
    BEST_NOTES(Relevance.TOPIC, scores -> steep(scores, ExpertRanking.STEEPNESS)),

    /** Counts notes (Macdonald and Ounis: Voting for candidates, CIKM 2006). */
    VOTES(Relevance.WORDS, scores -> each(scores, (score, rank) -> 1)),

    /** Adds up scores of notes (ibid.). */
    COMBSUM(Relevance.WORDS, scores -> scores),

    /** Adds up scores of notes and multiplies by their number (ibid.). */
    COMBMNZ(Relevance.WORDS, scores -> scores),

    /** Adds up one over the rank of each note (ibid.). */
    RECIPROCAL_RANK(Relevance.WORDS, scores -> each(scores, (score, rank) -> 1.0 / rank)),

    /** Adds up how likely each note's language is to bring the question (Balog, Azzopardi, de Rijke: SIGIR 2006, Model 2). */
    MODEL2(Relevance.LANGUAGE_MODEL, scores -> each(scores, (score, rank) -> Math.exp(score - scores[0]))),

    /** Adds up the sixth powers of scores of notes. */
    POWER6(Relevance.WORDS, scores -> steep(scores, 6));

    private interface Loudness {
        double of(double score, int rank);
    }

    private final Relevance relevance;

    @SuppressWarnings("ImmutableEnumChecker") // functions without a state
    private final UnaryOperator<double[]> voices;

    Method(Relevance relevance, UnaryOperator<double[]> voices) {
        this.relevance = relevance;
        this.voices = voices;
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
     * How loud each note is.
     *
     * @param scores the scores of the notes, best first
     */
    double[] voices(double[] scores) {
        return voices.apply(scores);
    }

    private static double[] steep(double[] scores, double steepness) {
        return each(scores, (score, rank) -> Math.pow(score / scores[0], steepness));
    }

    private static double[] each(double[] scores, Loudness loudness) {
        double[] voices = new double[scores.length];
        for (int i = 0; i < voices.length; i++) {
            voices[i] = loudness.of(scores[i], i + 1);
        }
        return voices;
    }
}
