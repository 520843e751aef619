package dev.knowhow.web.page;

import dev.knowhow.json.EnumNames;
import dev.knowhow.query.Field;
import dev.knowhow.query.SearchQuery.Order;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a search page; they have the same names as in the API.
 *
 * @param text {@code q}: the query
 * @param chosen values of facets, by field: {@code tag=kafka}
 * @param order {@code sort}: the order of hits
 * @param offset {@code offset}: the number of hits to skip
 */
public record SearchForm(String text, Map<Field, List<String>> chosen, Order order, int offset) {

    /** The fields with facets. */
    public static final Set<Field> FACETS = Collections.unmodifiableSet(new LinkedHashSet<>(
            Arrays.stream(Field.values()).filter(Field::countable).toList()));

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
     * @throws IllegalArgumentException if the sort order is unknown
     */
    public static SearchForm of(Map<String, List<String>> parameters, int offset) {
        Map<Field, List<String>> chosen = new LinkedHashMap<>();
        for (Field field : FACETS) {
            List<String> values = parameters.getOrDefault(field.word(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .distinct()
                    .toList();
            if (!values.isEmpty()) {
                chosen.put(field, values);
            }
        }
        return new SearchForm(first(parameters, "q"), chosen, order(first(parameters, "sort")), offset);
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
        chosen.forEach((field, values) -> parameters.put(field.word().toLowerCase(Locale.ROOT), values));
        if (order != Order.RELEVANCE) {
            parameters.put("sort", List.of(EnumNames.of(order)));
        }
        if (offset > 0) {
            parameters.put("offset", List.of(String.valueOf(offset)));
        }
        return UrlEncoding.query(parameters);
    }
}
