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
final class ConcurrencyLimiter {

    private final Semaphore permits;
    private final AtomicInteger room;
    private final Duration patience;

    /**
     * Opens.
     *
     * @param atOnce how many may work at once
     * @param waiting how many more may wait
     * @param patience how long anybody waits
     */
    ConcurrencyLimiter(int atOnce, int waiting, Duration patience) {
        this.permits = new Semaphore(atOnce, true);
        this.room = new AtomicInteger(atOnce + waiting);
        this.patience = patience;
    }

    /** A permit to work at, to be left afterwards; null if there is none to be had. Waits for it. */
    RequestGuard.@Nullable Permit acquire() {
        if (room.decrementAndGet() < 0 || !isReached()) {
            room.incrementAndGet();
            return null;
        }
        return () -> {
            permits.release();
            room.incrementAndGet();
        };
    }

    private boolean isReached() {
        try {
            return permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
