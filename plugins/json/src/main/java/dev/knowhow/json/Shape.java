package dev.knowhow.json;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON form of a value. One description writes the value as an object or as lines, and gives its JSON Schema.
 * Immutable.
 *
 * <p>As lines, each row of the value is an object with its {@code type} first; the last line, of type {@code answer},
 * has all other properties.
 *
 * @param <T> the values
 */
public final class Shape<T> {

    private final String name;
    private final String description;
    private final List<Property<T>> properties;

    Shape(String name, String description, List<Property<T>> properties) {
        this.name = name;
        this.description = description;
        this.properties = List.copyOf(properties);
    }

    /**
     * Describes values that have a schema of their own.
     *
     * @param name the name of the schema, such as {@code Member}
     * @param description what the values are, in one sentence
     */
    public static <T> ShapeBuilder<T> named(String name, String description) {
        return new ShapeBuilder<>(name, description);
    }

    /** Describes values whose schema is part of another. */
    public static <T> ShapeBuilder<T> part() {
        return new ShapeBuilder<>("", "");
    }

    /** The name of the schema; empty for a part of another. */
    public String name() {
        return name;
    }

    /** What the values are; may be empty. */
    public String description() {
        return description;
    }

    List<Property<T>> properties() {
        return properties;
    }

    /** Writes the properties of a value into the object that is begun. */
    void write(Json json, T value) {
        properties.forEach(property -> property.write().accept(json, value));
    }

    /** Writes a value as one document. */
    public void document(OutputStream to, T value) {
        Json.document(to, json -> write(json, value));
    }

    /** Writes a value as lines. */
    public void lines(Json json, T value) {
        List<Property<T>> rest = new ArrayList<>();
        for (Property<T> property : properties) {
            if (property.rows() == null) {
                rest.add(property);
            } else {
                property.rows().accept(json, value);
            }
        }
        if (!rest.isEmpty()) {
            json.line("answer", () -> rest.forEach(property -> property.write().accept(json, value)));
        }
    }

    /** The schema of an object with these properties: all are always there. */
    Map<String, Object> schema(Schemas schemas) {
        Map<String, Object> described = new LinkedHashMap<>();
        for (Property<T> property : properties) {
            described.put(property.name(), described(property, schemas));
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        if (!description.isEmpty()) {
            schema.put("description", description);
        }
        schema.put("type", "object");
        schema.put("properties", described);
        schema.put("required", List.copyOf(described.keySet()));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static <T> Map<String, Object> described(Property<T> property, Schemas schemas) {
        Map<String, Object> schema = new LinkedHashMap<>(property.schema().apply(schemas));
        if (!property.description().isEmpty()) {
            schema.put("description", property.description());
        }
        return schema;
    }
}
