package dev.knowhow.internal.ingest;

import dev.knowhow.note.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Rows of a report in an order that is the same each time. */
public final class ProblemRows {

    private ProblemRows() {}

    /** By file, line and text, each row once. */
    public static List<Problem> sorted(Collection<Problem> problems) {
        return problems.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparing(Problem::what))
                .toList();
    }
}
