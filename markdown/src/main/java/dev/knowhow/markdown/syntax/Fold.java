package dev.knowhow.markdown.syntax;

/** Whether readers can fold a callout. */
public enum Fold {
    /** Its content is always shown. */
    NONE,
    /** Its content is hidden at first. */
    CLOSED,
    /** Its content is shown at first. */
    OPEN
}
