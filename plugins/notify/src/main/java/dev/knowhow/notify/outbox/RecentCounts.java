package dev.knowhow.notify.outbox;

import dev.knowhow.KnowhowException;
import dev.knowhow.notify.outbox.Message.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The number of messages in each state, for health and metrics. It is counted at most every {@link #AGE}, because each
 * count reads the whole outbox and anyone may ask for the health. Thread-safe.
 */
public final class RecentCounts {

    /** The maximum age of the numbers. */
    public static final Duration AGE = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final Clock clock;
    private @Nullable Counted last;

    /** Counts the messages of an outbox. */
    public RecentCounts(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    private record Counted(Instant at, Map<State, Integer> counts) {

        boolean isRecent(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(AGE));
        }
    }

    /**
     * The numbers.
     *
     * @throws KnowhowException if the outbox cannot be read
     */
    public synchronized Map<State, Integer> get() {
        Instant now = clock.instant();
        Counted counted = last;
        if (counted == null || !counted.isRecent(now)) {
            counted = new Counted(now, Map.copyOf(outbox.counts()));
            last = counted;
        }
        return counted.counts();
    }
}
