package dev.knowhow.opensearch;

import dev.knowhow.opensearch.Heads.Seen;
import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The right of one process to write to the index. The owner renews it while it writes. Another process takes it over if
 * it sees no renewal for the time of the lease, measured by its own clock. The former owner cannot write then, even if
 * it was only paused: each write names the head it replaces, and the head has changed. Thread-safe.
 */
final class WriterLease implements Closeable {

    private static final Logger LOG = System.getLogger(WriterLease.class.getName());

    private static final int RENEWALS = 3;
    private static final long POLL_MILLIS = 100;

    /** How much longer than a lease a process waits, so that it outlives a dead owner. */
    private static final long MORE_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Heads heads;
    private final Blobs blobs;
    private final long leaseNanos;
    private final String owner;
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("knowhow-lease").factory());

    private @Nullable Seen held;
    private @Nullable Seen released;
    private @Nullable Seen other;
    private long otherSince;

    WriterLease(Heads heads, Blobs blobs, ClusterSettings settings) {
        this.heads = heads;
        this.blobs = blobs;
        this.leaseNanos = settings.lease().toNanos();
        this.owner = ProcessHandle.current().pid() + "@" + MachineName.get() + "/" + UUID.randomUUID();
        long pause = leaseNanos / RENEWALS;
        var unused = renewals.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.NANOSECONDS);
    }

    synchronized boolean isHeld() {
        return held != null;
    }

    /**
     * The head under which this process may write.
     *
     * @throws IndexException if this process does not have the lease any more
     */
    synchronized Seen held() {
        Seen now = held;
        if (now == null) {
            throw lost();
        }
        return now;
    }

    private IndexException lost() {
        return new IndexException(
                "another process took over writing to the index of the cluster, since this one did not answer for "
                        + TimeUnit.NANOSECONDS.toSeconds(leaseNanos)
                        + " s: this update is not stored; run index again");
    }

    /**
     * The lease that a process has.
     *
     * @param seen the head under which it may write
     * @param anew whether it has just taken the lease, so others may have written since it last had it
     * @param abandoned whether the former writer did not release it
     */
    record Taken(Seen seen, boolean anew, boolean abandoned) {}

    /**
     * Takes the lease, or keeps it if this process has it.
     *
     * @throws IndexException if another process has it and goes on to renew it
     */
    Taken take() {
        long end = System.nanoTime() + leaseNanos + MORE_NANOS;
        while (true) {
            Taken taken = tryTake();
            if (taken != null) {
                if (taken.abandoned()) {
                    sweep(taken.seen()); // not synchronized: renewals go on
                }
                return taken;
            }
            if (System.nanoTime() - end > 0) {
                throw new IndexException("another process is indexing into the same index of the cluster ("
                        + other().owner() + "): wait until it is done and try again");
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IndexException("waiting for another process was interrupted", e);
            }
        }
    }

    private synchronized Head other() {
        return other == null ? Head.EMPTY : other.head();
    }

    private synchronized @Nullable Taken tryTake() {
        if (held != null) {
            return new Taken(held, false, false);
        }
        held = takeAgain();
        if (held != null) {
            return new Taken(held, true, false);
        }
        Seen seen = heads.read();
        Head head = seen.head();
        if (head.movedTo() != null) {
            throw new IndexException("the index " + seen.index() + " was replaced by " + head.movedTo()
                    + "; run: knowhow cluster switch");
        }
        boolean abandoned = head.writing() && !isAlive(seen);
        if (head.writing() && !abandoned) {
            return null;
        }
        Seen now = heads.replace(seen, head.ownedBy(owner));
        held = isOwn(now) ? now : null;
        return held == null ? null : new Taken(held, true, abandoned);
    }

    /** Removes what the former writer has stored and not committed. If it cannot, that only takes space. */
    private void sweep(Seen seen) {
        try {
            blobs.sweep(seen.index(), seen.head());
        } catch (IndexException e) {
            LOG.log(
                    Level.WARNING,
                    "what another process has left in the index of the cluster is not removed: " + e.getMessage());
        }
    }

    /** Takes what this process had last, without a request to read it: mostly nobody else writes. */
    private @Nullable Seen takeAgain() {
        Seen last = released;
        released = null;
        if (last == null) {
            return null;
        }
        Seen now = heads.replace(last, last.head().ownedBy(owner));
        return isOwn(now) ? now : null;
    }

    private boolean isAlive(Seen seen) {
        if (seen.head().owner().equals(owner)) {
            return false; // a release whose answer was lost
        }
        if (other == null
                || other.sequence() != seen.sequence()
                || !other.index().equals(seen.index())) {
            other = seen;
            otherSince = System.nanoTime();
        }
        return System.nanoTime() - otherSince < leaseNanos;
    }

    /**
     * Replaces the head.
     *
     * @throws IndexException if this process does not have the lease any more; nothing is written
     */
    synchronized Seen write(UnaryOperator<Head> change) {
        Seen before = held;
        while (before != null) {
            Head next = change.apply(before.head());
            Seen now = heads.replace(before, next);
            if (now.head().equals(next)) {
                held = now;
                return now;
            }
            // an earlier write of this process whose answer was lost
            before = isOwn(now) && now.head().fence() == before.head().fence() ? now : null;
        }
        held = null;
        throw lost();
    }

    private boolean isOwn(Seen seen) {
        return seen.head().writing() && seen.head().owner().equals(owner);
    }

    private synchronized void renew() {
        if (held != null) {
            try {
                write(Head::renewed);
            } catch (RuntimeException e) {
                // not reachable: the next renewal tries again; or taken over: the next write says so
            }
        }
    }

    /** Gives the lease back. If the cluster does not answer, the next writer waits until it ends. */
    synchronized void release() {
        if (held != null) {
            try {
                released = write(Head::released);
            } catch (IndexException e) {
                // it ends by itself
            } finally {
                held = null;
            }
        }
    }

    @Override
    public void close() {
        renewals.shutdownNow();
        release();
    }
}
