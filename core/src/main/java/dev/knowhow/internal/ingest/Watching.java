package dev.knowhow.internal.ingest;

import dev.knowhow.spi.NoteSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Has an index brought up to date whenever its source changes, in a thread of its own. Changes that come together are
 * looked at together; and from time to time all notes are, in case something was missed. What is seen is made last
 * soon, not at once: that waits for the disk.
 */
public final class Watching {

    /** After so much quiet a change is over; an editor writes, renames and touches. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(100);

    /** A change that goes on is not waited for any longer. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(400);

    /** All notes are looked at so often. */
    private static final long ROUND = TimeUnit.MINUTES.toNanos(5);

    /** What failed, or a source that cannot tell of changes, is looked at again after this. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

    /** What enrichers know is asked for so often. */
    private static final long STATE = TimeUnit.SECONDS.toNanos(2);

    /** What is seen is made last after so much quiet. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);

    /** While changes go on, it is made last so often. */
    private static final long UNSETTLED = TimeUnit.SECONDS.toNanos(3);

    /** More changes than this at once are not worth being looked at one by one. */
    private static final int MANY = 1000;

    /** Brings the index up to date. */
    public interface Recheck {

        /**
         * Lets changes be seen.
         *
         * @param paths what may have changed; null if anything may have
         * @return whether it could be done
         */
        boolean of(@Nullable Set<String> paths);

        /**
         * Commits published changes.
         *
         * @return whether it could be done
         */
        boolean commit();
    }

    private final NoteSource source;
    private final Recheck recheck;
    private final Consumer<IOException> deaf;
    private final Supplier<String> state;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Set<String> paths = new HashSet<>();
    private final Thread thread = new Thread(this::run, "knowhow-watch");
    private long firstChange;
    private long lastChange;
    private boolean unsettled;
    private long firstSeen;
    private long lastSeen;
    private long nextRound = System.nanoTime();
    private long nextState = nextRound;
    private String knownState = "";
    private @Nullable Closeable ears;
    private boolean closed;

    /** What is half-way to the disk is waited for. */
    private volatile boolean committing;

    /**
     * Prepares; the first thing done is to look at all notes.
     *
     * @param source where the notes come from
     * @param recheck brings the index up to date
     * @param deaf hears when the source cannot tell of changes now
     * @param state what else the notes depend on: when it changes, all are looked at
     */
    public Watching(NoteSource source, Recheck recheck, Consumer<IOException> deaf, Supplier<String> state) {
        this.source = source;
        this.recheck = recheck;
        this.deaf = deaf;
        this.state = state;
        thread.setDaemon(true);
    }

    /** Begins. */
    public void start() {
        thread.start();
    }

    /** Something to do. */
    private interface Task {

        /** Does it, and says whether it could be done. */
        boolean run();
    }

    private void run() {
        try {
            while (true) {
                boolean done = next().run();
                committing = false;
                if (!done) {
                    lookAtAllBy(System.nanoTime() + AGAIN);
                }
            }
        } catch (InterruptedException e) {
            // closed
        } finally {
            stopListening();
        }
    }

    private boolean lookAtAll() {
        IOException trouble = listen();
        boolean done = recheck.of(null);
        if (done && trouble != null) {
            deaf.accept(trouble);
        }
        return done;
    }

    /** Waits until there is something to do. */
    private Task next() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (!closed) {
                long now = System.nanoTime();
                long over = Math.min(lastChange + QUIET - now, firstChange + PATIENCE - now);
                long settled = Math.min(lastSeen + SETTLED - now, firstSeen + UNSETTLED - now);
                if (nextRound - now <= 0 || isOfAnotherState(now)) {
                    nextRound = now + ROUND;
                    nextState = now + STATE;
                    knownState = state.get();
                    paths.clear();
                    return this::lookAtAll;
                }
                if (!paths.isEmpty() && over <= 0) {
                    Set<String> changed = Set.copyOf(paths);
                    paths.clear();
                    return () -> recheck.of(changed);
                }
                if (unsettled && settled <= 0) {
                    unsettled = false;
                    committing = true;
                    return recheck::commit;
                }
                long wait = Math.min(nextRound, nextState) - now;
                wait = paths.isEmpty() ? wait : Math.min(over, wait);
                something.awaitNanos(unsettled ? Math.min(settled, wait) : wait);
            }
            throw new InterruptedException();
        } finally {
            lock.unlock();
        }
    }

    private boolean isOfAnotherState(long now) {
        if (nextState - now > 0) {
            return false;
        }
        nextState = now + STATE;
        return !state.get().equals(knownState);
    }

    private void heard(String path) {
        lock.lock();
        try {
            lastChange = System.nanoTime();
            if (paths.isEmpty()) {
                firstChange = lastChange;
            }
            if (path.isEmpty() || paths.size() >= MANY) {
                lookAtAllBy(lastChange + PATIENCE);
            } else {
                paths.add(path);
            }
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Hears that something is seen that does not last yet. */
    public void published() {
        lock.lock();
        try {
            lastSeen = System.nanoTime();
            if (!unsettled) {
                firstSeen = lastSeen;
            }
            unsettled = true;
            something.signal();
        } finally {
            lock.unlock();
        }
    }

    private void lookAtAllBy(long time) {
        lock.lock();
        try {
            nextRound = time - nextRound < 0 ? time : nextRound;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Listens anew: what the system lost of the old watches does not stay lost.
     *
     * @return why it cannot; null if it can, or the source never tells
     */
    private @Nullable IOException listen() {
        Closeable before = ears;
        IOException trouble = null;
        try {
            ears = source.watch(this::heard).orElse(null);
        } catch (IOException e) {
            ears = null;
            trouble = e;
        }
        close(before);
        if (ears == null) {
            lookAtAllBy(System.nanoTime() + AGAIN);
        }
        return trouble;
    }

    private void stopListening() {
        close(ears);
        ears = null;
    }

    private static void close(@Nullable Closeable ears) {
        try {
            if (ears != null) {
                ears.close();
            }
        } catch (IOException e) {
            // then it ends with the process
        }
    }

    /** Ends, and waits until whatever is under way has ended. */
    public void close() {
        lock.lock();
        try {
            closed = true;
            if (!committing) {
                thread.interrupt();
            }
        } finally {
            lock.unlock();
        }
        boolean interrupted = false;
        while (thread.isAlive() && !thread.equals(Thread.currentThread())) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
