package dev.knowhow.note;

/** The publication status of a note. */
public enum Status {
    /** Visible to its audience. */
    PUBLISHED,
    /** Readable by its audience by its id, but never found, and not evidence. */
    UNLISTED,
    /** Visible to its authors only. */
    DRAFT
}
