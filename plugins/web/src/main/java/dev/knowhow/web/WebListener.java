package dev.knowhow.web;

import java.time.Duration;

/** Hears of each answer, for logs and counts. Called by many threads at once; what it throws is nobody's concern. */
@FunctionalInterface
public interface WebListener {

    /** Hears nothing. */
    WebListener NONE = (route, request, response, took) -> {};

    /**
     * An answer was made.
     *
     * @param route the pattern of the path, one of few, such as <code>/notes/{}</code>; {@code /{}} if there is no such page
     * @param request what was asked; its parameters and headers may hold what should stand in no log
     * @param response what was answered
     * @param took how long that took, without sending it
     */
    void answered(String route, Request request, Response response, Duration took);

    /** Has another hear it, too, afterwards. */
    default WebListener and(WebListener other) {
        return (route, request, response, took) -> {
            answered(route, request, response, took);
            other.answered(route, request, response, took);
        };
    }
}
