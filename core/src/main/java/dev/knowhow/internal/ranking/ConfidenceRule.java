package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Confidence;
import dev.knowhow.expert.Evidence;
import java.util.List;

/** Computes the confidence in a score from its evidence. */
final class ConfidenceRule {

    /** The share of a score that the decisive notes, the strongest ones, add up to. */
    private static final double CARRYING = 0.9;

    private static final double LITTLE = 0.25;
    private static final double BEST_NOTE = 1;
    private static final double SEVERAL_NOTES = 1.5;

    private ConfidenceRule() {}

    /**
     * The confidence in a score.
     *
     * @param score the score
     * @param evidence all evidence, strongest first
     */
    static Confidence of(double score, List<Evidence> evidence) {
        List<Evidence> carrying = carrying(score, evidence);
        if (score < LITTLE || onlyNamed(carrying) || partOfQuestion(carrying)) {
            return Confidence.THIN;
        }
        return score >= BEST_NOTE && notes(score, evidence) >= SEVERAL_NOTES ? Confidence.STRONG : Confidence.SOME;
    }

    /**
     * The effective number of notes (Kish: Survey Sampling, 1965): the number of equal notes with the same relative
     * variance of the score.
     */
    private static double notes(double score, List<Evidence> evidence) {
        double squares = 0;
        for (Evidence one : evidence) {
            squares += one.contribution() * one.contribution();
        }
        return squares == 0 ? 0 : score * score / squares;
    }

    /** The decisive notes: the fewest that add up to nearly all of a score. */
    static List<Evidence> carrying(double score, List<Evidence> evidence) {
        double sum = 0;
        int carrying = 0;
        while (carrying < evidence.size() && sum < CARRYING * score) {
            sum += evidence.get(carrying++).contribution();
        }
        return evidence.subList(0, carrying);
    }

    /** Whether the person is only mentioned or thanked in these notes. */
    static boolean onlyNamed(List<Evidence> carrying) {
        return carrying.stream().allMatch(one -> !one.role().active());
    }

    /** Whether none of these notes covers half of the query. */
    static boolean partOfQuestion(List<Evidence> carrying) {
        return carrying.stream().noneMatch(one -> one.coverage() >= Evidence.HALF);
    }
}
