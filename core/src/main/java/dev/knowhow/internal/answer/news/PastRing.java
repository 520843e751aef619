package dev.knowhow.internal.answer.news;

import java.time.LocalDate;
import java.util.Set;

/**
 * The ring that a published note had from a day on.
 *
 * @param day the first day
 * @param ring the ring as written; empty without one
 * @param audience who could read the note, as in {@link dev.knowhow.note.Note#audience}
 */
record PastRing(LocalDate day, String ring, Set<String> audience) {

    /** Copies the audience. */
    PastRing {
        audience = Set.copyOf(audience);
    }

    /** Whether all readers of a note may know the ring. */
    boolean isOpenTo(Set<String> readers) {
        return audience.isEmpty() || (!readers.isEmpty() && audience.containsAll(readers));
    }
}
