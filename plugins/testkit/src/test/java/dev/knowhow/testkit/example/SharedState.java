package dev.knowhow.testkit.example;

import dev.knowhow.spi.StateStore;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** State in a map that all nodes of a cluster share. */
final class SharedState implements StateStore {

    private final Map<String, byte[]> values;

    /**
     * Creates a store.
     *
     * @param values the values; its {@code compute} is atomic
     */
    SharedState(Map<String, byte[]> values) {
        this.values = values;
    }

    @Override
    public String name() {
        return "cluster";
    }

    @Override
    public Optional<byte[]> read(String key) {
        return Optional.ofNullable(values.get(valid(key))).map(byte[]::clone);
    }

    @Override
    public boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after) {
        AtomicBoolean replaced = new AtomicBoolean();
        values.compute(valid(key), (any, value) -> {
            replaced.set(Arrays.equals(before, value));
            return replaced.get() ? after : value;
        });
        return replaced.get();
    }

    private static String valid(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("'" + key + "' is not a key of state");
        }
        return key;
    }
}
