package dev.knowhow.spi;

/** Thrown when a question exceeds its time limit or its thread is interrupted. */
public final class QuestionCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionCancelledException(String message) {
        super(message);
    }
}
