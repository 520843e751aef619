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
 * Updates an index in a background thread when its source changes. Changes that come together are processed together.
 * Full checks run from time to time, in case an event was missed. Updates become visible at once and durable shortly
 * after, since a commit waits for the disk.
 */
public final class Watching {

    /** Debounce: a change is complete after this time without events; editors write, rename and touch. */
    private static final long QUIET = TimeUnit.MILLISECONDS.toNanos(100);

    /** The maximum debounce time during continuous changes. */
    private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(400);

    /** The interval of full checks. */
    private static final long ROUND = TimeUnit.MINUTES.toNanos(5);

    /** The delay before the next check after a failure, and the interval of checks for a source without events. */
    private static final long AGAIN = TimeUnit.SECONDS.toNanos(10);

    /** The interval at which enrichers are asked for changes. */
    private static final long STATE = TimeUnit.SECONDS.toNanos(2);

    /** Updates are committed after this time without changes. */
    private static final long SETTLED = TimeUnit.SECONDS.toNanos(1);

    /** The interval of commits during continuous changes. */
    private static final long UNSETTLED = TimeUnit.SECONDS.toNanos(3);

    /** More changes at once cause a full check. */
    private static final int MANY = 1000;

    /** Updates the index. */
    public interface Recheck {

        /**
         * Makes changes visible.
         *
         * @param paths the paths that may have changed; null for all
         * @return whether it succeeded
         */
        boolean of(@Nullable Set<String> paths);

        /**
         * Commits visible changes.
         *
         * @return whether it succeeded
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

    /** Waits for a commit in progress. */
    private volatile boolean committing;

    /**
     * Creates a watch; its first action is a full check.
     *
     * @param source the source of the notes
     * @param recheck updates the index
     * @param deaf called if the source cannot report changes
     * @param state the state of other dependencies of the notes; a change causes a full check
     */
    public Watching(NoteSource source, Recheck recheck, Consumer<IOException> deaf, Supplier<String> state) {
        this.source = source;
        this.recheck = recheck;
        this.deaf = deaf;
        this.state = state;
        thread.setDaemon(true);
    }

    /** Starts the thread. */
    public void start() {
        thread.start();
    }

    /** A task. */
    private interface Task {

        /** Runs the task, and returns whether it succeeded. */
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

    /** Waits for the next task. */
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

    /** Notes that visible changes are not durable yet. */
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
     * Registers for events again, in case the system lost earlier registrations.
     *
     * @return why that is impossible; null if it is possible, or if the source never reports events
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
            // the thread then ends with the process
        }
    }

    /** Stops, and waits for the end of the running task. */
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
