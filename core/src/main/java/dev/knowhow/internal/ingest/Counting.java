package dev.knowhow.internal.ingest;

import java.util.concurrent.atomic.AtomicLong;

/** Counts progress in two steps per note: reading and writing. */
final class Counting {

    private final AtomicLong steps = new AtomicLong();
    private final Listener listener;
    private final long total;

    Counting(Listener listener, long total) {
        this.listener = listener;
        this.total = total;
        listener.at(0, total);
    }

    void step() {
        listener.at(Math.min(total, steps.incrementAndGet() / 2), total);
    }

    void done() {
        listener.at(total, total);
    }
}
