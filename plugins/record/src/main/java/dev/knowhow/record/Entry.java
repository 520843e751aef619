package dev.knowhow.record;

import dev.knowhow.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a record: revealed, with its values and its salt, or withheld, with its hash alone. Immutable.
 *
 * @param values texts and numbers by name, in their order; empty if withheld
 * @param salt 16 bytes, as base64url; null if withheld
 * @param leaf the hash in the tree, as base64url
 */
record Entry(Map<String, Object> values, @Nullable String salt, String leaf) {

    static final String SALT = "salt";
    static final String LEAF = "leaf";

    private static final int SALT_BYTES = 16;
    private static final int LEAF_BYTES = 32;

    /** Copies the values. */
    Entry {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * A revealed entry.
     *
     * @throws IllegalArgumentException if the salt has another form
     */
    static Entry revealed(Map<String, Object> values, String salt) {
        byte[] bytes = bytes(salt, SALT_BYTES);
        return new Entry(values, salt, Bytes.text(HashTree.leaf(bytes, content(values))));
    }

    /** The same entry without what it says. */
    Entry withheld() {
        return new Entry(Map.of(), null, leaf);
    }

    byte[] hash() {
        return bytes(leaf, LEAF_BYTES);
    }

    /** Whether a value is the given one. */
    boolean has(String name, Object value) {
        return value.equals(values.get(name));
    }

    /** A value as text; empty if missing. */
    String text(String name) {
        return String.valueOf(values.getOrDefault(name, ""));
    }

    /** The text that is hashed: the values as compact JSON. */
    static String content(Map<String, Object> values) {
        return new String(Json.bytes(values), StandardCharsets.UTF_8);
    }

    /** The form in a file. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (salt == null) {
            properties.put(LEAF, leaf);
        } else {
            properties.put(SALT, salt);
            properties.putAll(values);
        }
        return properties;
    }

    /**
     * The entry of its form in a file.
     *
     * @throws IllegalArgumentException if its salt or hash has another form
     */
    static Entry of(Map<String, Object> properties) {
        Map<String, Object> values = new LinkedHashMap<>(properties);
        Object salt = values.remove(SALT);
        if (salt != null) {
            return revealed(values, salt.toString());
        }
        Entry entry = new Entry(Map.of(), null, String.valueOf(properties.get(LEAF)));
        bytes(entry.leaf(), LEAF_BYTES);
        return entry;
    }

    private static byte[] bytes(String text, int expected) {
        byte[] bytes = Bytes.of(text);
        if (bytes.length != expected) {
            throw new IllegalArgumentException("an entry has a hash or salt of " + bytes.length + " bytes");
        }
        return bytes;
    }
}
