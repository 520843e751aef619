package dev.knowhow.web;

import static dev.knowhow.json.Schemas.ordered;

import dev.knowhow.json.Json;
import dev.knowhow.json.Remarked;
import dev.knowhow.json.Schemas;
import dev.knowhow.json.ServerShapes;
import dev.knowhow.present.question.Description;
import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Parameter.Place;
import dev.knowhow.present.question.ParameterSchema;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import dev.knowhow.web.editing.Proposal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the OpenAPI 3.1 document from the table of questions. The same version gives the same bytes. */
final class OpenApi {

    private static final Map<Integer, String> ERRORS = Map.of(
            400, "the request is not valid",
            401, "authentication is required",
            404, "not found, or the viewer has no access",
            429, "rate limit exceeded",
            503, "the server is busy, or the index cannot be read");

    private final Schemas schemas = new Schemas("#/components/schemas/");

    private OpenApi() {}

    /**
     * The document in UTF-8.
     *
     * @param proposals whether members can propose changes
     */
    static byte[] document(boolean proposals) {
        return Json.bytes(tree(proposals));
    }

    /** The document as nested maps and lists. */
    static Map<String, Object> tree(boolean proposals) {
        return new OpenApi().document(new LinkedHashMap<>(), proposals);
    }

    private Map<String, Object> document(Map<String, Object> document, boolean proposals) {
        Map<String, Object> paths = new LinkedHashMap<>();
        for (Question question : Questions.all()) {
            Description description = question.description().capped(Api.MOST);
            String path = "/api/v1/" + description.name();
            Parameter inPath = description.inPath();
            if (inPath == null || !inPath.required()) {
                paths.put(path, Map.of("get", operation(question, description, false)));
            }
            if (inPath != null) {
                paths.put(path + "/{" + inPath.name() + "}", Map.of("get", operation(question, description, true)));
            }
        }
        for (Proposal proposal : proposals ? Proposal.values() : new Proposal[0]) {
            paths.put("/api/v1/" + proposal.id(), Map.of("post", operation(proposal)));
        }
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                ordered(
                        "title", "knowhow",
                        "version", "1",
                        "description",
                                "What do we know about a topic, and who knows about it? Answers hold only what the viewer may see.",
                        "license", ordered("name", "Apache-2.0", "identifier", "Apache-2.0")));
        document.put("servers", List.of(Map.of("url", "/")));
        document.put("security", List.of(Map.of(), Map.of("token", List.of())));
        document.put("paths", paths);
        document.put(
                "components",
                ordered(
                        "securitySchemes",
                                Map.of(
                                        "token",
                                        ordered(
                                                "type", "http",
                                                "scheme", "bearer",
                                                "description", "an API token, see: knowhow token")),
                        "schemas", schemas.named()));
        return document;
    }

    private Map<String, Object> operation(Question question, Description description, boolean withPath) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("operationId", description.name() + (withPath && !isPathRequired(description) ? "Of" : ""));
        operation.put("summary", description.summary());
        operation.put(
                "parameters",
                description.parameters().stream()
                        .filter(parameter -> withPath || parameter.place() != Place.PATH)
                        .map(OpenApi::parameter)
                        .toList());
        operation.put("responses", responses(question));
        return operation;
    }

    private Map<String, Object> operation(Proposal proposal) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Map<String, Object> kept = ordered("type", "object", "properties", Map.of("note", Map.of("type", "string")));
        responses.put(
                "201",
                ordered(
                        "description",
                        "the suggestion waits for an editor",
                        "content",
                        Map.of("application/json", Map.of("schema", kept))));
        addErrors(responses);
        return ordered(
                "operationId",
                proposal.id(),
                "summary",
                proposal.summary(),
                "requestBody",
                ordered("required", true, "content", Map.of("application/json", Map.of("schema", proposal.schema()))),
                "responses",
                responses);
    }

    private static boolean isPathRequired(Description description) {
        Parameter inPath = description.inPath();
        return inPath != null && inPath.required();
    }

    private static Map<String, Object> parameter(Parameter parameter) {
        boolean inPath = parameter.place() == Place.PATH;
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", parameter.name());
        described.put("in", inPath ? "path" : "query");
        described.put("description", parameter.description());
        described.put("required", inPath || parameter.required());
        described.put("schema", ParameterSchema.of(parameter));
        return described;
    }

    private Map<String, Object> responses(Question question) {
        Map<String, Object> responses = new LinkedHashMap<>();
        List<Map<String, Object>> answers = question.shapes().stream()
                .map(shape -> schemas.of(Remarked.shape(shape)))
                .toList();
        Map<String, Object> answer = answers.size() == 1 ? answers.getFirst() : Map.of("oneOf", answers);
        responses.put(
                "200",
                ordered(
                        "description", "the answer",
                        "headers", Map.of("ETag", Map.of("schema", Map.of("type", "string"))),
                        "content", Map.of("application/json", Map.of("schema", answer))));
        addErrors(responses);
        return responses;
    }

    private void addErrors(Map<String, Object> responses) {
        ERRORS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(error -> responses.put(
                        String.valueOf(error.getKey()),
                        ordered(
                                "description", error.getValue(),
                                "content",
                                        Map.of(
                                                "application/problem+json",
                                                Map.of("schema", schemas.of(ServerShapes.PROBLEM))))));
    }
}
