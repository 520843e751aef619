package dev.knowhow.spi;

/** Thrown when the index cannot be used. The message names the remedy. */
public class IndexException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates an exception.
     *
     * @param message the problem, its place and what to do
     * @param cause the exception of the engine
     */
    public IndexException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception.
     *
     * @param message the problem, its place and what to do
     */
    public IndexException(String message) {
        super(message);
    }
}
