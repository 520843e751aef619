package dev.knowhow.internal.ingest;

/** Hears how far the work has come. */
@FunctionalInterface
public interface Listener {

    /**
     * So far has it come.
     *
     * @param done how many notes are done
     * @param total how many there are
     */
    void at(long done, long total);
}
