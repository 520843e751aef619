package dev.knowhow.web;

import java.time.Duration;

/** Receives each response, for logs and metrics. Called concurrently; exceptions are ignored. */
@FunctionalInterface
public interface WebListener {

    /** Does nothing. */
    WebListener NONE = (route, request, response, took) -> {};

    /**
     * A request was answered.
     *
     * @param route the route, of low cardinality, such as <code>/notes/{}</code>; {@code /{}} if there is no such page
     * @param request the request; its parameters and headers may hold personal data and secrets
     * @param response the response
     * @param took the time to compute the response, without sending it
     */
    void answered(String route, Request request, Response response, Duration took);

    /** Calls another listener after this one. */
    default WebListener and(WebListener other) {
        return (route, request, response, took) -> {
            answered(route, request, response, took);
            other.answered(route, request, response, took);
        };
    }
}
