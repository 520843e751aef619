package dev.knowhow.expert;

import dev.knowhow.expert.Why.Places;
import dev.knowhow.expert.Why.Without;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Builds an explanation. Not thread-safe. */
public final class WhyBuilder {

    private final Expert expert;
    private final int rank;
    private final int total;
    private @Nullable Without without;
    private Places places = new Places(0, 0);
    private Places alike = new Places(0, 0);
    private @Nullable LocalDate last;
    private @Nullable String corrected;

    WhyBuilder(Expert expert, int rank, int total) {
        this.expert = expert;
        this.rank = rank;
        this.total = total;
    }

    /** Sets {@link Why#without}. */
    public WhyBuilder without(@Nullable Without value) {
        without = value;
        return this;
    }

    /** Sets {@link Why#places}. */
    public WhyBuilder places(Places value) {
        places = value;
        return this;
    }

    /** Sets {@link Why#alike}. */
    public WhyBuilder alike(Places value) {
        alike = value;
        return this;
    }

    /** Sets {@link Why#last}. */
    public WhyBuilder last(@Nullable LocalDate value) {
        last = value;
        return this;
    }

    /** Sets {@link Why#corrected}. */
    public WhyBuilder corrected(@Nullable String value) {
        corrected = value;
        return this;
    }

    /** Returns the explanation. */
    public Why build() {
        return new Values(expert, rank, total, without, places, alike, last, corrected);
    }

    record Values(
            Expert expert,
            int rank,
            int total,
            @Nullable Without without,
            Places places,
            Places alike,
            @Nullable LocalDate last,
            @Nullable String corrected)
            implements Why {}
}
