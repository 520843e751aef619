package dev.knowhow.cli;

import dev.knowhow.cli.line.Environment;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets Ctrl-C end work safely: the working thread is interrupted, and the process waits for it to clean up. */
final class InterruptHandler implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 10;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread worker = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private final Environment environment;
    private volatile boolean happened;

    private InterruptHandler(Environment environment) {
        this.environment = environment;
    }

    static InterruptHandler watch(Environment environment) {
        var interruption = new InterruptHandler(environment);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean happened() {
        return happened;
    }

    /** Runs as the process ends. */
    void interrupt() {
        happened = true;
        worker.interrupt();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                environment.err().println("knowhow: interrupted; the index is unchanged");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        if (!happened) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already: there is nothing left to take back.
                return;
            }
        }
    }
}
