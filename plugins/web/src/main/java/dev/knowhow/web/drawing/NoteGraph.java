package dev.knowhow.web.drawing;

import dev.knowhow.json.WholeNote;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Related;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of the neighbours of a note: on the left the notes that link to it, on the right those that it links to and
 * those with the same words. The lists beside it have the same content for readers of lists. Sizes are in SVG units.
 */
public record NoteGraph(
        List<Node> nodes,
        String title,
        int width,
        int height,
        int boxX,
        int boxY,
        int boxWidth,
        int boxHeight,
        int middle,
        int textY) {

    private static final int MOST = 5;
    private static final int WIDTH = 700;
    private static final int ROW = 30;
    private static final int BOX_WIDTH = 180;
    private static final int BOX_HEIGHT = 36;
    private static final int EDGE = 35;
    private static final double LETTER = 8.5;
    private static final int BASELINE = 5;

    /** A note; its edge ends at the box of the note in the middle. */
    record Node(
            String title,
            String label,
            String href,
            String kind,
            String anchor,
            int x,
            int y,
            int textY,
            String edge) {}

    /** A neighbour before it has a place. */
    private record Neighbour(NoteId id, String title, String kind) {}

    /**
     * The drawing.
     *
     * @param links the URL of a note
     * @return null if there are fewer than two neighbours
     */
    public static @Nullable NoteGraph of(WholeNote whole, Function<NoteId, String> links) {
        Set<NoteId> drawn = new HashSet<>();
        List<Neighbour> left = new ArrayList<>();
        for (Backlink link : whole.backlinks()) {
            if (left.size() < MOST && drawn.add(link.from())) {
                left.add(new Neighbour(link.from(), link.title(), "link"));
            }
        }
        List<Neighbour> right = new ArrayList<>();
        for (Related other : whole.related()) {
            if (right.size() < MOST && !other.linksHere() && drawn.add(other.id())) {
                right.add(new Neighbour(other.id(), other.title(), other.linkedHere() ? "link" : "near"));
            }
        }
        if (drawn.size() < 2) {
            return null;
        }
        int height = ROW * Math.max(2, Math.max(left.size(), right.size()));
        int boxX = left.isEmpty() ? 1 : right.isEmpty() ? WIDTH - BOX_WIDTH - 1 : (WIDTH - BOX_WIDTH) / 2;
        List<Node> nodes = new ArrayList<>();
        place(links, left, boxX, -1, height, nodes);
        place(links, right, boxX + BOX_WIDTH, 1, height, nodes);
        return new NoteGraph(
                nodes,
                cut(whole.note().title(), BOX_WIDTH),
                WIDTH,
                height,
                boxX,
                (height - BOX_HEIGHT) / 2,
                BOX_WIDTH,
                BOX_HEIGHT,
                boxX + BOX_WIDTH / 2,
                height / 2 + BASELINE);
    }

    /**
     * Places the notes of one side.
     *
     * @param box where the edges end
     * @param direction 1 to the right, -1 to the left
     */
    private static void place(
            Function<NoteId, String> links,
            List<Neighbour> side,
            int box,
            int direction,
            int height,
            List<Node> nodes) {
        int x = box + direction * EDGE;
        int bend = (x + box) / 2;
        for (int i = 0; i < side.size(); i++) {
            Neighbour one = side.get(i);
            int y = (2 * i + 1) * height / (2 * side.size());
            String edge = "M" + x + " " + y + "C" + bend + " " + y + " " + bend + " " + height / 2 + " " + box + " "
                    + height / 2;
            nodes.add(new Node(
                    one.title(),
                    cut(one.title(), direction > 0 ? WIDTH - x : x),
                    links.apply(one.id()),
                    one.kind(),
                    direction > 0 ? "start" : "end",
                    x + direction * BASELINE,
                    y,
                    y + BASELINE,
                    edge));
        }
    }

    private static String cut(String title, int width) {
        int letters = (int) (width / LETTER);
        return title.codePointCount(0, title.length()) <= letters
                ? title
                : title.substring(0, title.offsetByCodePoints(0, letters - 1)).strip() + "…";
    }
}
