package dev.knowhow.bench;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % confidence interval of the ratio of paired figures: that of the mean logarithm of their ratios, by Student's
 * t.
 *
 * @param low its lower end
 * @param high its upper end
 */
record Interval(double low, double high) {

    /** The quantile .975 of Student's t by degrees of freedom from 1; beyond, that of the normal distribution. */
    private static final double[] T = {
        12.71, 4.30, 3.18, 2.78, 2.57, 2.45, 2.36, 2.31, 2.26, 2.23, 2.20, 2.18, 2.16, 2.14, 2.13, 2.12, 2.11, 2.10,
        2.09
    };

    private static final double NORMAL = 1.96;

    /**
     * The interval of some pairs.
     *
     * @param ours the figures of knowhow, by round
     * @param others the figures of the other, by round
     * @return null if there are not two pairs
     */
    static @Nullable Interval of(List<Long> ours, List<Long> others) {
        int pairs = Math.min(ours.size(), others.size());
        if (pairs < 2) {
            return null;
        }
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < pairs; i++) {
            double log = Math.log((double) ours.get(i) / others.get(i));
            sum += log;
            squares += log * log;
        }
        double mean = sum / pairs;
        double variance = Math.max(0, squares / pairs - mean * mean) * pairs / (pairs - 1);
        double t = pairs - 2 < T.length ? T[pairs - 2] : NORMAL;
        double half = t * Math.sqrt(variance / pairs);
        return new Interval(Math.exp(mean - half), Math.exp(mean + half));
    }
}
