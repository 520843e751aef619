package dev.knowhow.web;

import java.security.Principal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP request. Immutable.
 *
 * @param method the method, in upper case
 * @param root the path under which knowhow is mounted, such as {@code /wiki}; empty for the root of the host
 * @param path the decoded path segments below the root; empty for the root itself
 * @param parameters the decoded query parameters, in order
 * @param headers the header values by lower-case name
 * @param remote the IP address of the peer: the proxy, if there is one
 * @param user the user authenticated by the container or framework; null if missing
 * @param body the body, which only a route that changes something reads
 */
public record Request(
        String method,
        String root,
        List<String> path,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        String remote,
        @Nullable Principal user,
        RequestBody body) {

    /** A request without a body. */
    public Request(
            String method,
            String root,
            List<String> path,
            Map<String, List<String>> parameters,
            Map<String, List<String>> headers,
            String remote,
            @Nullable Principal user) {
        this(method, root, path, parameters, headers, remote, user, RequestBody.EMPTY);
    }

    /** Copies the collections. */
    public Request {
        path = List.copyOf(path);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Map.copyOf(headers);
    }

    /**
     * A GET request without headers from localhost, for tests and in-process calls.
     *
     * @param target path and query as in a browser, such as {@code /search?q=kafka}
     */
    public static Request get(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return new Request("GET", "", UrlDecoding.path(path), UrlDecoding.query(query), Map.of(), "127.0.0.1", null);
    }

    /** The same with a header. */
    public Request header(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), List.of(value));
        return new Request(method, root, path, parameters, more, remote, user, body);
    }

    /** The same from another address. */
    public Request from(String address) {
        return new Request(method, root, path, parameters, headers, address, user, body);
    }

    /** The same with an authenticated user. */
    public Request by(Principal signedIn) {
        return new Request(method, root, path, parameters, headers, remote, signedIn, body);
    }

    /** The same with another method. */
    public Request method(String other) {
        return new Request(other, root, path, parameters, headers, remote, user, body);
    }

    /** The same with a body. */
    public Request body(RequestBody sent) {
        return new Request(method, root, path, parameters, headers, remote, user, sent);
    }

    /** The first value of a parameter; null if missing. */
    public @Nullable String parameter(String name) {
        List<String> values = parameters(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The first value of a parameter, or a default. */
    public String parameter(String name, String fallback) {
        String value = parameter(name);
        return value == null ? fallback : value;
    }

    /** All values of a parameter. */
    public List<String> parameters(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /**
     * A whole number.
     *
     * @param fallback the default
     * @throws BadRequestException if the value is not a whole number, or out of range
     */
    public int number(String name, int fallback, int min, int max) {
        String value = parameter(name);
        if (value == null || value.isEmpty()) {
            return fallback;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestException(name + " must be a whole number from " + min + " to " + max, e);
        }
        throw new BadRequestException(name + " must be a whole number from " + min + " to " + max);
    }

    /** The value of a header that occurs exactly once; null otherwise. */
    public @Nullable String header(String name) {
        List<String> values = headerValues(name);
        return values.size() == 1 ? values.getFirst() : null;
    }

    /** All values of a header, in order. */
    public List<String> headerValues(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The value of a cookie; null if missing. */
    public @Nullable String cookie(String name) {
        return headerValues("cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst()
                .orElse(null);
    }

    /** The first path segment, such as {@code note} or {@code api}; empty for the root itself. */
    public String area() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    /** Whether the first path segment is this. */
    boolean isInArea(String name) {
        return area().equals(name);
    }

    /** Whether it is for a static file, which is public. */
    boolean isForFile() {
        return isInArea("assets") || isInArea("widget.js");
    }

    /** The path prefix that identifies the route: one to three segments. */
    String route() {
        int parts = isInArea("api") ? 3 : isInArea("feeds") || isInArea("embed") ? 2 : 1;
        return String.join("/", path.subList(0, Math.min(parts, path.size())));
    }

    /** The requested host name in lower case, without the port; empty without a Host header. */
    String host() {
        String host = header("host");
        if (host == null) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    /** The path after its first segments. */
    public String pathAfter(int parts) {
        return String.join("/", path.subList(Math.min(parts, path.size()), path.size()));
    }
}
