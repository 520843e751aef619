package dev.knowhow.internal.ingest;

/** Receives progress updates. */
@FunctionalInterface
public interface Listener {

    /**
     * Reports progress.
     *
     * @param done the number of completed notes
     * @param total the number of all notes
     */
    void at(long done, long total);
}
