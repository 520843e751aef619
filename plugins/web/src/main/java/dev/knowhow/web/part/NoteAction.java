package dev.knowhow.web.part;

import java.util.Locale;

/** What a member adds to a note by a form. Its text depends on the action. */
public enum NoteAction {
    /** Answers a question; the text is the answer, in Markdown. */
    ANSWER,
    /** Says that the member can answer a question; without a text. */
    OFFER,
    /** Thanks the authors of a note, or those who answered a question; the text says for what, and may be empty. */
    THANK,
    /** Comments on a note; the text is the comment, in Markdown. */
    COMMENT,
    /** Marks a note as reviewed; the text is the day of the next review, such as {@code 2027-06-01}. */
    REVIEW;

    /** The name in forms. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
