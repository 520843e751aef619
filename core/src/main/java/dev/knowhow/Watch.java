package dev.knowhow;

/** Keeps an index up to date until it is closed, see {@link Knowhow#watch}. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    /** Ends, and waits until an indexing that is under way has stopped; the index is whole. Closing again does nothing. */
    @Override
    void close();
}
