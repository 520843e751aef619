package dev.knowhow.note;

/**
 * Who has a part in a note, and from where we know.
 *
 * @param name the person as the note names them: an id, a handle, a full name or an e-mail address; people know which
 *     member this is
 * @param role the person's part
 * @param share how much of the note is theirs, above 0 and at most 1: in front matter and text among all with that role;
 *     in history among all whom the history names, so that their shares add up to 1
 * @param origin where this is known from
 */
public record Attribution(String name, Role role, double share, Origin origin) {

    /** The part a person may have in a note, strongest first. */
    public enum Role {
        /** Wrote it. */
        AUTHOR,
        /** Changed it later. */
        EDITOR,
        /** Answered the question the note asks. */
        ANSWERER,
        /** Read it critically before it was published. */
        REVIEWER,
        /** Was thanked in it. */
        THANKED,
        /** Is named in its text. */
        MENTIONED
    }

    /** Where an attribution is known from. */
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
