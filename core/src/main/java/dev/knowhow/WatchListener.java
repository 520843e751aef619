package dev.knowhow;

/** Receives the results of a {@link Watch}. One thread makes all calls. Implementations must not close the watch. */
@FunctionalInterface
public interface WatchListener {

    /** Ignores all results. */
    WatchListener NONE = report -> {};

    /**
     * Called after each update, also after a full check without changes. Questions in this process see the update at
     * once; it becomes durable within a few seconds.
     *
     * @param report the result; {@link IndexReport#seen} counts the checked files
     */
    void updated(IndexReport report);

    /**
     * Called if an update fails, {@link #updated} throws, or the source cannot report changes. The watch retries.
     *
     * @param trouble the reason
     */
    default void failed(KnowhowException trouble) {}

    /** Returns a listener that calls this one, then another. */
    default WatchListener and(WatchListener other) {
        return new WatchListener() {
            @Override
            public void updated(IndexReport report) {
                WatchListener.this.updated(report);
                other.updated(report);
            }

            @Override
            public void failed(KnowhowException trouble) {
                WatchListener.this.failed(trouble);
                other.failed(trouble);
            }
        };
    }
}
