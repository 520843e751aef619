package dev.knowhow.present;

import dev.knowhow.query.Related;
import dev.knowhow.query.Rising;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts about list entries. */
public final class ListText {

    private static final double LEAST_CHANCE = 1e-9;
    private static final int MONTH = "2026-03".length();

    private ListText() {}

    /** Why a note is related, as in {@code links here; both mention retries, backoff}. */
    public static String reasons(Related note) {
        List<String> reasons = new ArrayList<>();
        if (note.linksHere() && note.linkedHere()) {
            reasons.add("linked both ways");
        } else if (note.linksHere()) {
            reasons.add("links here");
        } else if (note.linkedHere()) {
            reasons.add("linked from this note");
        }
        if (!note.bothLinkTo().isEmpty()) {
            int more = note.bothLinkTo().size() - 1;
            reasons.add("both link to " + note.bothLinkTo().getFirst() + (more > 0 ? " and " + more + " more" : ""));
        }
        if (!note.words().isEmpty()) {
            reasons.add("both mention " + String.join(", ", note.words()));
        }
        return String.join("; ", reasons);
    }

    /** Where a list goes on, as in {@code more from offset 100}; empty at its end. */
    public static String more(@Nullable Integer next) {
        return next == null ? "" : "more from offset " + next;
    }

    /** The increase of a topic, as in {@code 5 notes, 1 in the year before}. */
    public static String rise(Rising.Topic topic) {
        return Counts.of(topic.evidence().size(), "note") + ", "
                + (topic.before() == 0 ? "none" : Counts.grouped(topic.before())) + " in the year before";
    }

    /** The probability of the increase by chance, as in {@code by chance 1 in 2,300}. */
    public static String chance(Rising.Topic topic) {
        return "by chance 1 in "
                + (topic.chance() < LEAST_CHANCE ? "a billion" : Counts.grouped(Math.round(1 / topic.chance())));
    }

    /** The two periods that were compared. */
    public static String compared(Rising rising) {
        String compared = Counts.of(rising.notes(), "note") + " since " + rising.since() + " compared with "
                + Counts.of(rising.notesBefore(), "note") + " of the year before";
        return rising.topics().isEmpty() ? "No significant increase: " + compared + "." : compared;
    }

    /** A period, as in {@code 2023-04 to 2025-03}. */
    public static String span(@Nullable LocalDate since, @Nullable LocalDate last) {
        if (since == null || last == null) {
            return "undated";
        }
        String from = since.toString().substring(0, MONTH);
        String to = last.toString().substring(0, MONTH);
        return from.equals(to) ? to : from + " to " + to;
    }
}
