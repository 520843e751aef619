package dev.knowhow.spi;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Stores state that is not in the notes: tokens, sent alerts and digests, and gaps. It cannot be rebuilt from the
 * notes, so a rebuild of the index does not affect it. It maps keys to values of up to about a megabyte.
 *
 * <p>Several threads and processes may change the same value without lost updates: a value is replaced only if it is
 * still the one that the writer read. A write is durable when the method returns, and every later read in any process
 * sees it; {@link #append} may return earlier. Implementations are thread-safe.
 */
public interface StateStore {

    /**
     * The form of a key: segments of letters, digits, hyphens, underscores and dots, without a leading dot, joined by
     * slashes.
     */
    Pattern KEY =
            Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{M}\\p{N}_.-]*)*");

    /** The name of the store, for people: the path of a folder, or the name of a service. */
    String name();

    /**
     * Reads a value.
     *
     * @param key a key in the form of {@link #KEY}
     * @return empty if there is no value
     * @throws IOException if the value cannot be read
     * @throws IllegalArgumentException if the key has another form
     */
    Optional<byte[]> read(String key) throws IOException;

    /**
     * Replaces a value atomically if it is still the one that the caller read.
     *
     * @param before the value that was read; null if there was no value
     * @param after the new value; null to remove it
     * @return whether it was replaced; if false, the value has changed and nothing is written
     * @throws IOException if it cannot be written; the value is unchanged, unless a service did not answer: then it may
     *     have been written
     * @throws IllegalArgumentException if the key has another form
     */
    boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) throws IOException;

    /**
     * Appends bytes to a value atomically, and creates it if missing. A crash of the machine soon afterwards may lose
     * them.
     *
     * @throws IOException if they cannot be written; the value may have changed as in {@link #replace}
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
     * Changes a value atomically. If another writer came first, the change is computed again.
     *
     * @param change takes the value, null if there is no value, and returns the new one, null to remove it; called once
     *     or more, so without side effects
     * @throws IOException if the value cannot be read or written; it may have changed as in {@link #replace}
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
