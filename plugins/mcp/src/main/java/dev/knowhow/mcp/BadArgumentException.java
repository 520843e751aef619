package dev.knowhow.mcp;

/** An argument makes no sense; the message says which, and why, to whoever sent it. */
final class BadArgumentException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadArgumentException(String message) {
        super(message);
    }
}
