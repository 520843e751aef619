package dev.knowhow.expert;

import dev.knowhow.query.Keyword;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds a topic. Not thread-safe. */
public final class TopicBuilder {

    private final String name;
    private final Keyword.Kind kind;
    private double keyness;
    private double score;
    private @Nullable LocalDate since;
    private @Nullable LocalDate last;
    private List<Evidence> evidence = List.of();

    TopicBuilder(String name, Keyword.Kind kind) {
        this.name = name;
        this.kind = kind;
    }

    /** Sets {@link Topic#keyness}. */
    public TopicBuilder keyness(double value) {
        keyness = value;
        return this;
    }

    /** Sets {@link Topic#score}. */
    public TopicBuilder score(double value) {
        score = value;
        return this;
    }

    /** Sets {@link Topic#since}. */
    public TopicBuilder since(@Nullable LocalDate value) {
        since = value;
        return this;
    }

    /** Sets {@link Topic#last}. */
    public TopicBuilder last(@Nullable LocalDate value) {
        last = value;
        return this;
    }

    /** Sets {@link Topic#evidence}. */
    public TopicBuilder evidence(List<Evidence> value) {
        evidence = value;
        return this;
    }

    /** Returns the topic. */
    public Topic build() {
        return new Values(name, kind, keyness, score, since, last, evidence);
    }

    record Values(
            String name,
            Keyword.Kind kind,
            double keyness,
            double score,
            @Nullable LocalDate since,
            @Nullable LocalDate last,
            List<Evidence> evidence)
            implements Topic {

        Values {
            evidence = List.copyOf(evidence);
        }
    }
}
