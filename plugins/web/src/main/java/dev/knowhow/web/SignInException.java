package dev.knowhow.web;

/** A visitor cannot be signed in. The message is shown to them. */
public final class SignInException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * A failure that the visitor sees.
     *
     * @param status the status of the response, 400 or above
     * @param message what happened, and what to do, as a text of the pages
     */
    public SignInException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The status of the response. */
    public int status() {
        return status;
    }
}
