package dev.knowhow.web.page;

import dev.knowhow.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Structured data of a page: JSON-LD with the vocabulary of schema.org, escaped for a script element. It contains
 * nothing that the page does not show.
 */
final class LinkedData {

    private final Map<String, Object> properties = new LinkedHashMap<>();

    private LinkedData(String type) {
        properties.put("@type", type);
    }

    /**
     * Writes the structured data.
     *
     * @param type the schema.org type
     * @param content adds the properties
     */
    static String of(String type, Consumer<LinkedData> content) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", "https://schema.org");
        document.putAll(filled(type, content));
        return inert(new String(Json.bytes(document), StandardCharsets.UTF_8));
    }

    private static Map<String, Object> filled(String type, Consumer<LinkedData> content) {
        LinkedData data = new LinkedData(type);
        content.accept(data);
        return data.properties;
    }

    /** Escapes characters that could end a script element. They occur in strings only. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** A property, unless its value is empty. */
    LinkedData put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            properties.put(name, value.toString());
        }
        return this;
    }

    /** A property with several values, unless it is empty. */
    LinkedData all(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            properties.put(name, values);
        }
        return this;
    }

    /** A property that is an object. */
    LinkedData thing(String name, String type, Consumer<LinkedData> content) {
        properties.put(name, filled(type, content));
        return this;
    }

    /** A property that is a list of objects, unless it is empty. */
    <T> LinkedData things(String name, String type, Collection<T> values, BiConsumer<LinkedData, T> content) {
        if (!values.isEmpty()) {
            properties.put(
                    name,
                    values.stream()
                            .map(value -> filled(type, data -> content.accept(data, value)))
                            .toList());
        }
        return this;
    }
}
