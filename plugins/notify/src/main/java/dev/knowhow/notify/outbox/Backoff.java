package dev.knowhow.notify.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The time between attempts: a minute, then four times as long each time, at most twelve hours; each a fifth longer or
 * shorter at random, so that many messages do not return to a server at once. The last attempt is about two days after
 * the first.
 *
 * @param random the source of the differences
 */
record Backoff(RandomGenerator random) {

    /** The number of attempts before giving up. */
    static final int MAX_ATTEMPTS = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int FACTOR = 4;
    private static final double SPREAD = 0.2;

    /**
     * The time to wait after an attempt.
     *
     * @param attempts the number of attempts so far, 1 or more
     */
    Duration after(int attempts) {
        double millis =
                Math.min((double) FIRST.toMillis() * Math.pow(FACTOR, attempts - 1.0), (double) LONGEST.toMillis());
        return Duration.ofMillis(Math.round(millis * random.nextDouble(1 - SPREAD, 1 + SPREAD)));
    }
}
