package dev.knowhow.present;

import java.util.List;

/**
 * A bar chart of counts, such as notes by month. Immutable.
 *
 * @param label what it shows
 * @param bars the bars in order; not empty
 */
public record Chart(String label, List<Bar> bars) {

    private static final String HEIGHTS = "▁▂▃▄▅▆▇█";

    /**
     * A bar.
     *
     * @param name its name, such as a month
     * @param value the count, 0 or more
     */
    public record Bar(String name, int value) {}

    /** Copies the list. */
    public Chart {
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("a chart needs bars");
        }
        bars = List.copyOf(bars);
    }

    /** The largest count, at least 1. */
    public int largest() {
        return Math.max(1, bars.stream().mapToInt(Bar::value).max().orElse(1));
    }

    /** The chart as a line of text, as in {@code notes by month: 2025-01 ▁▁▂▁▅█ 2025-06, at most 7}. */
    public String line() {
        StringBuilder heights = new StringBuilder();
        int largest = largest();
        bars.forEach(bar -> heights.append(HEIGHTS.charAt(bar.value() * (HEIGHTS.length() - 1) / largest())));
        return label + ": " + bars.getFirst().name() + " " + heights + " "
                + bars.getLast().name() + ", at most " + largest;
    }
}
