package dev.knowhow.oidc;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Values in memory under names that cannot be guessed. Each is kept for the same time; beyond a number of values, the
 * oldest is dropped. Thread-safe.
 */
final class ShortLived<V> {

    private static final int NAME_BYTES = 32;

    private final int max;
    private final Duration time;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Kept<V>> byName = new LinkedHashMap<>();

    private record Kept<V>(V value, Instant until) {}

    ShortLived(int max, Duration time, InstantSource clock) {
        this.max = max;
        this.time = time;
        this.clock = clock;
    }

    /** A new name. */
    String name() {
        byte[] bytes = new byte[NAME_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Keeps a value under a new name. */
    synchronized void put(String name, V value) {
        Instant now = clock.instant();
        byName.values().removeIf(kept -> !kept.until().isAfter(now));
        if (byName.size() >= max) {
            byName.remove(byName.keySet().iterator().next());
        }
        byName.put(name, new Kept<>(value, now.plus(time)));
    }

    /** The value of a name; null if it is gone. */
    @Nullable synchronized V get(@Nullable String name) {
        Kept<V> kept = name == null ? null : byName.get(name);
        return kept == null || !kept.until().isAfter(clock.instant()) ? null : kept.value();
    }

    /** Removes and returns the value of a name. */
    @Nullable synchronized V take(@Nullable String name) {
        V value = get(name);
        if (name != null) {
            byName.remove(name);
        }
        return value;
    }
}
