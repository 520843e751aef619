package dev.knowhow.bench;

import org.jspecify.annotations.Nullable;

/**
 * How knowhow did at one thing, and another one at the same.
 *
 * @param notes the size of the corpus
 * @param what what was done
 * @param figure which figure of it, such as {@code median}
 * @param unit what it is counted in
 * @param knowhow the figure of knowhow
 * @param other whom it is compared with
 * @param others the figure of that one
 * @param interval the confidence interval of the ratio, if both were measured in pairs
 */
record Comparison(
        int notes,
        String what,
        String figure,
        String unit,
        double knowhow,
        String other,
        double others,
        @Nullable Interval interval) {

    /** Figures that were not measured in pairs. */
    Comparison(int notes, String what, String figure, String unit, double knowhow, String other, double others) {
        this(notes, what, figure, unit, knowhow, other, others, null);
    }

    /** The unit of what is many times something else. */
    static final String TIMES = "x";

    /** A ratio that grew by more than this is a regression. */
    private static final double NOISE = 1.15;

    /** How many times as much as the other knowhow has or needs. */
    double ratio() {
        return knowhow / others;
    }

    /** Whether these are figures of the same thing. */
    boolean isLike(Comparison that) {
        return notes == that.notes && what.equals(that.what) && figure.equals(that.figure) && other.equals(that.other);
    }

    /**
     * Whether the ratio is so much worse than it was that it is no accident. Of throughput and what processors buy,
     * more is better.
     */
    boolean isWorseThan(Comparison before) {
        boolean moreIsBetter = unit.endsWith("/s") || unit.equals(TIMES);
        return moreIsBetter ? ratio() * NOISE < before.ratio() : ratio() > NOISE * before.ratio();
    }
}
