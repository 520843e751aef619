package dev.knowhow.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser with cookies, whose user signs in at the provider when asked to. */
final class Browser {

    private final URI site;
    private final HttpClient client = HttpClient.newHttpClient();

    /** The cookies by name, of each host and port. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    Browser(URI site) {
        this.site = site;
    }

    /** A page that was loaded. */
    record Page(URI uri, HttpResponse<String> response) {

        int status() {
            return response.statusCode();
        }

        String text() {
            return response.body();
        }

        String header(String name) {
            return String.join("\n", response.headers().allValues(name));
        }

        String location() {
            return header("Location");
        }
    }

    /** Loads a page; redirects are not followed. */
    Page get(String target) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(site.resolve(target)));
    }

    /** Sends an empty form. */
    Page post(String target, Map<String, String> headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(site.resolve(target)).POST(BodyPublishers.noBody());
        headers.forEach(request::header);
        return send(request);
    }

    private Page send(HttpRequest.Builder request) throws IOException, InterruptedException {
        Page page = sent(request);
        if (!page.location().endsWith("/login")) {
            return page;
        }
        sent(HttpRequest.newBuilder(page.uri().resolve("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("username=ana&password=pw")));
        return sent(request);
    }

    private Page sent(HttpRequest.Builder request) throws IOException, InterruptedException {
        URI uri = request.build().uri();
        Map<String, String> known = cookies(uri);
        request.setHeader("Accept", "text/html");
        request.setHeader(
                "Cookie",
                known.entrySet().stream()
                        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                        .collect(Collectors.joining("; ")));
        HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            int equals = cookie.indexOf('=');
            String name = cookie.substring(0, equals);
            if (cookie.endsWith("; Max-Age=0")) {
                known.remove(name);
            } else {
                known.put(name, cookie.substring(equals + 1, (cookie + ";").indexOf(';')));
            }
        }
        return new Page(uri, response);
    }

    private Map<String, String> cookies(URI uri) {
        return cookies.computeIfAbsent(uri.getAuthority(), any -> new LinkedHashMap<>());
    }

    /** Follows redirects up to a page. */
    Page follow(Page from) throws IOException, InterruptedException {
        Page page = from;
        while (!page.location().isEmpty()) {
            page = get(page.uri().resolve(page.location()).toString());
        }
        return page;
    }

    /** The value of a cookie of the site; empty if there is none. */
    String cookie(String name) {
        return cookies(site).getOrDefault(name, "");
    }

    void cookie(String name, String value) {
        cookies(site).put(name, value);
    }

    void clear() {
        cookies.clear();
    }
}
