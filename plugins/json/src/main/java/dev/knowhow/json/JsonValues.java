package dev.knowhow.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON as maps, lists, texts and whole numbers. Nesting is limited by Jackson. */
public final class JsonValues {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private JsonValues() {}

    /**
     * Parses the first value of a document.
     *
     * @return a map or list that keeps the order, a text or a number; true, false and fractions are texts, null is
     *     empty
     * @throws JacksonException if it is invalid
     */
    public static Object read(byte[] document) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /**
     * Parses a document that is an object.
     *
     * @return its values as in {@link #read}; empty if it is invalid or another value
     */
    public static Optional<Map<String, Object>> object(byte[] document) {
        try {
            if (!(read(document) instanceof Map<?, ?> found)) {
                return Optional.empty();
            }
            Map<String, Object> values = new LinkedHashMap<>();
            found.forEach((name, value) -> values.put(String.valueOf(name), value));
            return Optional.of(values);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Object> map = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                map.put(name, value(parser));
            }
            return map;
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getNumberValue();
        }
        return token == null || token == JsonToken.VALUE_NULL ? "" : parser.getString();
    }
}
