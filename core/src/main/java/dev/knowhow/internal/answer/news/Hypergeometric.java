package dev.knowhow.internal.answer.news;

import java.util.ArrayList;
import java.util.List;

/** The hypergeometric distribution: the number of marked items in a draw without replacement. */
final class Hypergeometric {

    /** The logarithms of the factorials from 0 to the size of the population. */
    private final double[] logFactorials;

    private final int all;

    /** Prepares draws from a population of a size. */
    Hypergeometric(int all) {
        this.all = all;
        this.logFactorials = new double[all + 1];
        for (int i = 2; i <= all; i++) {
            logFactorials[i] = logFactorials[i - 1] + Math.log(i);
        }
    }

    /**
     * The probability of at least a number of marked items.
     *
     * @param found the number of marked items in the draw
     * @param marked the number of marked items in the population
     * @param drawn the size of the draw
     */
    double atLeast(int found, int marked, int drawn) {
        double sum = 0;
        for (int i = Math.min(marked, drawn); i >= Math.max(found, drawn + marked - all); i--) {
            sum += chance(i, marked, drawn);
        }
        return Math.min(1, sum);
    }

    /**
     * The probabilities of {@link #atLeast} up to a limit, ascending: those of the largest numbers of marked items.
     *
     * @param marked the number of marked items in the population
     * @param drawn the size of the draw
     * @param limit the largest probability
     */
    double[] tails(int marked, int drawn, double limit) {
        List<Double> tails = new ArrayList<>();
        double sum = 0;
        for (int i = Math.min(marked, drawn); i >= Math.max(0, drawn + marked - all); i--) {
            sum += chance(i, marked, drawn);
            if (sum > limit) {
                break;
            }
            tails.add(sum);
        }
        return tails.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private double chance(int found, int marked, int drawn) {
        return Math.exp(ways(marked, found) + ways(all - marked, drawn - found) - ways(all, drawn));
    }

    /** The logarithm of the binomial coefficient. */
    private double ways(int of, int chosen) {
        return logFactorials[of] - logFactorials[chosen] - logFactorials[of - chosen];
    }
}
