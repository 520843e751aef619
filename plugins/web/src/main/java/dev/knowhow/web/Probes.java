package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.people.Viewer;
import java.nio.charset.StandardCharsets;

/** Health probes: liveness, readiness, and freshness of the index. They are public and reveal nothing else. */
final class Probes {

    private final Knowhow knowhow;

    Probes(Knowhow knowhow) {
        this.knowhow = knowhow;
    }

    void addTo(Router router) {
        router.at("health/live", this::live).at("health/ready", this::ready).at("health/fresh", this::fresh);
    }

    private Response live(Request request, Viewer viewer) {
        return said(200, "live");
    }

    private Response ready(Request request, Viewer viewer) {
        return isReady() ? said(200, "ready") : said(503, "not ready").header("Retry-After", "5");
    }

    /**
     * Fails while the index cannot be updated. The server still answers, so use it for alerts, not for load balancing.
     */
    private Response fresh(Request request, Viewer viewer) {
        return knowhow.operations()
                .trouble()
                .map(trouble ->
                        said(503, "not fresh: " + reason(trouble.category())).header("Retry-After", "10"))
                .orElseGet(() -> said(200, "fresh"));
    }

    /** The reason without paths and names, which are in the log. */
    private static String reason(Category category) {
        return switch (category) {
            case NOTES -> "the notes cannot be read";
            case INDEX -> "the index cannot be written";
            case PLUGIN, USAGE, TIME -> "the notes cannot be indexed";
        };
    }

    private boolean isReady() {
        try {
            return hasIndex();
        } catch (KnowhowException e) {
            return false;
        }
    }

    /**
     * Whether the index exists.
     *
     * @throws KnowhowException if it cannot be read
     */
    boolean hasIndex() {
        return knowhow.operations().status().exists();
    }

    private static Response said(int status, String word) {
        return Response.of(status, "text/plain; charset=utf-8", (word + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
