package dev.knowhow.cli.evaluate;

/** Discounted cumulative gain over the first ten. */
final class Gain {

    static final int DEPTH = 10;

    /**
     * Base-2 logarithms of 2 to 11: quotients of natural logarithms have rounding errors, and figures must be
     * comparable.
     */
    private static final double[] LOG2 = {
        1.0,
        1.584962500721156,
        2.0,
        2.321928094887362,
        2.584962500721156,
        2.807354922057604,
        3.0,
        3.169925001442312,
        3.321928094887362,
        3.4594316186372973
    };

    private double sum;
    private int rank;

    /** Adds the next in the ranking; those behind the first ten count nothing. */
    void add(double gain) {
        if (rank < DEPTH) {
            sum += gain / LOG2[rank];
        }
        rank++;
    }

    double sum() {
        return sum;
    }
}
