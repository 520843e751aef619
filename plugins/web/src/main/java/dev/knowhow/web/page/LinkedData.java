package dev.knowhow.web.page;

import dev.knowhow.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Says what a page is about, for programs: JSON-LD in the words of schema.org, to stand in a data block of the page. Whatever it
 * holds, it cannot end the block. It says nothing that the page does not.
 */
final class LinkedData {

    private final Json json;

    private LinkedData(Json json) {
        this.json = json;
    }

    /**
     * Writes it.
     *
     * @param type what the page is about, as schema.org calls it
     * @param content writes what is known of it
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

    /** The same JSON, without what HTML looks for in a script; such characters are nowhere but in its texts. */
    private static String inert(String json) {
        return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
    }

    /** A property, if there is something to say. */
    LinkedData put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            json.put(name, value);
        }
        return this;
    }

    /** A property with several values, if there are any. */
    LinkedData all(String name, Collection<String> values) {
        if (!values.isEmpty()) {
            json.strings(name, values);
        }
        return this;
    }

    /** A property that is a thing of its own. */
    LinkedData thing(String name, String type, Consumer<LinkedData> content) {
        json.object(name, () -> {
            json.put("@type", type);
            content.accept(this);
        });
        return this;
    }

    /** A property that is several things, if there are any. */
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
