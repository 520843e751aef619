package dev.knowhow.present.question;

import dev.knowhow.json.Schemas;
import dev.knowhow.present.question.Parameter.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a parameter. */
public final class ParameterSchema {

    /** Long enough for a paragraph. */
    private static final int MAX_CHARACTERS = 10_000;

    private ParameterSchema() {}

    /** The schema of the values of a parameter. */
    public static Map<String, Object> of(Parameter parameter) {
        Map<String, Object> schema = new LinkedHashMap<>();
        switch (parameter.kind()) {
            case TEXT, QUERY -> {
                schema.putAll(text(parameter));
                if (!parameter.usual().isEmpty()) {
                    schema.put("default", parameter.usual());
                }
            }
            case DAY -> {
                schema.put("type", "string");
                schema.put("examples", List.of("2026-07-20", "2026-07", "30d"));
            }
            case TEXTS -> {
                schema.put("type", "array");
                schema.put("items", text(parameter));
            }
            case NUMBER -> {
                schema.put("type", "integer");
                schema.put("minimum", parameter.range().least());
                schema.put("maximum", parameter.range().most());
                schema.put("default", parameter.range().usual());
            }
            case FLAG -> schema.put("type", "boolean");
        }
        if (parameter.kind() == Kind.DAY && !parameter.usual().isEmpty()) {
            schema.put("default", parameter.usual());
        }
        return schema;
    }

    private static Map<String, Object> text(Parameter parameter) {
        return parameter.choices().isEmpty()
                ? Schemas.ordered("type", "string", "maxLength", MAX_CHARACTERS)
                : Schemas.ordered("type", "string", "enum", parameter.choices());
    }
}
