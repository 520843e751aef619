package dev.knowhow;

/** Hears how far long work has come. Called by many threads, often; must return at once. */
@FunctionalInterface
public interface Progress {

    /** Hears nothing. */
    Progress NONE = (done, total) -> {};

    /**
     * So far has the work come.
     *
     * @param done how many notes are done
     * @param total how many there are; 0 as long as that is unknown
     */
    void at(long done, long total);
}
