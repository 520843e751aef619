package dev.knowhow.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A bar chart of numbers by year, with a text alternative. Sizes are in SVG units. */
public record Years(List<Bar> bars, int width, int height, int label, String text) {

    /** Up to this many years, labels have four digits. */
    private static final int FEW = 7;

    private static final int WIDE_STEP = 44;
    private static final int NARROW_STEP = 28;
    private static final int GAP = 10;
    private static final int TALLEST = 64;
    private static final int TOP = 16;
    private static final int BOTTOM = 18;
    private static final int MOST = 15;

    /** A bar. */
    record Bar(String year, long number, int x, int middle, int y, int width, int height, int above) {}

    /**
     * The chart; without bars if there are no numbers.
     *
     * @param numbers the number of notes by year
     */
    public static Years of(Map<Integer, Long> numbers) {
        TreeMap<Integer, Long> all = new TreeMap<>(numbers);
        List<Bar> bars = new ArrayList<>();
        int step = 0;
        StringBuilder text = new StringBuilder();
        if (!all.isEmpty()) {
            long most = all.values().stream().mapToLong(Long::longValue).max().orElse(1);
            int last = all.lastKey();
            int first = Math.max(all.firstKey(), last - MOST + 1);
            boolean few = last - first < FEW;
            step = few ? WIDE_STEP : NARROW_STEP;
            for (int year = first; year <= last; year++) {
                long number = all.getOrDefault(year, 0L);
                int height = number == 0 ? 0 : (int) Math.max(2, Math.round((double) TALLEST * number / most));
                int x = step * (year - first);
                int y = TOP + TALLEST - height;
                String label =
                        few ? String.valueOf(year) : "’" + String.valueOf(year).substring(2);
                bars.add(new Bar(label, number, x + GAP / 2, x + step / 2, y, step - GAP, height, y - 4));
                text.append(text.isEmpty() ? "" : ", ")
                        .append(year)
                        .append(": ")
                        .append(number);
            }
        }
        return new Years(bars, step * bars.size(), TOP + TALLEST + BOTTOM, TOP + TALLEST + BOTTOM - 4, text.toString());
    }
}
