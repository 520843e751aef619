package dev.knowhow.web.page;

import dev.knowhow.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Structured data of a page: JSON-LD with the vocabulary of schema.org, escaped for a script element. It contains
 * nothing that the page does not show.
 */
final class LinkedData {

    private final Json json;

    private LinkedData(Json json) {
        this.json = json;
    }

    /**
     * Writes the structured data.
     *
     * @param type the schema.org type
     * @param content writes the properties
     */
    static String of(String type, Consumer<LinkedData> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.document(bytes, json -> {
            json.put("@context", "https://schema.org");
            json.put("@type", type);
            content.accept(new LinkedData(json));
        });
        return inert(bytes.toString(StandardCharsets.UTF_8));
    }

    /** Escapes characters that could end a script element. They occur in strings only. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** A property, unless its value is empty. */
    LinkedData put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    /** A property with several values, unless it is empty. */
    LinkedData all(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.strings(name, values);
        }
        return this;
    }

    /** A property that is an object. */
    LinkedData thing(String name, String type, Consumer<LinkedData> content) {
        json.object(name, () -> {
            json.put("@type", type);
            content.accept(this);
        });
        return this;
    }

    /** A property that is a list of objects, unless it is empty. */
    <T> LinkedData things(String name, String type, Collection<T> values, Consumer<T> content) {
        if (!values.isEmpty()) {
            json.objects(name, values, value -> {
                json.put("@type", type);
                content.accept(value);
            });
        }
        return this;
    }
}
