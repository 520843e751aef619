package dev.knowhow.publish.site;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Work on many things by all processors, with the results in the order of the things. Only the results of one batch are
 * in memory at the same time. Not thread-safe.
 */
final class Batch<T, R> {

    /** Enough that processors seldom wait for the longest work of a batch, and few, since a result may be large. */
    private static final int SIZE = 16 * Runtime.getRuntime().availableProcessors();

    private final Function<T, R> work;
    private final Consumer<R> results;
    private final List<T> waiting = new ArrayList<>(SIZE);

    /**
     * Prepares work.
     *
     * @param work the work on one thing; thread-safe
     * @param results receives each result
     */
    Batch(Function<T, R> work, Consumer<R> results) {
        this.work = work;
        this.results = results;
    }

    /** Adds one thing. */
    void add(T one) {
        waiting.add(one);
        if (waiting.size() == SIZE) {
            finish();
        }
    }

    /** Does the work that is left. */
    void finish() {
        waiting.parallelStream().map(work).toList().forEach(results);
        waiting.clear();
    }
}
