package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.present.Counts;
import dev.knowhow.present.RadarText;
import dev.knowhow.query.Radar;
import dev.knowhow.query.Radar.Blip;
import dev.knowhow.query.Radar.Evidence;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.text.MarkdownEscape;
import java.util.List;
import java.util.stream.Collectors;

/** What moved on the radar between two days, as a note in Markdown. */
public final class RadarTrend {

    private RadarTrend() {}

    /**
     * The note.
     *
     * @param radar the radar, whose moves are those of its period
     */
    public static String markdown(Radar radar) {
        StringBuilder note = new StringBuilder("---\ntitle: Radar from ")
                .append(radar.since().minusDays(1))
                .append(" to ")
                .append(radar.until())
                .append("\nkind: trend\ndate: ")
                .append(radar.until())
                .append("\ntags: [radar]\n---\n");
        return note.append(moves(radar)).append(reviews(radar)).toString();
    }

    /** How many items moved, then what is new and what moved, in sections. */
    static String moves(Radar radar) {
        StringBuilder note = new StringBuilder("\nOf ")
                .append(Counts.of(radar.total(), "item"))
                .append(", ")
                .append(count(radar, Move.NEW))
                .append(" new, ")
                .append(count(radar, Move.IN))
                .append(" moved in and ")
                .append(count(radar, Move.OUT))
                .append(" moved out.\n");
        section(note, "New", radar, Move.NEW);
        section(note, "Moved in", radar, Move.IN);
        section(note, "Moved out", radar, Move.OUT);
        return note.toString();
    }

    private static String count(Radar radar, Move move) {
        int items = radar.moved(move).size();
        String verb = move != Move.NEW ? "" : items == 1 ? " is" : " are";
        return Counts.grouped(items) + verb;
    }

    /** The items whose review is due, in a section; empty without one. */
    static String reviews(Radar radar) {
        String lines = radar.blips().stream()
                .filter(blip -> !blip.due().isEmpty())
                .map(blip -> "- " + link(blip.note().id(), blip.note().title()) + ", " + MarkdownEscape.of(blip.ring())
                        + ": " + String.join(", ", RadarText.due(blip)) + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : "\n## Review due\n\n" + lines;
    }

    private static void section(StringBuilder note, String heading, Radar radar, Move move) {
        List<Blip> blips = radar.moved(move);
        if (!blips.isEmpty()) {
            note.append("\n## ").append(heading).append("\n\n");
            blips.forEach(blip -> note.append(line(blip)));
        }
    }

    private static String line(Blip blip) {
        String moved = blip.before() == null ? blip.ring() : blip.before() + " to " + blip.ring();
        String line = "- **" + link(blip.note().id(), blip.note().title()) + "**: "
                + MarkdownEscape.of(moved + " (" + blip.quadrant() + ")");
        if (!blip.people().isEmpty()) {
            line += "; ask "
                    + blip.people().stream()
                            .map(Member::name)
                            .map(MarkdownEscape::of)
                            .collect(Collectors.joining(", "));
        }
        if (!blip.evidence().isEmpty()) {
            line += "; see "
                    + blip.evidence().stream().map(RadarTrend::evidence).collect(Collectors.joining(", "));
        }
        return line + "\n";
    }

    private static String evidence(Evidence note) {
        return link(note.id(), note.title());
    }

    /** A link that no title can break. */
    private static String link(NoteId id, String title) {
        return "[[" + id.path() + "|"
                + title.replaceAll("[\\[\\]|\\r\\n]+", " ").strip() + "]]";
    }
}
