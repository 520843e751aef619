package dev.knowhow.json;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A property of a shape.
 *
 * @param name its name
 * @param description what it means beyond its name; may be empty
 * @param schema its JSON Schema
 * @param write writes it into an object
 * @param rows writes it as lines of their own; null for what belongs to the line of the whole answer
 */
record Property<T>(
        String name,
        String description,
        Function<Schemas, Map<String, Object>> schema,
        BiConsumer<Json, T> write,
        @org.jspecify.annotations.Nullable BiConsumer<Json, T> rows) {

    Property(String name, Map<String, Object> schema, BiConsumer<Json, T> write) {
        this(name, "", schemas -> schema, write, null);
    }

    Property<T> description(String text) {
        return new Property<>(name, text, schema, write, rows);
    }
}
