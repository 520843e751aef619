package dev.knowhow.internal.ingest;

import dev.knowhow.note.Problem;
import java.util.List;

/**
 * What bringing the index up to date did.
 *
 * @param seen how many files there are
 * @param parsed how many were understood anew
 * @param unchanged how many were left alone
 * @param deleted how many are gone
 * @param relinked how many unchanged notes were written again
 * @param problems the problems for the report
 * @param rebuilt why the index was rebuilt, empty if it was not
 */
public record Outcome(
        long seen, long parsed, long unchanged, long deleted, long relinked, List<Problem> problems, String rebuilt) {}
