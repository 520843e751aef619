package dev.knowhow.cli;

import dev.knowhow.cli.text.Plain;
import dev.knowhow.json.Json;
import dev.knowhow.json.NoteJson;
import dev.knowhow.query.Related;
import java.util.ArrayList;
import java.util.List;

/** Prints related notes, each with what speaks for it. */
final class RelatedView {

    private final Page page;

    RelatedView(Page page) {
        this.page = page;
    }

    void print(List<Related> related) {
        int width = String.valueOf(related.size()).length();
        int rank = 0;
        for (Related note : related) {
            String number = String.valueOf(++rank);
            page.line(page.paint().dim(" ".repeat(width - number.length()) + number + "  ")
                    + page.paint().bold(Plain.line(note.title())));
            page.wrapped(width + 2, Plain.line(note.id().path() + "  " + reasons(note)), page.paint()::dim);
        }
    }

    /** What speaks for it, as in {@code links here; both: retries, backoff}. */
    static String reasons(Related note) {
        List<String> reasons = new ArrayList<>();
        if (note.linksHere() && note.linkedHere()) {
            reasons.add("linked both ways");
        } else if (note.linksHere()) {
            reasons.add("links here");
        } else if (note.linkedHere()) {
            reasons.add("linked from here");
        }
        if (!note.bothLinkTo().isEmpty()) {
            reasons.add("both link to " + note.bothLinkTo().getFirst()
                    + (note.bothLinkTo().size() > 1
                            ? " and " + (note.bothLinkTo().size() - 1) + " more"
                            : ""));
        }
        if (!note.words().isEmpty()) {
            reasons.add("both say " + String.join(", ", note.words()));
        }
        return String.join("; ", reasons);
    }

    static void json(Json json, List<Related> related) {
        int rank = 0;
        for (Related note : related) {
            int place = ++rank;
            json.line("related", () -> NoteJson.related(json, place, note));
        }
    }
}
