package dev.knowhow.note;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of a note in an archive. It contains no commit message, because that may reveal other notes. Immutable.
 *
 * @param day the day of the change; null if unreliable
 * @param people the authors as names, handles or addresses, main author first; empty for a machine
 * @param version the resulting version, such as a commit
 */
public record NoteChange(@Nullable LocalDate day, List<String> people, String version) {

    /** Copies the list. */
    public NoteChange {
        people = List.copyOf(people);
    }
}
