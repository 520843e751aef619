package dev.knowhow;

import dev.knowhow.note.Problem;
import java.time.Duration;
import java.util.List;

/**
 * What bringing the index up to date did.
 *
 * @param seen how many files the source listed
 * @param parsed how many notes were read and understood anew
 * @param unchanged how many were left alone
 * @param deleted how many were taken out, since they are gone
 * @param relinked how many unchanged notes were written again, since links to them or people in them changed; they were
 *     not parsed
 * @param problems what a person should mend, by file and line: of the notes parsed now, and the files rejected now or
 *     before
 * @param rebuilt why the existing index was discarded and rebuilt, such as damage; empty if it was not
 * @param took how long it took
 */
public record IndexReport(
        long seen,
        long parsed,
        long unchanged,
        long deleted,
        long relinked,
        List<Problem> problems,
        String rebuilt,
        Duration took) {

    /** Copies the list. */
    public IndexReport {
        problems = List.copyOf(problems);
    }
}
