package dev.knowhow.web;

import java.time.Duration;

/** Hears of each answer, for logs and counts. Called by many threads at once; what it throws is nobody's concern. */
@FunctionalInterface
public interface WebListener {

    /** Hears nothing. */
    WebListener NONE = (request, response, took) -> {};

    /**
     * An answer was made.
     *
     * @param request what was asked; its parameters and headers may hold what should stand in no log
     * @param response what was answered
     * @param took how long that took, without sending it
     */
    void answered(Request request, Response response, Duration took);
}
