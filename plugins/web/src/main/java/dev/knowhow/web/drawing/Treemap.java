package dev.knowhow.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Divides a rectangle into parts with given areas, as square as possible (Bruls, Huizing, van Wijk: Squarified
 * Treemaps, 2000).
 */
public final class Treemap {

    private final List<Tile> tiles = new ArrayList<>();
    private double left;
    private double top;
    private double width;
    private double height;

    /** A part of the rectangle. */
    public record Tile(double left, double top, double width, double height) {

        /** A coordinate for SVG, with one digit. */
        public static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }
    }

    private Treemap(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /**
     * Divides a rectangle.
     *
     * @param sizes the relative areas, above 0, the largest first
     * @param width the width, in SVG units
     * @param height the height, in SVG units
     * @return a tile for each area, in the same order
     */
    public static List<Tile> of(List<Integer> sizes, double width, double height) {
        double scale = width
                * height
                / Math.max(1, sizes.stream().mapToInt(Integer::intValue).sum());
        List<Double> areas = sizes.stream().map(size -> size * scale).toList();
        var map = new Treemap(width, height);
        int start = 0;
        while (start < areas.size()) {
            int end = start + 1;
            while (end < areas.size()
                    && map.worst(areas.subList(start, end + 1)) <= map.worst(areas.subList(start, end))) {
                end++;
            }
            map.row(areas.subList(start, end));
            start = end;
        }
        return map.tiles;
    }

    /** The largest ratio of the sides of tiles in one row along the shorter side. */
    private double worst(List<Double> row) {
        double sum = row.stream().mapToDouble(Double::doubleValue).sum();
        double side = Math.min(width, height);
        double thickness = sum / side;
        return row.stream()
                .mapToDouble(area -> Math.max(area / thickness / thickness, thickness * thickness / area))
                .max()
                .orElse(Double.MAX_VALUE);
    }

    private void row(List<Double> row) {
        double sum = row.stream().mapToDouble(Double::doubleValue).sum();
        boolean upright = width >= height;
        double thickness = sum / Math.min(width, height);
        double along = upright ? top : left;
        for (double area : row) {
            double length = area / thickness;
            tiles.add(upright ? new Tile(left, along, thickness, length) : new Tile(along, top, length, thickness));
            along += length;
        }
        if (upright) {
            left += thickness;
            width -= thickness;
        } else {
            top += thickness;
            height -= thickness;
        }
    }
}
