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
public sealed interface Why permits WhyBuilder.Values {

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
     * The ranks of the members with overlapping {@link #places}, including this one: these ranks cannot be
     * distinguished.
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
    static WhyBuilder builder(Expert expert, int rank, int total) {
        return new WhyBuilder(expert, rank, total);
    }

    private WhyBuilder toBuilder(Expert expert) {
        return new WhyBuilder(expert, rank(), total())
                .without(without())
                .places(places())
                .alike(alike())
                .last(last())
                .corrected(corrected());
    }
}
