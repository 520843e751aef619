package dev.knowhow.notify;

import dev.knowhow.spi.StateStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** State that is read from a store and written to memory only, for a trial run. Thread-safe. */
final class OverlayState implements StateStore {

    private final StateStore below;
    private final Map<String, Optional<byte[]>> written = new ConcurrentHashMap<>();

    OverlayState(StateStore below) {
        this.below = below;
    }

    @Override
    public String name() {
        return below.name();
    }

    @Override
    public Optional<byte[]> read(String key) throws IOException {
        Optional<byte[]> value = written.get(key);
        return value == null ? below.read(key) : value;
    }

    @Override
    public synchronized boolean replace(String key, byte @Nullable [] before, byte @Nullable [] after)
            throws IOException {
        boolean same = Arrays.equals(read(key).orElse(null), before);
        if (same) {
            written.put(key, Optional.ofNullable(after));
        }
        return same;
    }
}
