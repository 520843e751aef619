package dev.knowhow.web;

import java.security.Principal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was asked over HTTP. Immutable.
 *
 * @param method the method, in upper case
 * @param root the path under which knowhow is mounted, such as {@code /wiki}; empty for the root of the host
 * @param path the decoded parts of the path below the root; none for the root itself
 * @param parameters the decoded parameters of the query, in the order they came
 * @param headers the headers by their names in lower case; of one that came several times, all values
 * @param remote the address the connection comes from: a proxy's, if there is one
 * @param user whom the host has signed in, as its container or framework knows them; null for nobody
 */
public record Request(
        String method,
        String root,
        List<String> path,
        Map<String, List<String>> parameters,
        Map<String, List<String>> headers,
        String remote,
        @Nullable Principal user) {

    /** Copies the collections. */
    public Request {
        path = List.copyOf(path);
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        headers = Map.copyOf(headers);
    }

    /**
     * A request without headers from this machine, for tests and for programs that ask without a socket.
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
        return new Request(method, root, path, parameters, more, remote, user);
    }

    /** The same from another address. */
    public Request from(String address) {
        return new Request(method, root, path, parameters, headers, address, user);
    }

    /** The same, asked by somebody whom the host has signed in. */
    public Request by(Principal signedIn) {
        return new Request(method, root, path, parameters, headers, remote, signedIn);
    }

    /** The same with another method. */
    public Request method(String other) {
        return new Request(other, root, path, parameters, headers, remote, user);
    }

    /** The one value of a parameter, the first if there are several; null if there is none. */
    public @Nullable String parameter(String name) {
        List<String> values = parameters(name);
        return values.isEmpty() ? null : values.getFirst();
    }

    /** The value of a parameter, or what it is if not said. */
    public String parameter(String name, String usual) {
        String value = parameter(name);
        return value == null ? usual : value;
    }

    /** All values of a parameter. */
    public List<String> parameters(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /**
     * A whole number.
     *
     * @param usual what it is if not said
     * @throws BadRequestException if it is none, or out of range
     */
    public int number(String name, int usual, int least, int most) {
        String value = parameter(name);
        if (value == null || value.isEmpty()) {
            return usual;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new BadRequestException(name + " must be a whole number from " + least + " to " + most, e);
        }
        throw new BadRequestException(name + " must be a whole number from " + least + " to " + most);
    }

    /** A header, if it came exactly once; null otherwise. */
    public @Nullable String header(String name) {
        List<String> values = headerValues(name);
        return values.size() == 1 ? values.getFirst() : null;
    }

    /** All values of a header, in the order they came. */
    public List<String> headerValues(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** The first part of the path: {@code notes}, {@code api}; empty for the root itself. */
    public String area() {
        return path.isEmpty() ? "" : path.getFirst();
    }

    /** Whether the path begins so. */
    boolean isInArea(String name) {
        return area().equals(name);
    }

    /** Whether it is for a file that is the same for everybody. */
    boolean isForFile() {
        return isInArea("assets") || isInArea("widget.js");
    }

    /** Which kind of page or answer is asked for: the area, with as many parts more as tell apart what it has. */
    String route() {
        int parts = isInArea("api") ? 3 : isInArea("feeds") || isInArea("embed") ? 2 : 1;
        return String.join("/", path.subList(0, Math.min(parts, path.size())));
    }

    /** The name of the host that is asked, in lower case and without a port; empty if the request does not say. */
    String host() {
        String host = header("host");
        if (host == null) {
            return "";
        }
        int colon = host.lastIndexOf(':');
        boolean port = colon > host.lastIndexOf(']');
        return (port ? host.substring(0, colon) : host).toLowerCase(Locale.ROOT);
    }

    /** The path without its first parts, as one text. */
    public String pathAfter(int parts) {
        return String.join("/", path.subList(Math.min(parts, path.size()), path.size()));
    }
}
