package dev.knowhow.internal.team;

import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Caches a value for each of the most recently used accesses, until the index changes. Thread-safe. */
final class AccessCache<V> {

    private static final int MAX_ENTRIES = 4;

    private final NoteIndex index;
    private final Function<Access, V> read;
    private final Predicate<V> small;
    private final Map<Key, V> cached = new LinkedHashMap<>(MAX_ENTRIES, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, V> eldest) {
            return size() > MAX_ENTRIES;
        }
    };

    private record Key(@Nullable Instant asOf, Access access) {}

    /**
     * Creates an empty cache.
     *
     * @param read computes the value of an access
     * @param small whether a value is small enough to be cached
     */
    AccessCache(NoteIndex index, Function<Access, V> read, Predicate<V> small) {
        this.index = index;
        this.read = read;
        this.small = small;
    }

    V of(Access access) {
        Key key = new Key(index.status().asOf(), access);
        synchronized (cached) {
            V known = cached.get(key);
            if (known != null) {
                return known;
            }
        }
        V made = read.apply(access);
        if (small.test(made)) {
            synchronized (cached) {
                cached.put(key, made);
            }
        }
        return made;
    }
}
