package dev.knowhow.note;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a note, as its archive knows it. It does not hold what was said of it there, such as the message of a commit, which
 * may tell of other notes.
 *
 * @param day the day of it; null if the archive's clock was wrong
 * @param people who made it, as names, handles or addresses: whoever leads first; none if it was a machine
 * @param version which notes it made, such as a commit
 */
public record NoteChange(@Nullable LocalDate day, List<String> people, String version) {

    /** Copies the list. */
    public NoteChange {
        people = List.copyOf(people);
    }
}
