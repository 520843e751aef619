package dev.knowhow.query;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The radar: what the team adopts, tries, assesses and avoids. An item is a note with {@code ring:} or {@code stance:}
 * in its front matter, or the newest of the notes with the same file name in dated folders, such as
 * {@code 2026-03-01/kafka.md}. Rings are set by people alone. Immutable.
 *
 * @param since the first day of the period whose moves are shown
 * @param until the last day of the period
 * @param rings the rings of all items, innermost first
 * @param quadrants the quadrants of all items in order; empty without items
 * @param blips the selected items, by quadrant, ring and title; at most {@link #MOST_BLIPS}
 * @param total the number of all selected items
 * @param problems notes that are not on the radar, or only partly understood
 */
public record Radar(
        LocalDate since,
        LocalDate until,
        List<String> rings,
        List<String> quadrants,
        List<Blip> blips,
        int total,
        List<Problem> problems) {

    /** The largest number of items. */
    public static final int MOST_BLIPS = 1000;

    /** The largest number of people of an item. */
    public static final int MOST_PEOPLE = 5;

    /** The largest number of notes that are listed as evidence of an item. */
    public static final int MOST_EVIDENCE = 3;

    /** The least number of new notes that make a review due. */
    public static final int FEWEST_NOTES = 3;

    /** The quadrant of items that have none. */
    public static final String OTHER = "Other";

    /** The change of an item in the period. */
    public enum Move {
        /** It was not on the radar before. */
        NEW,
        /** It moved to an inner ring. */
        IN,
        /** It moved to an outer ring. */
        OUT,
        /** It has the same ring as before. */
        UNCHANGED
    }

    /** A reason to review the ring of an item. */
    public enum Due {
        /** The day of its next review has come. */
        REVIEW_DAY,
        /** At least {@link #FEWEST_NOTES} notes since the ring was set name it, and no fewer than before. */
        NEW_NOTES,
        /** All authors of its note have left. */
        WRITERS_LEFT,
        /** Significantly more notes of the last year name it, see {@link Rising}. */
        RISING,
        /** Significantly fewer notes of the last year name it, see {@link Rising}. */
        FADING
    }

    /**
     * The ring of an item from a day on.
     *
     * @param day the first day
     * @param ring the ring
     */
    public record RingChange(LocalDate day, String ring) {}

    /**
     * A recent note that names an item.
     *
     * @param id the note
     * @param title its title
     * @param day the day of its last change
     */
    public record Evidence(NoteId id, String title, LocalDate day) {}

    /**
     * An item of the radar.
     *
     * @param number its number in lists and drawings, from 1; the same with any filter
     * @param note the note; of several, the newest
     * @param ring the ring on the last day of the period, one of {@link Radar#rings}
     * @param quadrant one of {@link Radar#quadrants}
     * @param move the change in the period
     * @param before the ring before the period; null if the item is new or its ring was unknown
     * @param history the rings of the item until the last day, earliest first; empty if no day is known
     * @param people whom to ask, at most {@link #MOST_PEOPLE}: who wrote or owns the note, or wrote notes of the last
     *     year that name the item, those with most notes first; only people who agree to be asked and have not left
     * @param notes the number of notes of the last year that name it in a title or tag, or as a phrase
     * @param evidence the latest of these notes, at most {@link #MOST_EVIDENCE}
     * @param due why the ring should be reviewed; empty if there is no reason
     */
    public record Blip(
            int number,
            Note note,
            String ring,
            String quadrant,
            Move move,
            @Nullable String before,
            List<RingChange> history,
            List<Member> people,
            int notes,
            List<Evidence> evidence,
            Set<Due> due) {

        /** Copies the collections. */
        public Blip {
            history = List.copyOf(history);
            people = List.copyOf(people);
            evidence = List.copyOf(evidence);
            due = Set.copyOf(due);
        }

        /** The day on which the ring was set; null if unknown. */
        public @Nullable LocalDate set() {
            return history.isEmpty() ? null : history.getLast().day();
        }

        /** The reasons for a review, in the order of {@link Due}. */
        public List<Due> reasons() {
            return due.stream().sorted().toList();
        }
    }

    /** Copies the lists. */
    public Radar {
        rings = List.copyOf(rings);
        quadrants = List.copyOf(quadrants);
        blips = List.copyOf(blips);
        problems = List.copyOf(problems);
    }

    /** Returns a copy with the first items, and the same total. */
    public Radar first(int items) {
        return new Radar(
                since, until, rings, quadrants, blips.stream().limit(items).toList(), total, problems);
    }

    /** The items of a quadrant, by number. */
    public List<Blip> in(String quadrant) {
        return blips.stream().filter(blip -> blip.quadrant().equals(quadrant)).toList();
    }

    /** The items with some move, by number. */
    public List<Blip> moved(Move move) {
        return blips.stream().filter(blip -> blip.move() == move).toList();
    }
}
