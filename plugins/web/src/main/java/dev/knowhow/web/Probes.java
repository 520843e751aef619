package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.people.Viewer;
import java.nio.charset.StandardCharsets;

/** Tells those who look after a server whether it lives, and whether it can answer. The same for everybody, and nothing else. */
final class Probes {

    private final Knowhow knowhow;

    Probes(Knowhow knowhow) {
        this.knowhow = knowhow;
    }

    void addTo(Router router) {
        router.at("health/live", this::live).at("health/ready", this::ready);
    }

    private Response live(Request request, Viewer viewer) {
        return said(200, "live");
    }

    private Response ready(Request request, Viewer viewer) {
        return isReady() ? said(200, "ready") : said(503, "not ready").header("Retry-After", "5");
    }

    /** There is an index, and it can be opened. */
    boolean isReady() {
        try {
            return knowhow.status().exists();
        } catch (KnowhowException e) {
            return false;
        }
    }

    private static Response said(int status, String word) {
        return Response.of(status, "text/plain; charset=utf-8", (word + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
