package dev.knowhow.web.drawing;

import dev.knowhow.present.Chart;
import java.util.ArrayList;
import java.util.List;

/**
 * A small bar chart with the usual range of its counts, and a table as its text alternative. Sizes are in SVG units.
 */
public record Bars(String label, int width, int height, List<Bar> bars, String range, int rangeY, int rangeHeight) {

    private static final int STEP = 14;
    private static final int GAP = 3;
    private static final int TALLEST = 40;

    /** A bar and its row of the table. */
    record Bar(String name, int value, int x, int y, int width, int height) {}

    /** The chart of counts. */
    public static Bars of(Chart chart) {
        List<Bar> bars = new ArrayList<>();
        int largest = chart.largest();
        for (Chart.Bar bar : chart.bars()) {
            int height = bar.value() == 0 ? 1 : Math.max(2, TALLEST * bar.value() / largest);
            bars.add(new Bar(bar.name(), bar.value(), STEP * bars.size(), TALLEST - height, STEP - GAP, height));
        }
        Chart.Range usual = chart.usual() == null ? new Chart.Range(0, 0) : chart.usual();
        int top = TALLEST - TALLEST * usual.most() / largest;
        int bottom = TALLEST - TALLEST * usual.least() / largest;
        return new Bars(
                chart.label(),
                STEP * bars.size(),
                TALLEST,
                bars,
                chart.range().isEmpty() ? "" : "usually " + chart.range(),
                top,
                Math.max(2, bottom - top));
    }
}
