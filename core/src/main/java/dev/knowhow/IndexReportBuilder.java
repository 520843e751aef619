package dev.knowhow;

import dev.knowhow.note.Problem;
import java.time.Duration;
import java.util.List;

/** Builds a report. Not thread-safe. */
public final class IndexReportBuilder {

    private long seen;
    private long parsed;
    private long unchanged;
    private long deleted;
    private long relinked;
    private List<Problem> problems = List.of();
    private String rebuilt = "";
    private Duration took = Duration.ZERO;

    IndexReportBuilder() {}

    /** Sets {@link IndexReport#seen}. */
    public IndexReportBuilder seen(long value) {
        seen = value;
        return this;
    }

    /** Sets {@link IndexReport#parsed}. */
    public IndexReportBuilder parsed(long value) {
        parsed = value;
        return this;
    }

    /** Sets {@link IndexReport#unchanged}. */
    public IndexReportBuilder unchanged(long value) {
        unchanged = value;
        return this;
    }

    /** Sets {@link IndexReport#deleted}. */
    public IndexReportBuilder deleted(long value) {
        deleted = value;
        return this;
    }

    /** Sets {@link IndexReport#relinked}. */
    public IndexReportBuilder relinked(long value) {
        relinked = value;
        return this;
    }

    /** Sets {@link IndexReport#problems}. */
    public IndexReportBuilder problems(List<Problem> value) {
        problems = value;
        return this;
    }

    /** Sets {@link IndexReport#rebuilt}. */
    public IndexReportBuilder rebuilt(String value) {
        rebuilt = value;
        return this;
    }

    /** Sets {@link IndexReport#took}. */
    public IndexReportBuilder took(Duration value) {
        took = value;
        return this;
    }

    /** Returns the report. */
    public IndexReport build() {
        return new Values(seen, parsed, unchanged, deleted, relinked, problems, rebuilt, took);
    }

    record Values(
            long seen,
            long parsed,
            long unchanged,
            long deleted,
            long relinked,
            List<Problem> problems,
            String rebuilt,
            Duration took)
            implements IndexReport {

        Values {
            problems = List.copyOf(problems);
        }
    }
}
