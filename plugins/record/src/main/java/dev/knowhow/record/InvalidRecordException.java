package dev.knowhow.record;

/** A record that cannot be trusted, or is not a record. The message says why. */
public final class InvalidRecordException extends Exception {

    private static final long serialVersionUID = 1;

    /** Creates one with its reason. */
    public InvalidRecordException(String message) {
        super(message);
    }

    /** Creates one with its reason and cause. */
    public InvalidRecordException(String message, Throwable cause) {
        super(message, cause);
    }
}
