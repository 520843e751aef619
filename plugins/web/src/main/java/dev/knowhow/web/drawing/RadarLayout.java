package dev.knowhow.web.drawing;

import java.util.ArrayList;
import java.util.List;

/**
 * Places the items of a radar in sectors and rings, without overlaps: equal items give equal places. A ring is as wide
 * as its fullest sector needs, and all items have the largest size with which they fit.
 */
final class RadarLayout {

    /** The radius of the outermost ring, in SVG units. */
    static final double RADIUS = 480;

    /** A shape of an item stays within this multiple of its size, so shapes at twice the distance do not touch. */
    private static final double REACH = 1.45;

    private static final double LARGEST = 15;
    private static final double SMALLEST = 1.5;
    private static final double STEP = 0.5;

    /** The distance between shapes and the borders of sectors, where the names of rings are. */
    private static final double BORDER = 10;

    /** The share of each width that does not depend on the number of items, so that the name of a ring fits. */
    private static final double FIXED = 0.5;

    private static final int FEW = 2;

    private final int[][] cells;
    private final double[] bounds;
    private final double size;

    /** A place. */
    record Spot(double x, double y) {}

    /**
     * Computes the layout.
     *
     * @param cells the number of items by sector and ring
     */
    RadarLayout(int[][] cells) {
        this.cells = cells;
        this.bounds = bounds(cells);
        double largest = LARGEST;
        while (largest > SMALLEST && !fits(largest)) {
            largest -= STEP;
        }
        this.size = largest;
    }

    private static double[] bounds(int[][] cells) {
        int rings = cells[0].length;
        double[] needs = new double[rings];
        double all = 0;
        for (int ring = 0; ring < rings; ring++) {
            for (int[] sector : cells) {
                needs[ring] = Math.max(needs[ring], FEW + sector[ring]);
            }
            all += needs[ring];
        }
        double[] bounds = new double[rings + 1];
        double area = 0;
        for (int ring = 0; ring < rings; ring++) {
            area += needs[ring];
            bounds[ring + 1] = RADIUS * (FIXED * (ring + 1) / rings + (1 - FIXED) * Math.sqrt(area / all));
        }
        return bounds;
    }

    private boolean fits(double one) {
        for (int sector = 0; sector < cells.length; sector++) {
            for (int ring = 0; ring < cells[sector].length; ring++) {
                if (places(sector, ring, one).size() < cells[sector][ring]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The radius of an item. */
    double size() {
        return size;
    }

    /** The outer radius of a ring, from 0. */
    double outer(int ring) {
        return bounds[ring + 1];
    }

    /** The radius of the middle of a ring. */
    double middle(int ring) {
        return (bounds[ring] + bounds[ring + 1]) / 2;
    }

    /** The angle at which a sector begins, clockwise from the right; the first begins on the left. */
    double angle(int sector) {
        return Math.PI + 2 * Math.PI * sector / cells.length;
    }

    /** The places of the items of a cell, in their order, evenly over the cell. */
    List<Spot> spots(int sector, int ring) {
        List<Spot> places = places(sector, ring, size);
        int items = Math.min(cells[sector][ring], places.size());
        List<Spot> spots = new ArrayList<>();
        for (int i = 0; i < items; i++) {
            spots.add(places.get((int) ((i + 0.5) * places.size() / items)));
        }
        return spots;
    }

    /** All places of a cell: on arcs from the inner border to the outer one, alternately clockwise and back. */
    private List<Spot> places(int sector, int ring, double one) {
        double reach = REACH * one;
        double inner = bounds[ring] + reach + 1;
        double outer = bounds[ring + 1] - reach - 1;
        List<Spot> places = new ArrayList<>();
        int arcs = outer < inner ? 0 : 1 + (int) ((outer - inner) / (2 * reach));
        double gap = arcs < 2 ? 0 : (outer - inner) / (arcs - 1);
        for (int arc = 0; arc < arcs; arc++) {
            double radius = arcs < 2 ? (inner + outer) / 2 : inner + arc * gap;
            List<Spot> along = along(sector, radius, reach);
            places.addAll(arc % 2 == 0 ? along : along.reversed());
        }
        return places;
    }

    private List<Spot> along(int sector, double radius, double reach) {
        double border = Math.max(reach, BORDER) + reach / 2;
        if (radius <= border) {
            return List.of();
        }
        double margin = Math.asin(border / radius);
        double from = angle(sector) + margin;
        double span = 2 * Math.PI / cells.length - 2 * margin;
        double step = 2 * Math.asin(Math.min(1, reach / radius));
        List<Spot> spots = new ArrayList<>();
        int places = span < 0 ? 0 : 1 + (int) (span / step);
        double gap = places < 2 ? 0 : span / (places - 1);
        for (int place = 0; place < places; place++) {
            double angle = places < 2 ? from + span / 2 : from + place * gap;
            spots.add(new Spot(radius * Math.cos(angle), radius * Math.sin(angle)));
        }
        return spots;
    }
}
