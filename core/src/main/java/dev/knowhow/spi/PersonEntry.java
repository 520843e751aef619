package dev.knowhow.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The record of one person in a people file, as written. Immutable, except for lists and maps among the values.
 *
 * @param values the values by key, with keys as written; {@code id} is always present
 * @param lines the lines of the keys, from 1, for problems. Keys of nested maps follow their map's key and a dot, as in
 *     {@code consent.topics}; the empty key has the line of the record. Keys may be missing
 */
public record PersonEntry(Map<String, Object> values, Map<String, Integer> lines) {

    /** Copies the maps; their order is kept. */
    public PersonEntry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        lines = Map.copyOf(lines);
    }

    /**
     * The line of a key, else that of the map around it, else that of the record.
     *
     * @param path the key, after the keys of the maps around it, joined by dots
     * @return the line, from 1; 0 if unknown
     */
    public int line(String path) {
        String key = path;
        while (!lines.containsKey(key) && !key.isEmpty()) {
            key = key.substring(0, Math.max(0, key.lastIndexOf('.')));
        }
        return lines.getOrDefault(key, 0);
    }
}
