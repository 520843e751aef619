package dev.knowhow.web.page;

import dev.knowhow.expert.Coverage;
import dev.knowhow.expert.ExpertFilter;
import dev.knowhow.expert.ExpertQuery;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in to ask who knows: the same names in pages and API.
 *
 * @param text {@code q}: what about; several topics with + between
 * @param filter {@code team}, {@code place}, {@code lang}, {@code activeSince}, {@code mentor}, {@code left}: which of those who know
 *     are wanted
 * @param asOf {@code asOf}: by the notes as they were at the end of this day; null for today
 */
public record WhoForm(
        String text, ExpertFilter filter, @Nullable LocalDate asOf) {

    /**
     * Reads the parameters of a request.
     *
     * @param parameters by name; other names are passed over
     * @throws IllegalArgumentException if a day is none
     */
    public static WhoForm of(Map<String, List<String>> parameters) {
        List<String> text = parameters.getOrDefault("q", List.of());
        ExpertFilter filter = new ExpertFilter(
                said(parameters, "team"),
                said(parameters, "place"),
                said(parameters, "lang"),
                day(parameters, "activeSince"),
                parameters.containsKey("mentor"),
                parameters.containsKey("left"));
        return new WhoForm(text.isEmpty() ? "" : text.getFirst().strip(), filter, day(parameters, "asOf"));
    }

    private static List<String> said(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    private static @Nullable LocalDate day(Map<String, List<String>> parameters, String name) {
        List<String> values = said(parameters, name);
        try {
            return values.isEmpty() ? null : LocalDate.parse(values.getFirst());
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(name + " must be a day such as 2026-03-01", e);
        }
    }

    /** What about, each topic apart. */
    public List<String> topics() {
        return Coverage.topics(text);
    }

    /** The question this asks. */
    public ExpertQuery query(int limit) {
        return ExpertQuery.of(text).withFilter(filter).withAsOf(asOf).withLimit(limit);
    }

    /** The parameters that ask this again of a topic. */
    String encoded(String topic) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(topic));
        parameters.put("team", filter.teams());
        parameters.put("place", filter.places());
        parameters.put("lang", filter.languages());
        parameters.put("activeSince", day(filter.activeSince()));
        parameters.put("mentor", filter.mentors() ? List.of("1") : List.of());
        parameters.put("left", filter.left() ? List.of("1") : List.of());
        parameters.put("asOf", day(asOf));
        return Encoding.query(parameters);
    }

    private static List<String> day(@Nullable LocalDate day) {
        return day == null ? List.of() : List.of(day.toString());
    }
}
