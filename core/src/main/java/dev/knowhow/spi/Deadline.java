package dev.knowhow.spi;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the question of the current thread may go on. A session begins it; an engine calls {@link #check} wherever it may work for
 * long, or hands what is {@linkplain #left left} to a server. It belongs to the thread, so that no method of a port need carry it.
 *
 * <p>A question ends early when its time is over or its thread is interrupted. Outside of a question nothing ends: indexing has its
 * own way to be interrupted.
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
     * Asks a question that may take some time at most. Within another question, that one's deadline holds.
     *
     * @param time how long it may take; null for any time
     * @param question what to ask
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
     * Goes on only if the question of this thread may.
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

    /** Whether the question of this thread must end. Once it must, it stays so. */
    public static boolean isOver() {
        Deadline deadline = OF_THREAD.get();
        return deadline != null && deadline.over() != null;
    }

    /** How much time the question of this thread has left, 0 or more; empty if it may take any time. */
    public static Optional<Duration> left() {
        Deadline deadline = OF_THREAD.get();
        return deadline == null || deadline.allowed == null
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(Math.max(0, deadline.end - System.nanoTime())));
    }

    private @Nullable QuestionCancelledException over() {
        if (over == null && Thread.currentThread().isInterrupted()) {
            over = new QuestionCancelledException(
                    "the question was cancelled, as its thread was interrupted; ask again");
        } else if (over == null && allowed != null && System.nanoTime() - end >= 0) {
            over = new QuestionCancelledException("the question was not answered within " + allowed.toMillis()
                    + " ms; ask for less, or allow more time");
        }
        return over;
    }
}
