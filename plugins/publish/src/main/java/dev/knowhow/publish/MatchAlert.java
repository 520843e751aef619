package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A note for a member: a question that they are likely to be able to answer, or an opportunity that fits them.
 * Immutable.
 *
 * @param kind what the note is
 * @param id the note
 * @param title its title
 * @param date its day; null if unknown
 * @param why why it is for the member
 * @param unconfirmed the day of an earlier report that was interrupted, so that it is not known whether the member
 *     received it; null for a new match
 */
public record MatchAlert(
        Kind kind,
        NoteId id,
        String title,
        @Nullable LocalDate date,
        String why,
        @Nullable LocalDate unconfirmed) {

    /** What a note is to the member. */
    public enum Kind {
        /** An open question that they are likely to be able to answer. */
        QUESTION,
        /** An open opportunity that fits what notes show of them. */
        OPPORTUNITY
    }

    /** The reason, and that an earlier report was interrupted. */
    public String about() {
        return unconfirmed == null ? why : why + "; a report of " + unconfirmed + " was interrupted";
    }

    MatchAlert interruptedOn(LocalDate day) {
        return new MatchAlert(kind, id, title, date, why, day);
    }
}
