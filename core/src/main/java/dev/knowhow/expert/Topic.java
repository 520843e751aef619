package dev.knowhow.expert;

import dev.knowhow.query.Keyword;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A topic of a member's notes. Immutable. */
public sealed interface Topic {

    /** The name. */
    String name();

    /** The kind of name. */
    Keyword.Kind kind();

    /**
     * The keyness: how strongly it distinguishes their notes from all others, see {@link Keyword#logLikelihood}. Topics
     * are ordered by it.
     */
    double keyness();

    /** The sum of the contributions of the evidence; comparable within one member only. */
    double score();

    /** The day of the first note; null if unknown. */
    @Nullable LocalDate since();

    /** The day of the latest note; null if unknown. */
    @Nullable LocalDate last();

    /** The notes that support it, strongest first. */
    List<Evidence> evidence();

    /**
     * Returns a builder of a topic without evidence.
     *
     * @param name see {@link #name}
     * @param kind see {@link #kind}
     */
    static Builder builder(String name, Keyword.Kind kind) {
        return new Builder(name, kind);
    }

    /** Builds a topic. Not thread-safe. */
    final class Builder {

        private final String name;
        private final Keyword.Kind kind;
        private double keyness;
        private double score;
        private @Nullable LocalDate since;
        private @Nullable LocalDate last;
        private List<Evidence> evidence = List.of();

        private Builder(String name, Keyword.Kind kind) {
            this.name = name;
            this.kind = kind;
        }

        /** Sets {@link Topic#keyness}. */
        public Builder keyness(double value) {
            keyness = value;
            return this;
        }

        /** Sets {@link Topic#score}. */
        public Builder score(double value) {
            score = value;
            return this;
        }

        /** Sets {@link Topic#since}. */
        public Builder since(@Nullable LocalDate value) {
            since = value;
            return this;
        }

        /** Sets {@link Topic#last}. */
        public Builder last(@Nullable LocalDate value) {
            last = value;
            return this;
        }

        /** Sets {@link Topic#evidence}. */
        public Builder evidence(List<Evidence> value) {
            evidence = value;
            return this;
        }

        /** Returns the topic. */
        public Topic build() {
            return new Values(name, kind, keyness, score, since, last, evidence);
        }

        private record Values(
                String name,
                Keyword.Kind kind,
                double keyness,
                double score,
                @Nullable LocalDate since,
                @Nullable LocalDate last,
                List<Evidence> evidence)
                implements Topic {

            private Values {
                evidence = List.copyOf(evidence);
            }
        }
    }
}
