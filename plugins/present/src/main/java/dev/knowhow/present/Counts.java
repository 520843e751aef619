package dev.knowhow.present;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers as text. */
public final class Counts {

    private static final int SCORE_DIGITS = 2;

    private Counts() {}

    /**
     * A number with a noun, as in {@code 1 note} or {@code 1,204 notes}.
     *
     * @param what the singular of a noun with a regular plural
     */
    public static String of(long count, String what) {
        return grouped(count) + " " + what + (count == 1 ? "" : "s");
    }

    /** A number of people, as in {@code 1 person} or {@code 2 people}. */
    public static String people(long count) {
        return count == 1 ? "1 person" : grouped(count) + " people";
    }

    /** A number with separators, as in {@code 1,204}. */
    public static String grouped(long count) {
        // No Formatter and no locale, because each search formats many numbers.
        var digits = new StringBuilder(Long.toString(count));
        for (int i = digits.length() - 3; i > (count < 0 ? 1 : 0); i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /**
     * The range of shown results, as in {@code 11 to 20}; {@code 1} for the first alone.
     *
     * @param offset how many results are before them
     * @param shown how many are shown, from 1
     */
    public static String range(int offset, int shown) {
        String last = grouped((long) offset + shown);
        return offset == 0 && shown == 1 ? last : grouped(offset + 1L) + " to " + last;
    }

    /** A share of 1 as in {@code 42 %}. */
    public static String percent(double share) {
        return Math.round(100 * share) + " %";
    }

    /** A score or a factor, as in {@code 0.42}. */
    public static String score(double value) {
        return new BigDecimal(value)
                .setScale(SCORE_DIGITS, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    /**
     * The first values and the number of the rest, as in {@code Ana, Ben +2}.
     *
     * @param most how many values to show
     */
    public static String first(List<String> values, int most) {
        int shown = Math.min(most, values.size());
        int more = values.size() - shown;
        return String.join(", ", values.subList(0, shown)) + (more > 0 ? " +" + more : "");
    }
}
