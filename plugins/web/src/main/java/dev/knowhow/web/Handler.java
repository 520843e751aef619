package dev.knowhow.web;

import dev.knowhow.people.Viewer;

/** Answers some requests. Pure but for what it asks of its knowhow, and safe for use by many threads. */
@FunctionalInterface
public interface Handler {

    /**
     * Answers.
     *
     * @param request what was asked
     * @param viewer who asks: what they may not see leaves no trace in the answer
     * @throws NotFoundException if there is no such thing, or it is not for the viewer: these cannot be told apart
     * @throws BadRequestException if the request makes no sense
     */
    Response answer(Request request, Viewer viewer);
}
