package dev.knowhow.opensearch;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** The addresses of nodes, in turn. One that did not answer comes last for a while. Thread-safe. */
final class Nodes {

    private static final long AVOIDED_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final List<URI> addresses;
    private final LongSupplier nanos;
    private final AtomicInteger turn = new AtomicInteger();

    /** When each node that did not answer can be tried again. */
    private final Map<URI, Long> avoided = new ConcurrentHashMap<>();

    /**
     * Creates the list.
     *
     * @param nanos the elapsed time, as {@link System#nanoTime}
     */
    Nodes(List<URI> addresses, LongSupplier nanos) {
        this.addresses = addresses;
        this.nanos = nanos;
    }

    /** All addresses, in the order in which the next request tries them. */
    List<URI> inOrder() {
        int first = turn.getAndIncrement();
        List<URI> order = new ArrayList<>();
        List<URI> last = new ArrayList<>();
        for (int i = 0; i < addresses.size(); i++) {
            URI node = addresses.get(Math.floorMod(first + i, addresses.size()));
            Long until = avoided.get(node);
            (until == null || nanos.getAsLong() - until >= 0 ? order : last).add(node);
        }
        order.addAll(last);
        return order;
    }

    void answered(URI node) {
        avoided.remove(node);
    }

    void failed(URI node) {
        avoided.put(node, nanos.getAsLong() + AVOIDED_NANOS);
    }
}
