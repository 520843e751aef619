package dev.knowhow.web.drawing;

import dev.knowhow.note.NoteId;
import dev.knowhow.present.RadarText;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.web.drawing.RadarLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * The drawing of a radar, around the origin. Coordinates are texts for SVG.
 *
 * @param rings the rings, outermost first, so that each is drawn on the one around it
 * @param borders the lines between quadrants
 * @param quadrants the quadrants
 * @param blips the items
 * @param font the size of the numbers
 */
public record RadarDrawing(
        List<Ring> rings, List<String> borders, List<Quadrant> quadrants, List<BlipShape> blips, String font) {

    private static final double WIDEST_NUMBER = 1.15;
    private static final double LONG_NUMBER = 0.9;
    private static final int LONG = 100;
    private static final double NAME_DISTANCE = 12;
    private static final double NAME_HEIGHT = 15;
    private static final double NEW_RING = 1.22;
    private static final double TIP = 1.42;
    private static final double BASE = 0.8;
    private static final double BASE_HEIGHT = 0.6;

    /**
     * A ring.
     *
     * @param left where its name is, on the border of the first quadrant
     * @param right where its name is again, if there is a border; otherwise empty, because items would be over it
     */
    record Ring(String name, String radius, String left, String right, boolean inner) {}

    /** A quadrant, whose name is written along an arc. */
    record Quadrant(String name, int number, String arc) {}

    /**
     * An item.
     *
     * @param tip the tip of an item that moved; empty for others
     * @param halo the radius of a second circle around a new item; empty for others
     */
    record BlipShape(
            int number,
            String name,
            String href,
            String ring,
            String move,
            boolean due,
            String x,
            String y,
            String tip,
            String radius,
            String halo) {}

    /**
     * The drawing of a radar with one item or more.
     *
     * @param shown the quadrants to draw: all that have items, and maybe others
     * @param links the URL of a note
     */
    public static RadarDrawing of(Radar radar, List<String> shown, Function<NoteId, String> links) {
        int[][] cells = new int[shown.size()][radar.rings().size()];
        for (Blip blip : radar.blips()) {
            cells[shown.indexOf(blip.quadrant())][radar.rings().indexOf(blip.ring())]++;
        }
        RadarLayout layout = new RadarLayout(cells);
        List<Quadrant> quadrants = new ArrayList<>();
        List<String> borders = new ArrayList<>();
        List<BlipShape> blips = new ArrayList<>();
        for (int sector = 0; sector < cells.length; sector++) {
            String quadrant = shown.get(sector);
            quadrants.add(new Quadrant(quadrant, sector, arc(layout, sector, cells.length)));
            if (cells.length > 1) {
                borders.add("M0 0L" + point(RadarLayout.RADIUS, layout.angle(sector)));
            }
            for (int ring = 0; ring < radar.rings().size(); ring++) {
                String name = radar.rings().get(ring);
                List<Blip> inside = radar.in(quadrant).stream()
                        .filter(blip -> blip.ring().equals(name))
                        .toList();
                List<Spot> spots = layout.spots(sector, ring);
                for (int i = 0; i < spots.size(); i++) {
                    blips.add(shape(inside.get(i), spots.get(i), layout.size(), links));
                }
            }
        }
        double font = layout.size() * (radar.blips().size() < LONG ? WIDEST_NUMBER : LONG_NUMBER);
        return new RadarDrawing(rings(radar, layout, cells.length), borders, quadrants, blips, number(font));
    }

    private static List<Ring> rings(Radar radar, RadarLayout layout, int sectors) {
        List<Ring> rings = new ArrayList<>();
        for (int ring = radar.rings().size() - 1; ring >= 0; ring--) {
            rings.add(new Ring(
                    radar.rings().get(ring),
                    number(layout.outer(ring)),
                    number(-layout.middle(ring)),
                    sectors % 2 == 0 ? number(layout.middle(ring)) : "",
                    ring % 2 == 0));
        }
        return rings;
    }

    private static BlipShape shape(Blip blip, Spot spot, double size, Function<NoteId, String> links) {
        return new BlipShape(
                blip.number(),
                blip.note().title(),
                links.apply(blip.note().id()),
                blip.ring(),
                RadarText.move(blip),
                !blip.due().isEmpty(),
                number(spot.x()),
                number(spot.y()),
                tip(blip.move(), spot, size),
                number(size),
                blip.move() == Move.NEW ? number(size * NEW_RING) : "");
    }

    /** A tip above the circle of an item that moved in, and below that of one that moved out. */
    private static String tip(Move move, Spot spot, double size) {
        if (move != Move.IN && move != Move.OUT) {
            return "";
        }
        double up = move == Move.IN ? -size : size;
        String base = number(spot.y() + BASE_HEIGHT * up);
        return "M" + number(spot.x() - BASE * size) + " " + base + "L" + number(spot.x()) + " "
                + number(spot.y() + TIP * up) + "L" + number(spot.x() + BASE * size) + " " + base + "Z";
    }

    /** The arc of a name: clockwise in the upper half, else the other way round, so that it is never upside down. */
    private static String arc(RadarLayout layout, int sector, int sectors) {
        double from = layout.angle(sector);
        double to = layout.angle(sector + 1) - (sectors == 1 ? Math.PI : 0);
        boolean upper = Math.sin((from + to) / 2) <= 0;
        double radius = RadarLayout.RADIUS + NAME_DISTANCE + (upper ? 0 : NAME_HEIGHT);
        String arc = number(radius) + " " + number(radius);
        return upper
                ? "M" + point(radius, from) + "A" + arc + " 0 0 1 " + point(radius, to)
                : "M" + point(radius, to) + "A" + arc + " 0 0 0 " + point(radius, from);
    }

    private static String point(double radius, double angle) {
        return number(radius * Math.cos(angle)) + " " + number(radius * Math.sin(angle));
    }

    /** One digit after the point; never minus zero. */
    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value + 0.0).replace("-0.0", "0.0");
    }
}
