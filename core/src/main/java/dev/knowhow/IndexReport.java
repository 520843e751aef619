package dev.knowhow;

import dev.knowhow.note.Problem;
import java.time.Duration;
import java.util.List;

/** The result of an update of the index. Immutable. */
public sealed interface IndexReport {

    /** The number of files that the source listed. */
    long seen();

    /** The number of notes that were read and parsed. */
    long parsed();

    /** The number of notes that were not read. */
    long unchanged();

    /** The number of notes that were removed, because their files are gone. */
    long deleted();

    /**
     * The number of unchanged notes that were written again without parsing, because links to them or people in them
     * changed.
     */
    long relinked();

    /** The problems by file and line: of the notes parsed now, and of the files rejected now or before. */
    List<Problem> problems();

    /** The reason why the existing index was discarded and rebuilt, such as damage; empty if it was not. */
    String rebuilt();

    /** The elapsed time. */
    Duration took();

    /** Returns a builder of a report without changes. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a report. Not thread-safe. */
    final class Builder {

        private long seen;
        private long parsed;
        private long unchanged;
        private long deleted;
        private long relinked;
        private List<Problem> problems = List.of();
        private String rebuilt = "";
        private Duration took = Duration.ZERO;

        private Builder() {}

        /** Sets {@link IndexReport#seen}. */
        public Builder seen(long value) {
            seen = value;
            return this;
        }

        /** Sets {@link IndexReport#parsed}. */
        public Builder parsed(long value) {
            parsed = value;
            return this;
        }

        /** Sets {@link IndexReport#unchanged}. */
        public Builder unchanged(long value) {
            unchanged = value;
            return this;
        }

        /** Sets {@link IndexReport#deleted}. */
        public Builder deleted(long value) {
            deleted = value;
            return this;
        }

        /** Sets {@link IndexReport#relinked}. */
        public Builder relinked(long value) {
            relinked = value;
            return this;
        }

        /** Sets {@link IndexReport#problems}. */
        public Builder problems(List<Problem> value) {
            problems = value;
            return this;
        }

        /** Sets {@link IndexReport#rebuilt}. */
        public Builder rebuilt(String value) {
            rebuilt = value;
            return this;
        }

        /** Sets {@link IndexReport#took}. */
        public Builder took(Duration value) {
            took = value;
            return this;
        }

        /** Returns the report. */
        public IndexReport build() {
            return new Values(seen, parsed, unchanged, deleted, relinked, problems, rebuilt, took);
        }

        private record Values(
                long seen,
                long parsed,
                long unchanged,
                long deleted,
                long relinked,
                List<Problem> problems,
                String rebuilt,
                Duration took)
                implements IndexReport {

            private Values {
                problems = List.copyOf(problems);
            }
        }
    }
}
