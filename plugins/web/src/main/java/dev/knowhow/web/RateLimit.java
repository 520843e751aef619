package dev.knowhow.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** Limits the rate of each client with a token bucket. The least recently seen clients are evicted, to bound memory. */
final class RateLimit {

    private static final int MAX_CLIENTS = 10_000;
    private static final double NANOS_A_MINUTE = 60e9;

    /** The tokens a client has left, and when they were counted. */
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
     * Creates a limit.
     *
     * @param rate requests a minute; a quarter of them is the burst size; 0 for no limit
     * @param nanos the clock
     */
    RateLimit(int rate, LongSupplier nanos) {
        this.rate = rate;
        this.nanos = nanos;
    }

    /** Whether one more request is within the limit; if so, it is counted. */
    boolean allows(String client) {
        return allows(client, 1);
    }

    /**
     * Whether a request of some cost is within the limit; if so, it is counted.
     *
     * @param cost the number of tokens; at most the burst size is taken
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
