package dev.knowhow.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a tool may be handed, as JSON Schema. */
final class Schema {

    /** A whole paragraph may be asked; more than that is no question. */
    private static final int MOST_CHARACTERS = 10_000;

    private final Map<String, Object> properties = new LinkedHashMap<>();
    private final List<String> required = new ArrayList<>();

    Schema needed(String name, String description) {
        required.add(name);
        return text(name, description);
    }

    Schema text(String name, String description) {
        properties.put(name, Map.of("type", "string", "maxLength", MOST_CHARACTERS, "description", description));
        return this;
    }

    Schema number(String name, int most, String description) {
        properties.put(name, Map.of("type", "integer", "minimum", 1, "maximum", most, "description", description));
        return this;
    }

    Map<String, Object> build() {
        return Map.of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
