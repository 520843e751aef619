package dev.knowhow.present;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart of counts, such as notes by month. Immutable.
 *
 * @param label what it shows
 * @param bars the bars in order; not empty
 * @param usual the usual range of the counts; null for none
 */
public record Chart(String label, List<Bar> bars, @Nullable Range usual) {

    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    /**
     * A bar.
     *
     * @param name its name, such as a month
     * @param value the count, 0 or more
     */
    public record Bar(String name, int value) {}

    /**
     * A range of counts.
     *
     * @param least the least count
     * @param most the largest count
     */
    public record Range(int least, int most) {

        /** The counts within two standard deviations of a mean, if counts have a Poisson distribution. */
        public static Range around(double mean) {
            double deviations = 2 * Math.sqrt(mean);
            return new Range((int) Math.max(0, Math.ceil(mean - deviations)), (int) Math.floor(mean + deviations));
        }
    }

    /** Copies the list. */
    public Chart {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a chart needs bars");
        }
        bars = List.copyOf(bars);
    }

    /** The largest count, at least 1. */
    public int largest() {
        return Math.max(
                usual == null ? 1 : Math.max(1, usual.most()),
                bars.stream().mapToInt(Bar::value).max().orElse(1));
    }

    /** The chart as a line of text, as in {@code notes by month: 2025-01 ▁▁▂▁▅█ 2025-06, at most 7}. */
    public String line() {
        StringBuilder heights = new StringBuilder();
        int largest = largest();
        bars.forEach(bar -> heights.append(HEIGHTS.charAt(bar.value() * (HEIGHTS.length() - 1) / largest)));
        return label + ": " + bars.getFirst().name() + " " + heights + " "
                + bars.getLast().name() + ", at most "
                + bars.stream().mapToInt(Bar::value).max().orElse(0)
                + (usual == null ? "" : ", usually " + range());
    }

    /** The usual range, as in {@code 2 to 5}; empty for none. */
    public String range() {
        if (usual == null) {
            return "";
        }
        return usual.least() == usual.most() ? String.valueOf(usual.most()) : usual.least() + " to " + usual.most();
    }
}
