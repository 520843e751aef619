package dev.knowhow.notify;

import java.time.Duration;
import java.util.function.Consumer;

/** Runs a notifier again and again, until it is closed. */
public final class NotifyLoop implements AutoCloseable {

    /** The usual time between two runs. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    private final Thread thread;

    /**
     * Starts runs in a thread of their own.
     *
     * @param notifier the notifier
     * @param pause the time between two runs
     * @param reports receives the report of each run
     * @param failures receives the failure of a run; the next run follows
     */
    public NotifyLoop(
            Notifier notifier, Duration pause, Consumer<NotifyReport> reports, Consumer<RuntimeException> failures) {
        thread = Thread.ofVirtual().name("notify").start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    reports.accept(notifier.run(message -> {}));
                } catch (RuntimeException e) {
                    failures.accept(e);
                }
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /**
     * Stops after the message that is being sent. Waits some seconds for it; a message that takes longer is
     * unconfirmed.
     */
    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(NotifySettings.USUAL_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
