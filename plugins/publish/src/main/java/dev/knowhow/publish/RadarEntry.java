package dev.knowhow.publish;

import dev.knowhow.present.Yaml;
import dev.knowhow.query.Radar.Move;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An item in a file of a radar tool.
 *
 * @param name the name, on one line
 * @param ring the ring as written
 * @param quadrant the quadrant as written; empty if missing
 * @param move the move; null if not stated
 * @param link a URL; empty if missing
 * @param active false if the tool shows it as inactive
 * @param tags the tags
 * @param day the day of the ring; null if unknown
 * @param text the description, in Markdown or HTML
 */
record RadarEntry(
        String name,
        String ring,
        String quadrant,
        @Nullable Move move,
        String link,
        boolean active,
        List<String> tags,
        @Nullable LocalDate day,
        String text) {

    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+");

    /** Removes breaks from values of the front matter. */
    RadarEntry {
        name = line(name);
        ring = line(ring);
        quadrant = line(quadrant);
        link = line(link);
        tags = tags.stream().map(RadarEntry::line).toList();
        text = text.replace("\r\n", "\n").strip();
    }

    private static String line(String text) {
        return BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** The item as a note. */
    String note() {
        StringBuilder note = new StringBuilder("---\ntitle: ").append(Yaml.text(name));
        note.append("\nring: ").append(Yaml.text(ring));
        if (!quadrant.isEmpty()) {
            note.append("\nquadrant: ").append(Yaml.text(quadrant));
        }
        if (move != null) {
            note.append("\nmoved: ").append(move.name().toLowerCase(Locale.ROOT));
        }
        if (!link.isEmpty()) {
            note.append("\nlink: ").append(Yaml.text(link));
        }
        if (!active) {
            note.append("\nactive: false");
        }
        if (!tags.isEmpty()) {
            note.append("\ntags: ").append(Yaml.list(tags));
        }
        return note.append("\n---\n")
                .append(text.isEmpty() ? "" : "\n" + text + "\n")
                .toString();
    }
}
