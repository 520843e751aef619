package dev.knowhow.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the JSON Schemas (2020-12) of shapes. A shape with a name is described once, and referred to. For one
 * thread.
 */
public final class Schemas {

    private final String place;
    private final Map<String, Object> named = new LinkedHashMap<>();

    /**
     * Collects schemas.
     *
     * @param place where the document keeps them, such as {@code #/components/schemas/}
     */
    public Schemas(String place) {
        this.place = place;
    }

    /** What describes a shape: a reference, or the whole schema of a shape without a name. */
    public Map<String, Object> of(Shape<?> shape) {
        if (shape.name().isEmpty()) {
            return shape.schema(this);
        }
        if (!named.containsKey(shape.name())) {
            named.put(shape.name(), Map.of());
            named.put(shape.name(), shape.schema(this));
        }
        return Map.of("$ref", place + shape.name());
    }

    /** The schemas of all shapes with a name that were referred to, by name. */
    public Map<String, Object> named() {
        return new LinkedHashMap<>(named);
    }

    /**
     * A map that keeps the order of its keys, unlike {@link Map#of}, whose order changes with each start of a JVM.
     *
     * @param keysAndValues keys and values in turn
     */
    public static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    static Map<String, Object> type(String type) {
        return Map.of("type", type);
    }

    static Map<String, Object> orNull(String type) {
        return Map.of("type", List.of(type, "null"));
    }

    static Map<String, Object> list(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }
}
