package dev.knowhow.opensearch;

import dev.knowhow.spi.IndexException;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks for new states of the index at regular times, and knows why it could not. Thread-safe. */
final class Follower implements Closeable {

    private final Look look;
    private final long pauseNanos;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("knowhow-follow").factory());
    private volatile boolean started;
    private volatile @Nullable String problem;
    private volatile Instant last = Instant.EPOCH;

    /** One look. */
    interface Look {
        void run() throws IOException;
    }

    Follower(Look look, Duration pause) {
        this.look = look;
        this.pauseNanos = pause.toNanos();
    }

    /** Looks for the first time, and then at regular times. Only the first call does something. */
    void start() {
        if (started) {
            return;
        }
        synchronized (this) {
            if (!started) {
                look();
                var unused = looks.scheduleWithFixedDelay(this::look, pauseNanos, pauseNanos, TimeUnit.NANOSECONDS);
                started = true;
            }
        }
    }

    private void look() {
        try {
            look.run();
            last = Instant.now();
            problem = null;
        } catch (IOException | UncheckedIOException e) {
            problem = "the cluster does not answer (" + e.getMessage() + ")" + since();
        } catch (IndexException e) {
            problem = e.getMessage() + since();
        } catch (RuntimeException | Error e) { // an error would end all later looks, which may succeed
            problem = e + since();
        }
    }

    private String since() {
        return last.equals(Instant.EPOCH) ? "" : "; answers are those of " + last.truncatedTo(ChronoUnit.SECONDS);
    }

    /** Why answers may be old; empty if they are not. */
    Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
