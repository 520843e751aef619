package dev.knowhow.note;

/**
 * A person's role in a note, their share, and its origin. Immutable.
 *
 * @param name the person as written in the note: an id, a handle, a full name or an e-mail address; {@code People}
 *     resolves it to a member
 * @param role the person's role
 * @param share the person's share, above 0 and at most 1: from front matter and text, among all with that role; from
 *     history, among all people in it, so their shares add up to 1
 * @param origin where the attribution is recorded
 */
public record Attribution(String name, Role role, double share, Origin origin) {

    /** The role of a person in a note, strongest first. */
    public enum Role {
        /** Wrote it. */
        AUTHOR,
        /** Changed it later. */
        EDITOR,
        /** Spoke about it, at an event for example. */
        SPEAKER,
        /** Answered the question the note asks. */
        ANSWERER,
        /** Reviewed it before publication. */
        REVIEWER,
        /** Was thanked in it. */
        THANKED,
        /** Is mentioned in its text. */
        MENTIONED
    }

    /** The record of an attribution. */
    public enum Origin {
        /** The note's own front matter. */
        FRONT_MATTER,
        /** The note's text. */
        TEXT,
        /** The history of the notes. */
        HISTORY
    }

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if the name is blank or the share is not above 0 and at most 1
     */
    public Attribution {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an attribution needs a name");
        }
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", must be above 0 and at most 1");
        }
    }
}
