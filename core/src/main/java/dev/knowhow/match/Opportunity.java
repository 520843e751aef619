package dev.knowhow.match;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.text.Fold;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity that a note of the kind {@code opportunity} offers, by its front matter. Immutable.
 *
 * @param id the note
 * @param title its title
 * @param date the day of the note; null if unknown
 * @param type the {@code type}, such as {@code job}, {@code project} or {@code course}; empty if missing
 * @param place the {@code place}; empty if missing
 * @param until the last day; null if missing
 * @param skills the {@code skills} that it asks for
 * @param teaches what it teaches, by {@code teaches}; the skills of a course that does not say so
 * @param open whether it is neither closed by its {@code status} nor past
 */
public record Opportunity(
        NoteId id,
        String title,
        @Nullable LocalDate date,
        String type,
        String place,
        @Nullable LocalDate until,
        List<String> skills,
        List<String> teaches,
        boolean open) {

    /** The kind of such notes. */
    public static final String KIND = "opportunity";

    /** The largest number of skills, and of topics that a course teaches; others are ignored. */
    public static final int MOST_SKILLS = 20;

    private static final Set<String> CLOSED = Set.of("closed", "filled", "past", "done", "cancelled", "taken");

    /** Copies the lists. */
    public Opportunity {
        skills = List.copyOf(skills);
        teaches = List.copyOf(teaches);
    }

    /**
     * Reads an opportunity.
     *
     * @param note a note of any kind
     * @param day the current day
     */
    public static Opportunity of(Note note, LocalDate day) {
        String type = first(note, "type", "type_of");
        boolean course = note.isCourse();
        List<String> skills = skills(note, "skills");
        List<String> teaches = skills(note, "teaches");
        LocalDate until = note.day("until");
        return new Opportunity(
                note.id(),
                note.title(),
                note.date(),
                type,
                first(note, "place"),
                until,
                course ? List.of() : skills,
                teaches.isEmpty() && course ? skills : teaches,
                !CLOSED.contains(Fold.of(first(note, "status"))) && (until == null || !until.isBefore(day)));
    }

    private static String first(Note note, String... keys) {
        return Arrays.stream(keys)
                .flatMap(key -> note.values(key).stream())
                .findFirst()
                .orElse("");
    }

    private static List<String> skills(Note note, String key) {
        return note.values(key).stream().limit(MOST_SKILLS).toList();
    }
}
