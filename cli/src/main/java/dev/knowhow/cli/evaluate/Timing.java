package dev.knowhow.cli.evaluate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long questions took. */
public final class Timing {

    private final List<Long> nanos = new ArrayList<>();

    /** Records the duration of one question, in nanoseconds. */
    public void add(long took) {
        nanos.add(took);
    }

    int count() {
        return nanos.size();
    }

    /** The time within which this share of the questions was answered (nearest rank), in milliseconds. */
    public double millis(double share) {
        if (nanos.isEmpty()) {
            return 0;
        }
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int rank = Math.max(1, (int) Math.ceil(share * sorted.size()));
        return sorted.get(rank - 1) / 1e6;
    }

    /** The percentiles as text. */
    public String text() {
        return "median " + rounded(millis(0.5)) + " ms, p99 " + rounded(millis(0.99)) + " ms per topic";
    }

    private static BigDecimal rounded(double millis) {
        return new BigDecimal(millis).setScale(2, RoundingMode.HALF_EVEN);
    }
}
