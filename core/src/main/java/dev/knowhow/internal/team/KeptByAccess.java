package dev.knowhow.internal.team;

import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was read for the accesses that asked last, until the index changes. Thread-safe. */
final class KeptByAccess<V> {

    private static final int MOST_KEPT = 4;

    private final NoteIndex index;
    private final Function<Access, V> read;
    private final Predicate<V> small;
    private final Map<Key, V> kept = new LinkedHashMap<>(MOST_KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
            return size() > MOST_KEPT;
        }
    };

    private record Key(@Nullable Instant asOf, Access access) {}

    /**
     * Keeps nothing yet.
     *
     * @param read reads what an access may see
     * @param small whether it is small enough to be kept
     */
    KeptByAccess(NoteIndex index, Function<Access, V> read, Predicate<V> small) {
        this.index = index;
        this.read = read;
        this.small = small;
    }

    V of(Access access) {
        Key key = new Key(index.status().asOf(), access);
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = read.apply(access);
        if (small.test(made)) {
            synchronized (kept) {
                kept.put(key, made);
            }
        }
        return made;
    }
}
