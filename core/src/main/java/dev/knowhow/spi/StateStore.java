package dev.knowhow.spi;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what members and operators did and no note says: tokens, what alerts and digests told, questions without an answer. It cannot be
 * built again from the notes, so nothing that happens to the index touches it. Each value is a few bytes to a megabyte under a key.
 *
 * <p>Several threads and processes change the same values. None of them loses a change of another: a value is replaced only where it is
 * still what the writer has read. What a method has written is durable when it returns, and the next read in any process sees it;
 * {@link #append} may return earlier. Implementations are safe for use by many threads.
 */
public interface StateStore {

    /** The form of a key: names of letters, digits, hyphens, underscores and dots, none with a dot in front, between slashes. */
    Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*)*");

    /** What it is, for people: the path of a folder, or the name of a service. */
    String name();

    /**
     * Reads a value.
     *
     * @param key as {@link #KEY} says
     * @return empty if there is no value
     * @throws IOException if there may be one and it cannot be read
     * @throws IllegalArgumentException if the key has another form
     */
    Optional<byte[]> read(String key) throws IOException;

    /**
     * Replaces a value if it is what the caller has read, as one step.
     *
     * @param before the value that was read; null if there was no value
     * @param after the new value; null to remove it
     * @return whether it was replaced; if not, it has changed since, and nothing is written
     * @throws IOException if it cannot be written; the value is as it was
     * @throws IllegalArgumentException if the key has another form
     */
    boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) throws IOException;

    /**
     * Adds bytes to the end of a value, or begins one, as one step. A crash of the machine shortly afterwards may lose them.
     *
     * @throws IOException if they cannot be written
     * @throws IllegalArgumentException if the key has another form
     */
    default void append(String key, byte[] more) throws IOException {
        update(key, before -> {
            byte[] start = before == null ? new byte[0] : before;
            byte[] all = Arrays.copyOf(start, start.length + more.length);
            System.arraycopy(more, 0, all, start.length, more.length);
            return all;
        });
    }

    /**
     * Changes a value. The change is computed anew where another writer came first.
     *
     * @param change takes the value, null if there is no value, and returns the new one, null to remove it; called once or more, so without
     *     side effects other than on what it returns
     * @throws IOException if the value cannot be read or written
     * @throws IllegalArgumentException if the key has another form
     */
    default void update(String key, UnaryOperator<byte @Nullable []> change) throws IOException {
        byte[] before;
        byte[] after;
        do {
            before = read(key).orElse(null);
            after = change.apply(before);
        } while (!Arrays.equals(before, after) && !replace(key, before, after));
    }
}
