package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;
import java.time.Instant;

/**
 * A change of a note, or a new note, that a member suggests.
 *
 * @param id its id
 * @param state what has become of it
 * @param when when it was made; once decided, when it was decided (UTC)
 * @param member the id of the member
 * @param note the note
 * @param made whether the note is new
 * @param message what the change does, on one line; may be empty
 * @param reason why it was declined, on one line; may be empty
 */
public record Suggestion(
        String id, State state, Instant when, String member, NoteId note, boolean made, String message, String reason) {

    /** Whether the note is not written yet, so that it has no access control of its own. */
    public boolean isNotWritten() {
        return made && state != State.ACCEPTED;
    }

    /** What has become of a suggestion. */
    public enum State {
        /** An editor of the note has to decide. */
        OPEN,
        /** The change is in the note. */
        ACCEPTED,
        /** An editor declined it. */
        DECLINED
    }
}
