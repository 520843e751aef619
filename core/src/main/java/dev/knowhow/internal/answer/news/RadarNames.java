package dev.knowhow.internal.answer.news;

import dev.knowhow.text.Fold;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names of rings and quadrants. Immutable.
 *
 * @param rings the rings, innermost first; empty for the usual ones
 * @param quadrants the quadrants in order; empty for those of the notes
 */
public record RadarNames(List<String> rings, List<String> quadrants) {

    /** Without {@code radar.txt}. */
    public static final RadarNames USUAL = new RadarNames(List.of(), List.of());

    private static final List<String> USUAL_RINGS = List.of("Adopt", "Trial", "Assess", "Hold", "Caution");

    /** The outermost usual ring has two names, of which a radar shows those in use. */
    private static final int OUTERMOST = 3;

    /** Copies the lists. */
    public RadarNames {
        rings = List.copyOf(rings);
        quadrants = List.copyOf(quadrants);
    }

    /** Names with the same key are equal: {@code Languages & Frameworks} is {@code languages-and-frameworks}. */
    static String key(String name) {
        return Fold.of(name)
                .replace("&", " and ")
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /** All rings that notes may have. */
    List<String> known() {
        return rings.isEmpty() ? USUAL_RINGS : rings;
    }

    /** Whether notes may have a ring. */
    boolean isRing(String written) {
        return position(known(), written) >= 0;
    }

    /** The distance of a ring from the centre, from 0. */
    int distance(String ring) {
        int position = position(known(), ring);
        return rings.isEmpty() ? Math.min(position, OUTERMOST) : position;
    }

    /** A ring as it is shown. */
    String shown(String ring) {
        return known().get(position(known(), ring));
    }

    /** The rings of a radar. */
    List<String> shownRings(Set<String> used) {
        if (!rings.isEmpty()) {
            return rings;
        }
        List<String> outer = USUAL_RINGS.subList(OUTERMOST, USUAL_RINGS.size());
        return USUAL_RINGS.stream()
                .filter(ring -> !outer.contains(ring)
                        || used.contains(ring)
                        || (ring.equals(outer.getFirst()) && outer.stream().noneMatch(used::contains)))
                .toList();
    }

    /** The position of a name among others; -1 if it is missing. */
    static int position(List<String> names, String name) {
        return names.stream().map(RadarNames::key).toList().indexOf(key(name));
    }

    /** A name as it is shown if {@code radar.txt} does not say: {@code data-management} as {@code Data management}. */
    static String legible(String written) {
        String text = written.strip();
        String words = text.contains(" ") ? text : text.replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? text : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
