package dev.knowhow;

import dev.knowhow.note.Problem;
import dev.knowhow.people.Member;
import java.util.List;

/**
 * What a keeper of the notes should look at.
 *
 * @param notes how many notes were looked at
 * @param problems what is wrong in notes and people files, by file and line
 * @param duplicates members who may be one person; a proposal, never acted on
 */
public record CheckReport(long notes, List<Problem> problems, List<Duplicate> duplicates) {

    /**
     * Two members who may be one person.
     *
     * @param first the one with a record, or with more notes
     * @param second the other
     * @param reason what speaks for it
     */
    public record Duplicate(Member first, Member second, String reason) {}

    /** Copies the lists. */
    public CheckReport {
        problems = List.copyOf(problems);
        duplicates = List.copyOf(duplicates);
    }
}
