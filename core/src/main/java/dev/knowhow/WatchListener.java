package dev.knowhow;

/** Hears what a {@link Watch} does. Called by one thread, one call after the other; must not close the watch. */
@FunctionalInterface
public interface WatchListener {

    /** Hears nothing. */
    WatchListener NONE = report -> {};

    /**
     * The index was brought up to date, and the next question asked of this knowhow sees it; it lasts soon after. Also when a look at
     * all notes found nothing new.
     *
     * @param report what was done; {@link IndexReport#seen} counts the files that were looked at
     */
    void updated(IndexReport report);

    /**
     * It could not be brought up to date, {@link #updated} broke, or the notes cannot be watched now. It is tried again and again.
     *
     * @param trouble why
     */
    default void failed(KnowhowException trouble) {}

    /** Has another hear it, too, afterwards. */
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
