package dev.knowhow.web;

import dev.knowhow.people.Viewer;

/** Answers the requests of a route. Thread-safe. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers a request.
     *
     * @param request the request
     * @param viewer the viewer; the response contains nothing they have no access to
     * @throws NotFoundException if the resource does not exist or the viewer has no access; both look the same
     * @throws BadRequestException if the request is invalid
     */
    Response answer(Request request, Viewer viewer);
}
