package dev.knowhow.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Limits the number of concurrent requests. Further requests wait in a FIFO queue of limited length, for a limited
 * time.
 */
final class ConcurrencyLimiter {

    private final Semaphore permits;
    private final AtomicInteger room;
    private final Duration maxWait;

    /**
     * Creates a limiter.
     *
     * @param concurrent the maximum number of permits
     * @param waiting the maximum length of the queue
     * @param maxWait the maximum time in the queue
     */
    ConcurrencyLimiter(int concurrent, int waiting, Duration maxWait) {
        this.permits = new Semaphore(concurrent, true);
        this.room = new AtomicInteger(concurrent + waiting);
        this.maxWait = maxWait;
    }

    /** Waits for a permit; null if the queue is full or the wait times out. The caller closes the permit. */
    RequestGuard.@Nullable Permit acquire() {
        if (room.decrementAndGet() < 0 || !tryAcquire()) {
            room.incrementAndGet();
            return null;
        }
        return () -> {
            permits.release();
            room.incrementAndGet();
        };
    }

    private boolean tryAcquire() {
        try {
            return permits.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
