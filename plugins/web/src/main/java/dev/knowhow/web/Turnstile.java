package dev.knowhow.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Lets so many work at once. Others wait in line, whoever came first goes first, and nobody waits in vain for long: where the line is
 * too long, or does not move, it says so.
 */
final class Turnstile {

    private final Semaphore places;
    private final AtomicInteger room;
    private final Duration patience;

    /**
     * Opens.
     *
     * @param atOnce how many may work at once
     * @param waiting how many more may wait
     * @param patience how long anybody waits
     */
    Turnstile(int atOnce, int waiting, Duration patience) {
        this.places = new Semaphore(atOnce, true);
        this.room = new AtomicInteger(atOnce + waiting);
        this.patience = patience;
    }

    /** A place to work at, to be left afterwards; null if there is none to be had. Waits for it. */
    Doorkeeper.@Nullable Place place() {
        if (room.decrementAndGet() < 0 || !isReached()) {
            room.incrementAndGet();
            return null;
        }
        return () -> {
            places.release();
            room.incrementAndGet();
        };
    }

    private boolean isReached() {
        try {
            return places.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
