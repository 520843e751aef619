package dev.knowhow.internal.answer.news;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Radar.Move;
import dev.knowhow.query.Radar.RingChange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An item of the radar.
 *
 * @param note the note; of several, the newest
 * @param notes all its notes
 * @param ring the current ring, as it is shown
 * @param quadrant the quadrant as written; empty if missing
 * @param history the rings, earliest first; two in a row differ
 */
record RadarItem(Note note, Set<NoteId> notes, String ring, String quadrant, List<RingChange> history) {

    /** What importers write about the move of an item whose earlier rings are unknown. */
    private static final Map<String, Move> STATED = Map.of(
            "new", Move.NEW,
            "2", Move.NEW,
            "in", Move.IN,
            "1", Move.IN,
            "out", Move.OUT,
            "-1", Move.OUT,
            "unchanged", Move.UNCHANGED,
            "0", Move.UNCHANGED);

    /** Joins the rings of days; a ring equal to the one before is no change. */
    static List<RingChange> changes(Map<LocalDate, String> rings) {
        List<RingChange> changes = new ArrayList<>();
        new TreeMap<>(rings).forEach((day, ring) -> {
            if (changes.isEmpty() || !changes.getLast().ring().equals(ring)) {
                changes.add(new RingChange(day, ring));
            }
        });
        return changes;
    }

    /** The history until a day. */
    List<RingChange> until(LocalDate day) {
        return history.stream().filter(change -> !change.day().isAfter(day)).toList();
    }

    /** Whether the item is on the radar on a day. */
    boolean isKnownOn(LocalDate day) {
        return history.isEmpty() || !until(day).isEmpty();
    }

    /** The ring on a day. */
    String ring(LocalDate day) {
        return history.isEmpty() ? ring : until(day).getLast().ring();
    }

    /** The ring before a day; null if unknown. */
    @Nullable String ringBefore(LocalDate day) {
        List<RingChange> before = until(day.minusDays(1));
        return before.isEmpty() ? null : before.getLast().ring();
    }

    /** The move in a period. */
    Move move(LocalDate since, LocalDate until, RadarNames names) {
        String before = ringBefore(since);
        if (before == null) {
            Move stated = stated();
            return stated != null && until(until).size() < 2 ? stated : history.isEmpty() ? Move.UNCHANGED : Move.NEW;
        }
        int moved = names.distance(ring(until)) - names.distance(before);
        return moved == 0 ? Move.UNCHANGED : moved < 0 ? Move.IN : Move.OUT;
    }

    private @Nullable Move stated() {
        Object moved = note.properties().get("moved");
        return moved == null ? null : STATED.get(moved.toString().toLowerCase(Locale.ROOT));
    }

    /** The names by which other notes call the item. */
    Collection<String> called() {
        List<String> called = new ArrayList<>(List.of(note.title()));
        called.addAll(note.aliases());
        return called;
    }
}
