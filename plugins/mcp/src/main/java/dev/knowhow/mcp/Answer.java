package dev.knowhow.mcp;

import dev.knowhow.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a tool answers.
 *
 * @param text for a reader
 * @param json the same for a program, as one object in the words of {@code --json}; null if there is nothing to tell
 */
record Answer(String text, @Nullable String json) {

    static Answer of(String text, Consumer<Json> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.document(bytes, fields);
        return new Answer(text, bytes.toString(StandardCharsets.UTF_8));
    }

    static Answer none(String text) {
        return new Answer(text, null);
    }
}
