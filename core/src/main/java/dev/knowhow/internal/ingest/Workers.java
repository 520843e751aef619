package dev.knowhow.internal.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Processes items with one thread per processor. Each thread takes the next item when it has completed the last one, so
 * at most that number of items is in memory. Workers are stopped by a flag and never interrupted: an interrupt would
 * close files of the index.
 */
final class Workers implements AutoCloseable {

    private final int threads;
    private final ExecutorService executor;

    Workers(int threads) {
        this.threads = threads;
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "knowhow-ingest-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Processes all items.
     *
     * @throws InterruptedException if this thread was interrupted; all workers have stopped then
     */
    <T> void each(List<T> things, Consumer<T> work) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stop = new AtomicBoolean();
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < Math.min(threads, things.size()); i++) {
            futures.add(executor.submit(() -> {
                boolean done = false;
                try {
                    for (int at = next.getAndIncrement(); at < things.size() && !stop.get(); ) {
                        work.accept(things.get(at));
                        at = next.getAndIncrement();
                    }
                    done = true;
                } finally {
                    if (!done) {
                        stop.set(true);
                    }
                }
            }));
        }
        await(futures, stop);
    }

    private static void await(List<Future<?>> futures, AtomicBoolean stop) throws InterruptedException {
        InterruptedException interrupted = null;
        Throwable failure = null;
        for (int i = 0; i < futures.size(); ) {
            try {
                futures.get(i).get();
                i++;
            } catch (InterruptedException e) {
                stop.set(true);
                interrupted = e;
            } catch (ExecutionException e) {
                failure = failure == null ? e.getCause() : failure;
                i++;
            }
        }
        if (interrupted != null) {
            throw interrupted;
        }
        switch (failure) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
