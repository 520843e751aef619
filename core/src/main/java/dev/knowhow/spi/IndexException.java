package dev.knowhow.spi;

/** Says that the index cannot be used, and what to do about it. */
public class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Says what is wrong.
     *
     * @param message what, where, and what to do
     * @param cause what the engine said
     */
    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Says what is wrong.
     *
     * @param message what, where, and what to do
     */
    public IndexException(String message) {
        super(message);
    }
}
