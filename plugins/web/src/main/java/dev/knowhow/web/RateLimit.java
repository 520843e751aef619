package dev.knowhow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts what each client sends: a bucket each that fills steadily and holds what may come at once. Clients not heard of for
 * longest are forgotten, so that they cannot fill the memory.
 */
final class RateLimit {

    private static final int MAX_CLIENTS = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /** What a client has left, and when that was so. */
    private record Bucket(double left, long at) {}

    private final int rate;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MAX_CLIENTS;
        }
    };

    /**
     * Begins to count.
     *
     * @param rate how many a minute; a quarter of them may come at once; 0 for any number
     * @param nanos what time it is
     */
    RateLimit(int rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    /** Whether one more is within the limit; it counts then. */
    boolean allows(String client) {
        return allows(client, 1);
    }

    /**
     * Whether something that costs more is within the limit; it counts then.
     *
     * @param cost as so many, or as all that may come at once
     */
    synchronized boolean allows(String client, int cost) {
        if (rate == 0) {
            return true;
        }
        double most = Math.max(1, rate / 4.0);
        long now = nanos.getAsLong();
        Bucket bucket = buckets.getOrDefault(client, new Bucket(most, now));
        double left = Math.min(most, bucket.left() + rate * ((now - bucket.at()) / NANOS_A_MINUTE));
        double taken = Math.min(cost, most);
        boolean allowed = left >= taken;
        buckets.put(client, new Bucket(allowed ? left - taken : left, now));
        return allowed;
    }
}
