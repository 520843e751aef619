package dev.knowhow.query;

import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.text.Fold;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Selects items of a radar. Names are compared without case and accents. Immutable.
 *
 * @param text words, each of which the title, an alias or a tag of the item contains; empty for all items
 * @param quadrants the quadrants; empty for all
 * @param rings the rings; empty for all
 * @param moves the changes in the period; empty for all
 * @param due whether only items whose review is due are selected
 */
public record RadarFilter(String text, Set<String> quadrants, Set<String> rings, Set<Move> moves, boolean due) {

    /** Selects all items. */
    public static final RadarFilter ALL = new RadarFilter("", Set.of(), Set.of(), Set.of(), false);

    /** Copies the sets. */
    public RadarFilter {
        text = text.strip();
        quadrants = Set.copyOf(quadrants);
        rings = Set.copyOf(rings);
        moves = Set.copyOf(moves);
    }

    /** Whether an item is selected. */
    public boolean includes(Blip blip) {
        return isAmong(quadrants, blip.quadrant())
                && isAmong(rings, blip.ring())
                && (moves.isEmpty() || moves.contains(blip.move()))
                && (!due || !blip.due().isEmpty())
                && isNamed(blip);
    }

    private static boolean isAmong(Collection<String> names, String name) {
        return names.isEmpty()
                || names.stream().anyMatch(each -> Fold.of(each.strip()).equals(Fold.of(name)));
    }

    private boolean isNamed(Blip blip) {
        return text.isEmpty()
                || Stream.of(Fold.of(text).split("\\s+"))
                        .allMatch(word -> Stream.of(
                                        Stream.of(blip.note().title()),
                                        blip.note().aliases().stream(),
                                        blip.note().tags().stream())
                                .flatMap(names -> names)
                                .anyMatch(name -> Fold.of(name).contains(word)));
    }
}
