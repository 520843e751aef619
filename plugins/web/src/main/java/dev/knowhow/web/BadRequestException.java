package dev.knowhow.web;

/** Says what is wrong with a request; the message is for whoever sent it. */
public final class BadRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong. */
    public BadRequestException(String message) {
        super(message);
    }

    /** Says what is wrong, and why. */
    public BadRequestException(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
