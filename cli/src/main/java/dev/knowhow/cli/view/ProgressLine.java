package dev.knowhow.cli.view;

import dev.knowhow.Progress;
import dev.knowhow.cli.line.Environment;
import dev.knowhow.cli.text.Ago;
import dev.knowhow.present.Counts;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Shows how long work will take: one line on a terminal that is repainted, and erased at the end. Silent in a pipe. */
public final class ProgressLine implements Progress, AutoCloseable {

    private static final long INTERVAL_NANOS = 100_000_000;
    private static final int BAR = 24;
    private static final String ERASE = "\r\u001b[K";

    private final Environment environment;
    private final String what;
    private final long start = System.nanoTime();
    private final AtomicLong next = new AtomicLong(start + INTERVAL_NANOS);

    /**
     * Shows work of a kind.
     *
     * @param what the singular of what is worked on
     */
    public ProgressLine(Environment environment, String what) {
        this.environment = environment;
        this.what = what;
    }

    @Override
    public void at(long done, long total) {
        if (done == 0 || !isShown()) {
            return;
        }
        long now = System.nanoTime();
        long due = next.get();
        if (now >= due && next.compareAndSet(due, now + INTERVAL_NANOS)) {
            PrintStream err = environment.err();
            err.print(ERASE + text(done, total, Duration.ofNanos(now - start)));
            err.flush();
        }
    }

    /** The progress as text. */
    public String text(long done, long total, Duration spent) {
        double rate = done / Math.max(0.001, spent.toNanos() / 1e9);
        String speed = Counts.grouped(Math.round(rate)) + " " + what + "s/s";
        if (total <= 0 || done <= 0) {
            return Counts.of(done, what) + "  " + speed;
        }
        int full = (int) (BAR * Math.min(done, total) / total);
        Duration left = Duration.ofMillis(Math.round(Math.max(0, total - done) / rate * 1000));
        return "█".repeat(full) + "░".repeat(BAR - full) + "  " + Counts.grouped(done) + " of " + Counts.of(total, what)
                + "  " + speed + "  " + Ago.duration(left) + " left";
    }

    private boolean isShown() {
        return environment.errTerminal()
                && !"dumb".equals(environment.variables().get("TERM"));
    }

    @Override
    public void close() {
        if (isShown()) {
            environment.err().print(ERASE);
            environment.err().flush();
        }
    }
}
