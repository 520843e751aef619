package dev.knowhow.web.page;

import dev.knowhow.json.EnumNames;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The parameters of a search page; they have the same names as in the API.
 *
 * @param text {@code q}: the query
 * @param chosen values of facets, by field: {@code tag=kafka}
 * @param order {@code sort}: the order of hits
 * @param offset {@code offset}: the number of hits to skip
 */
public record SearchForm(String text, Map<Field, List<String>> chosen, Order order, int offset) {

    /** The parameter with filters by front matter, as {@code customer:acme}. */
    private static final String FILTER = "filter";

    /** The notes with these values that match a text, the newest first. */
    static SearchForm newest(String text, Map<Field, List<String>> chosen) {
        return new SearchForm(text, chosen, Order.NEWEST, 0);
    }

    /** Copies the choices. */
    public SearchForm {
        chosen = Collections.unmodifiableMap(new LinkedHashMap<>(chosen));
    }

    /**
     * Reads the parameters of a request.
     *
     * @param parameters by name; other names are ignored
     * @param offset the number of hits to skip
     * @param properties the filters by front matter
     * @throws IllegalArgumentException if the sort order is unknown
     */
    public static SearchForm of(Map<String, List<String>> parameters, int offset, List<Field> properties) {
        Map<Field, List<String>> chosen = new LinkedHashMap<>();
        for (Field field : Field.builtIn()) {
            if (field.countable()) {
                parameters.getOrDefault(field.word(), List.of()).forEach(value -> choose(chosen, field, value));
            }
        }
        for (String filter : parameters.getOrDefault(FILTER, List.of())) {
            int colon = Math.max(0, filter.indexOf(':'));
            Field.typed(filter.substring(0, colon), properties)
                    .ifPresent(field -> choose(chosen, field, filter.substring(colon + 1)));
        }
        return new SearchForm(first(parameters, "q"), chosen, order(first(parameters, "sort")), offset);
    }

    private static void choose(Map<Field, List<String>> chosen, Field field, String value) {
        List<String> values = chosen.getOrDefault(field, List.of());
        if (!value.isBlank() && !values.contains(value)) {
            chosen.put(field, Stream.concat(values.stream(), Stream.of(value)).toList());
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    private static Order order(String word) {
        return word.isEmpty()
                ? Order.RELEVANCE
                : Arrays.stream(Order.values())
                        .filter(order -> EnumNames.of(order).equals(word))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("sort must be one of relevance, newest or oldest"));
    }

    /** Whether there is neither a query nor a filter. */
    public boolean isEmpty() {
        return text.isBlank() && chosen.isEmpty();
    }

    SearchForm with(Field field, String value) {
        Map<Field, List<String>> more = new LinkedHashMap<>(chosen);
        List<String> values = new ArrayList<>(more.getOrDefault(field, List.of()));
        values.add(value);
        more.put(field, values);
        return new SearchForm(text, more, order, 0);
    }

    SearchForm without(Field field, String value) {
        Map<Field, List<String>> fewer = new LinkedHashMap<>(chosen);
        List<String> values = new ArrayList<>(fewer.getOrDefault(field, List.of()));
        values.remove(value);
        fewer.put(field, values);
        return new SearchForm(text, fewer, order, 0);
    }

    SearchForm text(String other) {
        return new SearchForm(other, chosen, order, 0);
    }

    SearchForm order(Order other) {
        return new SearchForm(text, chosen, other, 0);
    }

    SearchForm offset(int hits) {
        return new SearchForm(text, chosen, order, hits);
    }

    /** The parameters as a query string. */
    String encoded() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(text));
        List<String> filters = new ArrayList<>();
        chosen.forEach((field, values) -> {
            if (field.countable() && field.type() != Field.Type.PROPERTY) {
                parameters.put(field.word(), values);
            } else {
                values.forEach(value -> filters.add(field.word() + ":" + value));
            }
        });
        if (!filters.isEmpty()) {
            parameters.put(FILTER, filters);
        }
        if (order != Order.RELEVANCE) {
            parameters.put("sort", List.of(EnumNames.of(order)));
        }
        if (offset > 0) {
            parameters.put("offset", List.of(String.valueOf(offset)));
        }
        return UrlEncoding.query(parameters);
    }
}
