package dev.knowhow.internal.ingest;

import dev.knowhow.note.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Sorts problems of a report into a stable order. */
public final class ProblemRows {

    private ProblemRows() {}

    /** Sorted by file, line and text, without duplicates. */
    public static List<Problem> sorted(Collection<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparing(Problem::what))
                .toList();
    }
}
