package dev.knowhow.search.index;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * What goes on even if the thread that waits for it is to stop: whoever writes in an interrupted thread has their files closed under
 * their feet, and Lucene its lock.
 */
public final class Undisturbed {

    /** What is to be done. */
    public interface Task {
        /** Does it. */
        void run() throws IOException;
    }

    private Undisturbed() {}

    /** Runs a task to its end; an interrupt of the calling thread is kept until then. */
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
