package dev.knowhow.expert;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The explanation of a member's rank. Immutable.
 *
 * <p>A member who only declares a skill has no rank: the rank and all places are 0.
 */
public sealed interface Why {

    /** The member with all their evidence. */
    Expert expert();

    /** The rank, from 1; 0 without evidence. */
    int rank();

    /** The number of members with evidence. */
    int total();

    /** The fewest of their notes, three at most, without which they would rank lower; null if missing. */
    @Nullable Without without();

    /** The ranks that they might as well have with other notes, from the bootstrap over notes. */
    Places places();

    /**
     * The ranks of the members who cannot be told apart from them, their own included: those with overlapping
     * {@link #places}.
     */
    Places alike();

    /** The day of the latest note among those that support the rank; null if unknown. */
    @Nullable LocalDate last();

    /** The corrected topic that is explained, if no note contains a word of the requested one; otherwise null. */
    @Nullable String corrected();

    /**
     * Explains a member who only declares a skill.
     *
     * @param total the number of members with evidence
     */
    static Why onlyDeclared(Declared declared, int total) {
        Expert expert = Expert.builder(declared.member())
                .declares(declared.declares())
                .weaknesses(Set.of(Weakness.ONLY_DECLARED))
                .build();
        return builder(expert, 0, total).build();
    }

    /** Returns a copy with the corrected topic. */
    default Why withCorrected(@Nullable String topic) {
        return toBuilder(expert()).corrected(topic).build();
    }

    /** Returns a copy with another expert. */
    default Why withExpert(Expert other) {
        return toBuilder(other).build();
    }

    /**
     * The rank of a member without some notes, found by ranking again.
     *
     * @param notes the notes
     * @param rank the rank without them, from 1; 0 without evidence
     */
    record Without(List<NoteId> notes, int rank) {

        /** Copies the list. */
        public Without {
            notes = List.copyOf(notes);
        }
    }

    /**
     * A range of ranks.
     *
     * @param best the first rank, from 1
     * @param worst the last rank
     */
    record Places(int best, int worst) {}

    /**
     * Returns a builder of an explanation.
     *
     * @param expert see {@link #expert}
     * @param rank see {@link #rank}
     * @param total see {@link #total}
     */
    static Builder builder(Expert expert, int rank, int total) {
        return new Builder(expert, rank, total);
    }

    private Builder toBuilder(Expert expert) {
        return new Builder(expert, rank(), total())
                .without(without())
                .places(places())
                .alike(alike())
                .last(last())
                .corrected(corrected());
    }

    /** Builds an explanation. Not thread-safe. */
    final class Builder {

        private final Expert expert;
        private final int rank;
        private final int total;
        private @Nullable Without without;
        private Places places = new Places(0, 0);
        private Places alike = new Places(0, 0);
        private @Nullable LocalDate last;
        private @Nullable String corrected;

        private Builder(Expert expert, int rank, int total) {
            this.expert = expert;
            this.rank = rank;
            this.total = total;
        }

        /** Sets {@link Why#without}. */
        public Builder without(@Nullable Without value) {
            without = value;
            return this;
        }

        /** Sets {@link Why#places}. */
        public Builder places(Places value) {
            places = value;
            return this;
        }

        /** Sets {@link Why#alike}. */
        public Builder alike(Places value) {
            alike = value;
            return this;
        }

        /** Sets {@link Why#last}. */
        public Builder last(@Nullable LocalDate value) {
            last = value;
            return this;
        }

        /** Sets {@link Why#corrected}. */
        public Builder corrected(@Nullable String value) {
            corrected = value;
            return this;
        }

        /** Returns the explanation. */
        public Why build() {
            return new Values(expert, rank, total, without, places, alike, last, corrected);
        }

        private record Values(
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
}
