package dev.knowhow;

/** A running watch, which updates an index until it is closed; see {@link Knowhow#watch}. */
@FunctionalInterface
public interface Watch extends AutoCloseable {

    /**
     * Stops the watch and waits for a running update to stop. The index is consistent, and all changes found so far are
     * durable. No-op if closed already.
     *
     * @throws KnowhowException if the changes cannot be made durable
     */
    @Override
    void close();
}
