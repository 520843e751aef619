package dev.knowhow.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON document of texts, whole numbers, lists and objects. Nesting is limited by Jackson. */
final class JsonReader {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * The one object of a document.
     *
     * @throws InvalidRecordException if it is not JSON, or has other values
     */
    static Map<String, Object> object(byte[] document) throws InvalidRecordException {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new InvalidRecordException("this file is not a record");
            }
            return new JsonReader(parser).object();
        } catch (JacksonException e) {
            throw new InvalidRecordException("this file is not a record: " + e.getOriginalMessage(), e);
        }
    }

    private Map<String, Object> object() throws InvalidRecordException {
        Map<String, Object> object = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            object.put(name, value());
        }
        return object;
    }

    private List<Object> list() throws InvalidRecordException {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            list.add(value());
        }
        return list;
    }

    private Object value() throws InvalidRecordException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getIntValue();
            case START_OBJECT -> object();
            case START_ARRAY -> list();
            default -> throw new InvalidRecordException("this file is not a record: it has a " + parser.currentToken());
        };
    }
}
