package dev.knowhow;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import java.util.List;

/**
 * The result of a check of all notes. Immutable.
 *
 * @param notes the number of notes checked
 * @param problems the problems in notes and people files, by file and line
 * @param duplicates pairs of members who may be one person; only suggestions, never merged automatically
 */
public record CheckReport(long notes, List<Problem> problems, List<Duplicate> duplicates) {

    /**
     * Two members who may be one person.
     *
     * @param first the member with a record, or with more notes
     * @param second the other member
     * @param reason why they may be one person
     */
    public record Duplicate(Member first, Member second, String reason) {}

    /** Copies the lists. */
    public CheckReport {
        problems = List.copyOf(problems);
        duplicates = List.copyOf(duplicates);
    }
}
