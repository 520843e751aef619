package dev.knowhow.notify;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs a notifier again and again, until it is closed. */
public final class NotifyLoop implements AutoCloseable {

    /** The usual time between two runs. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /**
     * Starts runs in a thread of their own.
     *
     * @param notifier the notifier
     * @param pause the time between two runs
     * @param reports receives the report of each run, without the problems of the run before
     * @param failures receives the failure of a run; the next run follows
     */
    public NotifyLoop(Notifier notifier, Duration pause, Consumer<NotifyReport> reports, Consumer<Throwable> failures) {
        thread = Thread.ofVirtual().name("notify").start(() -> {
            Set<String> known = Set.of();
            do {
                try {
                    NotifyReport report = notifier.run(message -> {}, this::isClosing);
                    reports.accept(report.without(known));
                    known = Set.copyOf(report.problems());
                } catch (RuntimeException | Error e) { // an error in one run must not end all later ones
                    failures.accept(e);
                }
            } while (!closesWithin(pause));
        });
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean closesWithin(Duration pause) {
        try {
            return closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    /**
     * Stops after the message that is being sent. Waits up to {@link NotifySettings#USUAL_TIMEOUT} for it; a message
     * that takes longer is unconfirmed. The thread is not interrupted, because that would break the connection.
     */
    @Override
    public void close() {
        closing.countDown();
        try {
            if (!thread.join(NotifySettings.USUAL_TIMEOUT)) {
                thread.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
