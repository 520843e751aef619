package dev.knowhow.expert;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a member stands where they stand, and how firmly. Whoever only declares it stands nowhere: the rank and all
 * places are 0, and what is thin is {@link Thin#ONLY_DECLARED}.
 *
 * @param expert the member with all their evidence
 * @param rank their place, from 1; 0 if no note speaks for them
 * @param total how many members have evidence
 * @param without the fewest of their notes, three at most, without which they would stand lower; null if there are none
 * @param places where they might as well stand, had other notes been written: from the bootstrap over notes
 * @param alike the places of those who cannot be told apart from them, their own included: those around whose places
 *     overlap theirs
 * @param last the day of the latest note among those that carry their place; null if none says
 * @param thin what is thin about the evidence
 */
public record Why(
        Expert expert,
        int rank,
        int total,
        @Nullable Without without,
        Places places,
        Places alike,
        @Nullable LocalDate last,
        Set<Thin> thin) {

    /** Copies the set. */
    public Why {
        thin = Set.copyOf(thin);
    }

    /**
     * Of somebody who only says so of themself.
     *
     * @param total how many members have evidence
     */
    public static Why onlyDeclared(Declared declared, int total) {
        Places none = new Places(0, 0);
        Expert nobody = new Expert(declared.member(), 0, Confidence.THIN, List.of(), 0, declared.declares());
        return new Why(nobody, 0, total, null, none, none, null, Set.of(Thin.ONLY_DECLARED));
    }

    /** The same, with another expert. */
    public Why withExpert(Expert other) {
        return new Why(other, rank, total, without, places, alike, last, thin);
    }

    /**
     * Where a member would stand if some notes were not there; found by ranking anew.
     *
     * @param notes the notes
     * @param rank their place then, from 1; 0 if nothing would speak for them
     */
    public record Without(List<NoteId> notes, int rank) {

        /** Copies the list. */
        public Without {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Some places in a row.
     *
     * @param best the first, from 1
     * @param worst the last
     */
    public record Places(int best, int worst) {}

    /** What may be thin about evidence. */
    public enum Thin {
        /** They say so of themself, and no note speaks for it. */
        ONLY_DECLARED,
        /** One note carries nearly all of it. */
        ONE_NOTE,
        /** They are only named or thanked in the notes that carry it. */
        ONLY_NAMED,
        /** No note that carries it is of the three years before the latest note on the topic. */
        OLD,
        /** No note that carries it has half of what was asked. */
        PART_OF_QUESTION
    }
}
