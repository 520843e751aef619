package dev.knowhow.web.page;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Percent-encodes URL components. */
public final class UrlEncoding {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private UrlEncoding() {}

    /** A path segment, or a value in a query or fragment. */
    public static String part(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (one > 0 && PLAIN.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit((one >> 4) & 15, 16)))
                        .append(Character.toUpperCase(Character.forDigit(one & 15, 16)));
            }
        }
        return encoded.toString();
    }

    /** A path; its slashes stay. */
    public static String path(String path) {
        return List.of(path.split("/", -1)).stream().map(UrlEncoding::part).collect(Collectors.joining("/"));
    }

    /** The query with a text as its only parameter, {@code q}. */
    public static String q(String text) {
        return "q=" + part(text);
    }

    /** A query, without the {@code ?}. */
    public static String query(Map<String, ? extends Collection<String>> parameters) {
        return parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> part(parameter.getKey()) + "=" + part(value)))
                .collect(Collectors.joining("&"));
    }
}
