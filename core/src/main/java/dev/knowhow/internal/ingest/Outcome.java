package dev.knowhow.internal.ingest;

import dev.knowhow.note.Problem;
import java.util.List;

/**
 * The result of an update.
 *
 * @param seen the number of files
 * @param parsed the number of files that were parsed
 * @param unchanged the number of unchanged files
 * @param deleted the number of files that are gone
 * @param relinked the number of unchanged notes that were rewritten
 * @param problems the problems for the report
 * @param rebuilt why the index was rebuilt; empty if it was not
 */
public record Outcome(
        long seen, long parsed, long unchanged, long deleted, long relinked, List<Problem> problems, String rebuilt) {}
