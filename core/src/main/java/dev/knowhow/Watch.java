package dev.knowhow;

/** Keeps an index up to date until it is closed, see {@link Knowhow#watch}. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    /**
     * Ends, and waits until an indexing that is under way has stopped; the index is whole, and what was found until now lasts. Closing
     * again does nothing.
     *
     * @throws KnowhowException if it could not be made last
     */
    @Override
    void close();
}
