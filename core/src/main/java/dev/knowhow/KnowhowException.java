package dev.knowhow;

import dev.knowhow.note.Problem;

/** Thrown when a request cannot be fulfilled. The message names the problem, its place and what to do. */
public class KnowhowException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The kind of failure, by who can correct it. */
    public enum Category {
        /** A wrong argument: the caller can correct it. */
        USAGE,
        /** The notes cannot be read or written. A single bad note is a {@link Problem}, never an exception. */
        NOTES,
        /** The index is locked, damaged or out of space: the operator can correct it. */
        INDEX,
        /** A plugin fails or does not fit: its author or the operator can correct it. */
        PLUGIN,
        /** The question timed out or was cancelled. A retry may succeed. */
        TIME
    }

    private final Category category;

    /**
     * Creates an exception.
     *
     * @param category the kind of failure
     * @param message the problem, its place and what to do
     */
    public KnowhowException(Category category, String message) {
        super(message);
        this.category = category;
    }

    /**
     * Creates an exception.
     *
     * @param category the kind of failure
     * @param message the problem, its place and what to do
     * @param cause the cause
     */
    public KnowhowException(Category category, String message, Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    /** The kind of failure. */
    public Category category() {
        return category;
    }
}
