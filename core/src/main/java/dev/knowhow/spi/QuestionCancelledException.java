package dev.knowhow.spi;

/** Says that a question ended without an answer, because its time was over or its thread was interrupted. */
public final class QuestionCancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    QuestionCancelledException(String message) {
        super(message);
    }
}
