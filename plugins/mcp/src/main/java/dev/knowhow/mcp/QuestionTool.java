package dev.knowhow.mcp;

import dev.knowhow.Knowhow;
import dev.knowhow.json.Remarked;
import dev.knowhow.json.Schemas;
import dev.knowhow.people.Viewer;
import dev.knowhow.present.Answer;
import dev.knowhow.present.question.Arguments;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.ParameterSchema;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.QuestionContext;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A question as a read-only MCP tool. Thread-safe. */
final class QuestionTool {

    /** Limits that keep answers small enough for the context window of an assistant. */
    private static final Map<String, Integer> MAX = Map.of("limit", 20, "evidence", 20, "characters", 40_000);

    private final Question question;
    private final Description description;

    QuestionTool(Question question) {
        this.question = question;
        this.description = question.description().capped(MAX);
    }

    String name() {
        return description.name();
    }

    /** The title, for people. */
    String title() {
        return description.summary();
    }

    /** The description, for assistants. */
    String description() {
        List<String> lines = new ArrayList<>(List.of(description.summary()));
        lines.addAll(description.details());
        return String.join("\n", lines).strip();
    }

    /** The JSON Schema of the arguments. */
    Map<String, Object> inputSchema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : description.parameters()) {
            Map<String, Object> schema = new LinkedHashMap<>(ParameterSchema.of(parameter));
            schema.put("description", parameter.description());
            properties.put(parameter.name(), schema);
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return Schemas.ordered(
                "type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    /** The JSON Schema of the answer. */
    Map<String, Object> outputSchema() {
        Schemas schemas = new Schemas("#/$defs/");
        List<Map<String, Object>> answers = question.shapes().stream()
                .map(shape -> schemas.of(Remarked.shape(shape)))
                .toList();
        return Schemas.ordered("type", "object", "oneOf", answers, "$defs", schemas.named());
    }

    /**
     * Answers a call.
     *
     * @param given the arguments, validated against the schema
     */
    Answer answer(Knowhow knowhow, Map<String, Object> given, Viewer viewer) {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        Map<String, List<String>> values = new HashMap<>();
        given.forEach((name, value) -> values.put(name, texts(value)));
        return question.answer(
                QuestionContext.of(knowhow, knowhow.as(viewer), today), Arguments.of(description, values, today));
    }

    private static List<String> texts(Object value) {
        return value instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of(String.valueOf(value));
    }
}
