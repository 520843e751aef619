package dev.knowhow.web;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * An HTTP response.
 *
 * @param status the status code
 * @param headers the header values by name
 * @param body the bytes; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record Response(int status, Map<String, String> headers, byte[] body) {

    /** Copies the headers in the order of their names. */
    public Response {
        headers = Collections.unmodifiableMap(new TreeMap<>(headers));
    }

    /** A response of a media type. */
    public static Response of(int status, String type, byte[] body) {
        return new Response(status, Map.of("Content-Type", type), body);
    }

    /** An HTML page. */
    public static Response html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A redirect: 303 See Other.
     *
     * @param where the URL
     */
    public static Response redirect(String where) {
        return new Response(303, Map.of("Location", where), new byte[0]);
    }

    /** The same with one more header. */
    public Response header(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body);
    }

    /** The same with another body. */
    public Response body(byte[] other) {
        return new Response(status, headers, other);
    }

    /** The same with another status and without a body. */
    public Response withoutBody(int other) {
        return new Response(other, headers, new byte[0]);
    }

    /** The body as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
