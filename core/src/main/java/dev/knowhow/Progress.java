package dev.knowhow;

/** Receives progress updates. Many threads call it, often; implementations must return quickly. */
@FunctionalInterface
public interface Progress {

    /** Ignores all updates. */
    Progress NONE = (done, total) -> {};

    /**
     * Reports progress.
     *
     * @param done the number of processed notes
     * @param total the number of all notes; 0 while unknown
     */
    void at(long done, long total);
}
