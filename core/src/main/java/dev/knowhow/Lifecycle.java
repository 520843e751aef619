package dev.knowhow;

import dev.knowhow.KnowhowException.Category;
import dev.knowhow.spi.IndexException;
import dev.knowhow.spi.QuestionCancelledException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** Rejects calls after {@link Knowhow#close}, and gives failures their category. Thread-safe. */
final class Lifecycle {

    private final AtomicBoolean closed = new AtomicBoolean();

    <T> T ask(Supplier<T> question) {
        if (!isOpen()) {
            throw new KnowhowException(Category.USAGE, "this knowhow is closed; build another one");
        }
        try {
            return question.get();
        } catch (IndexException e) {
            throw new KnowhowException(Category.INDEX, String.valueOf(e.getMessage()), e);
        } catch (QuestionCancelledException e) {
            throw new KnowhowException(Category.TIME, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new KnowhowException(Category.INDEX, e.getMessage() + ": " + e.getCause(), e);
        }
    }

    boolean isOpen() {
        return !closed.get();
    }

    /** Closes it; returns whether it was open. */
    boolean close() {
        return closed.compareAndSet(false, true);
    }
}
