package dev.knowhow.json;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

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
        this(to, to, ObjectWriteContext.empty());
    }

    private Json(OutputStream to, @Nullable PrintStream lines, ObjectWriteContext context) {
        this.lines = lines;
        this.out = JsonFactory.builder()
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .rootValueSeparator("\n")
                .build()
                .createGenerator(context, to);
    }

    /**
     * Writes one document.
     *
     * @param to where it goes; it is left open
     * @param content writes the fields of the one object, with what it is handed
     */
    static void document(OutputStream to, Consumer<Json> content) {
        try (Json json = new Json(to, null, ObjectWriteContext.empty())) {
            json.object(() -> content.accept(json));
        }
    }

    /**
     * Writes a document from plain values, for formats of others.
     *
     * @param properties texts, numbers, booleans, nulls, lists and maps of these
     * @return the document in UTF-8
     */
    public static byte[] bytes(Map<String, ?> properties) {
        var bytes = new ByteArrayOutputStream();
        document(bytes, json -> properties.forEach(json::value));
        return bytes.toByteArray();
    }

    /**
     * Writes a list from plain values, for formats of others.
     *
     * @return the list in UTF-8
     */
    public static byte[] bytes(List<?> values) {
        var bytes = new ByteArrayOutputStream();
        try (Json json = new Json(bytes, null, ObjectWriteContext.empty())) {
            json.value(values);
        }
        return bytes.toByteArray();
    }

    /**
     * Writes a map or list of plain values with indentation, for files that people read and compare.
     *
     * @return the document in UTF-8, with a final line feed
     */
    public static byte[] indented(Object values) {
        var bytes = new ByteArrayOutputStream();
        try (Json json = new Json(bytes, null, new Indentation())) {
            json.value(values);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    /** Each property is on a line of its own. */
    private static final class Indentation extends ObjectWriteContext.Base {

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
        }
    }

    /** One line, with its line feed. */
    public static <T> String text(String type, Shape<T> shape, T value) {
        var bytes = new ByteArrayOutputStream();
        var to = new PrintStream(bytes, false, StandardCharsets.UTF_8);
        try (Json json = new Json(to)) {
            json.line(type, shape, value);
        }
        to.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Writes a value as one line. */
    public <T> void line(String type, Shape<T> shape, T value) {
        line(type, () -> shape.write(this, value));
    }

    /** A line. */
    void line(String type, Runnable content) {
        any = true;
        out.writeStartObject();
        put("type", type);
        content.run();
        out.writeEndObject();
    }

    /** A field that is an object. */
    void object(String name, Runnable content) {
        out.writeName(name);
        object(content);
    }

    private void object(Runnable content) {
        out.writeStartObject();
        content.run();
        out.writeEndObject();
    }

    /** A field that is a list of objects. */
    <T> void objects(String name, Collection<T> values, Consumer<T> content) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(value -> object(() -> content.accept(value)));
        out.writeEndArray();
    }

    /** A field that is a list of texts. */
    void strings(String name, Collection<String> values) {
        out.writeName(name);
        out.writeStartArray();
        values.forEach(out::writeString);
        out.writeEndArray();
    }

    /** A text; what is neither text nor null is written as it prints, such as a date. */
    void put(String name, @Nullable Object value) {
        out.writeName(name);
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(value.toString());
        }
    }

    /** A whole number. */
    void put(String name, long value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    /** A number. */
    void put(String name, double value) {
        out.writeName(name);
        out.writeNumber(value);
    }

    /** Yes or no. */
    void put(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
    }

    /** What front matter may hold: texts, numbers, booleans, lists and maps thereof. */
    void value(String name, @Nullable Object value) {
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
