package dev.knowhow.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Times that were measured, in nanoseconds. */
public final class Samples {

    private final List<Long> nanos = new ArrayList<>();

    /** Adds a time in nanoseconds. */
    public Samples add(long took) {
        nanos.add(took);
        return this;
    }

    /** The times in the order in which they were measured. */
    public List<Long> each() {
        return List.copyOf(nanos);
    }

    /** The median in nanoseconds. Throws as {@link #quantile} does. */
    public double median() {
        return quantile(0.5);
    }

    /**
     * The time within which this share was done (nearest rank).
     *
     * @param share above 0, at most 1
     * @return nanoseconds
     * @throws IllegalStateException if nothing was measured
     */
    public double quantile(double share) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get(Math.max(1, (int) Math.ceil(share * sorted.size())) - 1);
    }
}
