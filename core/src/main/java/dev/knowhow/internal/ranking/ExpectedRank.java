package dev.knowhow.internal.ranking;

import dev.knowhow.expert.Evidence;
import dev.knowhow.expert.Expert;
import java.util.List;

/**
 * Computes the rank that a person would have on average, had other notes been written. As in {@link Bootstrap}, each
 * note has a Poisson number of copies, so the variance of a score is the sum of the squares of its contributions. The
 * probability that another person ranks higher follows from the normal distribution, in the logistic form of Bowling
 * and others (Journal of Industrial Engineering and Management, 2009). An answer needs this for each person, and the
 * bootstrap would take longer than the search.
 */
final class ExpectedRank {

    private static final double LOGISTIC = 1.702;

    /** Beyond this number of standard errors, the order is certain. */
    private static final double CERTAIN = 4;

    private final double[] scores;
    private final double[] variances;

    /**
     * Prepares a ranking.
     *
     * @param ranking all people with all their evidence, best first
     */
    ExpectedRank(List<Expert> ranking) {
        scores = new double[ranking.size()];
        variances = new double[ranking.size()];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = ranking.get(i).score();
            variances[i] = variance(ranking.get(i).evidence());
        }
    }

    private static double variance(List<Evidence> evidence) {
        double sum = 0;
        double squares = 0;
        for (Evidence one : evidence) {
            double part = one.contribution();
            sum += part;
            squares += part * part;
        }
        double mean = evidence.isEmpty() ? 0 : sum / evidence.size();
        return squares + mean * mean;
    }

    /** The expected rank of the person at an index of the ranking; 1 is certain to be first. */
    double of(int index) {
        double rank = 1;
        for (int other = 0; other < scores.length; other++) {
            double behind = scores[index] - scores[other];
            // a score is at least its standard error, without the mean
            if (other > index && behind > CERTAIN * Math.sqrt(variances[index] + 2 * scores[other] * scores[other])) {
                return rank;
            }
            double error = Math.sqrt(variances[index] + variances[other]);
            if (other != index && error > 0) {
                rank += 1 / (1 + Math.exp(LOGISTIC * behind / error));
            }
        }
        return rank;
    }
}
