package dev.knowhow.bench.campaign;

import dev.knowhow.present.question.Parameter;
import dev.knowhow.present.question.Question;
import dev.knowhow.present.question.Questions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * Random requests to all routes and tools. Routes, questions and their parameters are those of the program, so new ones
 * are included.
 */
final class RandomRequests {

    private static final List<String> SYNTAX = List.of(
            "%s",
            "%s",
            "%s kafka",
            "\"%s\"",
            "-%s",
            "%s*",
            "title:%s",
            "tag:%s",
            "author:\"%s\"",
            "%s OR retry",
            "level:%s",
            "level:1..9 %s",
            "has:ring %s");
    private static final List<String> OTHER_PARAMETERS = List.of(
            "q",
            "of",
            "url",
            "person",
            "sort",
            "offset",
            "limit",
            "asOf",
            "facet",
            "recent",
            "unknown",
            "version",
            "compare",
            "title",
            "kind",
            "template");
    private static final int MAX_PARAMETERS = 4;
    private static final int MAX_PER_CENT = 100;

    private final Random random;
    private final SecretTeam team;

    RandomRequests(Random random, SecretTeam team) {
        this.random = random;
        this.team = team;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private boolean chance(int perCent) {
        return random.nextInt(MAX_PER_CENT) < perCent;
    }

    /** A target such as {@code /search?q=zanzibar}. */
    String target(Collection<String> routes) {
        String route = any(List.copyOf(routes));
        String path = route.replace("{}", tail(route));
        List<String> parameters = new ArrayList<>();
        Question question = Questions.named(
                route.replaceFirst("^api/v1/", "").replaceFirst("^embed/", "").replaceFirst("/\\{}$", ""));
        for (int i = random.nextInt(MAX_PARAMETERS); i >= 0; i--) {
            if (question == null || chance(10)) {
                String name = any(OTHER_PARAMETERS);
                parameters.add(name + "=" + encoded(value(name)));
            } else if (!question.description().parameters().isEmpty()) {
                Parameter parameter = any(question.description().parameters());
                parameters.add(parameter.name() + "=" + encoded(value(parameter)));
            }
        }
        return "/" + path + (parameters.isEmpty() ? "" : "?" + String.join("&", parameters));
    }

    /** The rest of a path below a prefix. */
    private String tail(String route) {
        String what = any(List.of(word(), any(SecretTeam.PEOPLE), name()));
        if (route.startsWith("feeds")) {
            String ending = any(List.of(".atom", ".json"));
            return any(List.of(
                            "all",
                            "rising",
                            "me",
                            "tag/" + encodedPath(what),
                            "kind/trend",
                            "kind/person",
                            "saved/hot"))
                    + ending;
        }
        if (route.startsWith("pictures") || route.startsWith("attachments")) {
            return any(List.of("plans/a.png", "plans/shared.odt", "plans/only.odt"));
        }
        boolean note = route.startsWith("edit")
                || route.startsWith("history")
                || route.contains("note")
                || route.contains("related")
                || route.contains("backlinks");
        return note || chance(20) ? any(team.notes()) : encodedPath(what);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String encodedPath(String text) {
        return encoded(text).replace("%2F", "/");
    }

    private String word() {
        String word = any(chance(10) ? SecretTeam.LEVELS : chance(50) ? SecretTeam.SECRETS : SecretTeam.WORDS);
        int cut = random.nextInt(word.length());
        return chance(70)
                ? word
                : chance(50) ? word.substring(0, Math.max(1, cut)) : word.substring(0, cut) + word.substring(cut + 1);
    }

    private String name() {
        return any(List.of(SecretTeam.HIDDEN_TITLE, "hidden-plan", SecretTeam.HIDDEN, "zanzibar plan"));
    }

    private String query() {
        return any(SYNTAX).formatted(any(List.of(word(), word(), name(), any(SecretTeam.PEOPLE))));
    }

    private String value(String name) {
        return switch (name) {
            case "of" -> any(team.notes());
            case "version", "compare" -> String.valueOf(1 + random.nextInt(3));
            case "url" -> "http://localhost/note/" + any(team.notes());
            case "person" -> any(SecretTeam.PEOPLE);
            case "asOf" -> day();
            case "offset", "limit", "recent" -> String.valueOf(random.nextInt(20));
            default -> query();
        };
    }

    private String day() {
        return any(List.of("2025-05-01", "2024", "2030-01-01", "30d"));
    }

    private String value(Parameter parameter) {
        if (!parameter.choices().isEmpty()) {
            return any(parameter.choices());
        }
        return switch (parameter.kind()) {
            case QUERY -> query();
            case NUMBER ->
                String.valueOf(
                        Math.min(parameter.range().most(), parameter.range().least() + random.nextInt(20)));
            case DAY -> day();
            case FLAG -> "true";
            case TEXT, TEXTS ->
                any(List.of(query(), any(team.notes()), any(SecretTeam.PEOPLE), value(parameter.name())));
        };
    }

    /** Mostly GET. Other methods are not answered, with the same error for all notes. */
    String method() {
        return chance(90) ? "GET" : any(List.of("HEAD", "POST", "PUT", "DELETE"));
    }

    /** A JSON-RPC request for a tool, a resource or the lists of them. */
    String assistant() {
        if (chance(10)) {
            String method = any(List.of("tools/list", "resources/list", "resources/templates/list", "prompts/list"));
            return rpc(method, "{}");
        }
        if (chance(15)) {
            return rpc("resources/read", "{\"uri\":" + quoted("knowhow://note/" + any(team.notes())) + "}");
        }
        Question question = any(Questions.all());
        TreeMap<String, String> arguments = new TreeMap<>();
        for (Parameter parameter : question.description().parameters()) {
            if (parameter.required() || chance(30)) {
                String value = value(parameter);
                arguments.put(
                        parameter.name(),
                        switch (parameter.kind()) {
                            case NUMBER, FLAG -> value;
                            case TEXTS -> "[" + quoted(value) + "]";
                            default -> quoted(value);
                        });
            }
        }
        List<String> pairs = new ArrayList<>();
        arguments.forEach((name, value) -> pairs.add(quoted(name) + ":" + value));
        return rpc(
                "tools/call",
                "{\"name\":" + quoted(question.description().name()) + ",\"arguments\":{" + String.join(",", pairs)
                        + "}}");
    }

    private static String rpc(String method, String parameters) {
        return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"" + method + "\",\"params\":" + parameters + "}";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
