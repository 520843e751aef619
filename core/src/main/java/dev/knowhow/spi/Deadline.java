package dev.knowhow.spi;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time limit of the question of the current thread. A session starts it. An engine calls {@link #check} during long
 * work, or passes the {@linkplain #left time left} to a server. It belongs to the thread, so no method of a port has a
 * parameter for it.
 *
 * <p>A question is cancelled if its time is over or its thread is interrupted. Outside of a question there is no limit;
 * indexing handles interrupts itself.
 */
public final class Deadline {

    private static final ThreadLocal<@Nullable Deadline> OF_THREAD = new ThreadLocal<>();

    private static final Duration LONGEST = Duration.ofDays(36_500);

    private final @Nullable Duration allowed;
    private final long end;
    private @Nullable QuestionCancelledException over;

    private Deadline(@Nullable Duration allowed) {
        this.allowed = allowed;
        this.end = allowed == null ? 0 : System.nanoTime() + allowed.toNanos();
    }

    /**
     * Answers a question within a time limit. A nested question keeps the limit of the outer one.
     *
     * @param time the limit; null for no limit
     * @param question the question
     * @return the answer
     * @throws QuestionCancelledException if the time is over or the thread is interrupted before there is an answer
     */
    public static <T> T within(@Nullable Duration time, Supplier<T> question) {
        if (OF_THREAD.get() != null) {
            return question.get();
        }
        OF_THREAD.set(new Deadline(time == null || time.compareTo(LONGEST) < 0 ? time : LONGEST));
        try {
            check();
            return question.get();
        } finally {
            OF_THREAD.remove();
        }
    }

    /**
     * Checks the limit.
     *
     * @throws QuestionCancelledException if its time is over or the thread is interrupted
     */
    public static void check() {
        Deadline deadline = OF_THREAD.get();
        QuestionCancelledException over = deadline == null ? null : deadline.over();
        if (over != null) {
            throw over;
        }
    }

    /** Whether the question of this thread is cancelled; once true, it stays true. */
    public static boolean isOver() {
        Deadline deadline = OF_THREAD.get();
        return deadline != null && deadline.over() != null;
    }

    /** The time left for the question of this thread, 0 or more; empty without a limit. */
    public static Optional<Duration> left() {
        Deadline deadline = OF_THREAD.get();
        return deadline == null || deadline.allowed == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, deadline.end - System.nanoTime())));
    }

    private @Nullable QuestionCancelledException over() {
        if (over == null && Thread.currentThread().isInterrupted()) {
            over = new QuestionCancelledException(
                    "the question was cancelled, because its thread was interrupted; ask again");
        } else if (over == null && allowed != null && System.nanoTime() - end >= 0) {
            over = new QuestionCancelledException("the question was not answered within " + allowed.toMillis()
                    + " ms; request less, or allow more time");
        }
        return over;
    }
}
