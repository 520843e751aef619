package dev.knowhow.web;

/** A request is invalid: status 400. The message is shown to the client. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An invalid request. */
    public BadRequestException(String message) {
        super(message);
    }

    /** An invalid request, with its cause. */
    public BadRequestException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The message. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
