package dev.knowhow.internal.source;

import dev.knowhow.spi.Deadline;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Limits the time that a question waits for the file of a note or a picture. A read that hangs in the kernel, such as
 * from a lost network folder, cannot be cancelled, so it runs in another thread. A few threads may hang; after that,
 * reads fail in time. Other reads, such as of people files and by an index run, have no such limit.
 */
public final class TimedReads {

    private static final Duration MAX_TIME = Duration.ofSeconds(10);
    private static final int MAX_THREADS = 32;

    private static final ExecutorService READERS = readers();

    private TimedReads() {}

    private static ExecutorService readers() {
        ThreadPoolExecutor readers = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "knowhow-files");
                    thread.setDaemon(true);
                    return thread;
                });
        readers.allowCoreThreadTimeOut(true);
        return readers;
    }

    /**
     * Reads within ten seconds and the time limit of the question.
     *
     * @throws IOException if the read fails or takes longer
     */
    public static <T> T read(Callable<T> reading) throws IOException {
        Future<T> result = READERS.submit(reading);
        Duration time =
                Deadline.left().filter(left -> left.compareTo(MAX_TIME) < 0).orElse(MAX_TIME);
        try {
            return result.get(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw unwrapped(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (TimeoutException e) {
            Deadline.check();
            InterruptedIOException late = new InterruptedIOException("not read within " + time.toMillis() + " ms");
            late.initCause(e);
            throw late;
        } finally {
            result.cancel(true);
        }
    }

    private static IOException unwrapped(@Nullable Throwable cause) {
        return switch (cause) {
            case IOException e -> e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> new IOException(cause);
        };
    }
}
