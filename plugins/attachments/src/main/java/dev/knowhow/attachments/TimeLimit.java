package dev.knowhow.attachments;

import java.time.Duration;

/**
 * Ends a process that uses too much processor time, so that a busy machine does not make a file unreadable. A process
 * that waits instead of computing ends after ten times as long.
 */
final class TimeLimit {

    private static final long LOOK_MILLIS = 200;
    private static final int WAITING = 10;

    private final Process process;
    private final Duration limit;
    private final Duration used;
    private final long began = System.nanoTime();
    private final Thread thread = new Thread(this::run, "knowhow-attachments");
    private volatile boolean exceeded;

    /** Starts measuring. */
    TimeLimit(Process process, Duration limit) {
        this.process = process;
        this.limit = limit;
        this.used = used(process);
        thread.setDaemon(true);
        thread.start();
    }

    private static Duration used(Process process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void run() {
        try {
            while (used(process).minus(used).compareTo(limit) < 0
                    && System.nanoTime() - began < WAITING * limit.toNanos()) {
                Thread.sleep(LOOK_MILLIS);
            }
            exceeded = true;
            process.destroyForcibly();
        } catch (InterruptedException e) {
            // the file has been read
        }
    }

    /** Stops measuring. */
    void end() {
        thread.interrupt();
    }

    boolean isExceeded() {
        return exceeded;
    }
}
