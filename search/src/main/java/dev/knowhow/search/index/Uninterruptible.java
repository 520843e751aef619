package dev.knowhow.search.index;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs tasks that must not be interrupted: Lucene closes files and releases its lock if a writing thread is
 * interrupted.
 */
public final class Uninterruptible {

    /** A task. */
    public interface Task {
        /** Runs the task. */
        void run() throws IOException;
    }

    private Uninterruptible() {}

    /** Runs a task to completion. An interrupt of the calling thread is deferred until then. */
    public static void run(Task task) throws IOException {
        FutureTask<Boolean> done = new FutureTask<>(() -> {
            task.run();
            return true;
        });
        Thread.ofPlatform().daemon().name("knowhow-write").start(done);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    done.get();
                    return;
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException failure -> throw failure;
                case RuntimeException failure -> throw failure;
                case Error failure -> throw failure;
                case null, default -> throw new IllegalStateException(e);
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
