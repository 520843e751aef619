package dev.knowhow.note;

/** How far a note is meant to be seen. */
public enum Status {
    /** For all of its audience. */
    PUBLISHED,
    /** Readable by all of its audience who have its id, but found by nobody and evidence for nobody. */
    UNLISTED,
    /** Seen by its authors only. */
    DRAFT
}
