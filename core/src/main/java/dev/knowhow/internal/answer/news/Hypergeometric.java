package dev.knowhow.internal.answer.news;

/** The hypergeometric distribution: the number of marked items in a draw without replacement. */
final class Hypergeometric {

    /** The logarithms of the factorials of 0 to the number of all. */
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
     * @param found how many marked ones were drawn
     * @param marked how many of all are marked
     * @param drawn how many were drawn
     */
    double atLeast(int found, int marked, int drawn) {
        double sum = 0;
        for (int i = Math.max(found, drawn + marked - all); i <= Math.min(marked, drawn); i++) {
            sum += Math.exp(ways(marked, i) + ways(all - marked, drawn - i) - ways(all, drawn));
        }
        return Math.min(1, sum);
    }

    /** The logarithm of the number of ways to choose some of many. */
    private double ways(int of, int chosen) {
        return logFactorials[of] - logFactorials[chosen] - logFactorials[of - chosen];
    }
}
