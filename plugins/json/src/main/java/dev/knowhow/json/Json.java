package dev.knowhow.json;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON: one document, or lines with one object each, {@code type} first. Not thread-safe. */
public final class Json implements AutoCloseable {

    private final JsonGenerator out;
    private final @Nullable PrintStream lines;
    private boolean any;

    /**
     * Writes lines.
     *
     * @param to where they go; it is left open
     */
    public Json(PrintStream to) {
        this(to, to);
    }

    private Json(OutputStream to, @Nullable PrintStream lines) {
        this.lines = lines;
        this.out = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .rootValueSeparator("\n")
                .build()
                .createGenerator(ObjectWriteContext.empty(), to);
    }

    /**
     * Writes one document.
     *
     * @param to where it goes; it is left open
     * @param content writes the fields of the one object, with what it is handed
     */
    public static void document(OutputStream to, Consumer<Json> content) {
        try (Json json = new Json(to, null)) {
            json.object(() -> content.accept(json));
        }
    }

    /** A line. */
    public void line(String type, Runnable content) {
        any = true;
        out.writeStartObject();
        put("type", type);
        content.run();
        out.writeEndObject();
    }

    /** A field that is an object. */
    public void object(String name, Runnable content) {
        out.writeName(name);
        object(content);
    }

    private void object(Runnable content) {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
    }

    /** A field that is a list of objects. */
    public <T> void objects(String name, Collection<T> values, Consumer<T> content) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(value -> object(() -> content.accept(value)));
        out.writeEndArray();
    }

    /** A field that is a list of texts. */
    public void strings(String name, Collection<String> values) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /** A text; what is neither text nor null is written as it prints, such as a date. */
    public void put(String name, @Nullable Object value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }

    /** A whole number. */
    public void put(String name, long value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    /** A number. */
    public void put(String name, double value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    /** Yes or no. */
    public void put(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
    }

    /** What front matter may hold: texts, numbers, booleans, lists and maps thereof. */
    public void value(String name, @Nullable Object value) {
        out.writeName(name);
        value(value);
    }

    private void value(@Nullable Object value) {
        switch (value) {
            case null -> out.writeNull();
            case Boolean truth -> out.writeBoolean(truth);
            case Integer number -> out.writeNumber(number);
            case Long number -> out.writeNumber(number);
            case Double number when Double.isFinite(number) -> out.writeNumber(number);
            case BigInteger number -> out.writeNumber(number);
            case Map<?, ?> map -> {
                out.writeStartObject();
                map.forEach((key, inner) -> value(String.valueOf(key), inner));
                out.writeEndObject();
            }
            case Collection<?> list -> {
                out.writeStartArray();
                list.forEach(this::value);
                out.writeEndArray();
            }
            default -> out.writeString(value.toString());
        }
    }

    @Override
    public void close() {
        out.close();
        if (any && lines != null) {
            lines.print('\n');
        }
    }
}
