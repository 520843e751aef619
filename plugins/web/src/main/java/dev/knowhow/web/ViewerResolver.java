package dev.knowhow.web;

import dev.knowhow.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Authenticates a request. A host adds its own to {@link WebSettings}; the first resolver that knows the viewer or
 * refuses the request decides. Thread-safe.
 */
@FunctionalInterface
public interface ViewerResolver {

    /** The result of one resolver. */
    sealed interface Answer {}

    /**
     * The viewer is authenticated.
     *
     * @param viewer the viewer
     */
    record Known(Viewer viewer) implements Answer {}

    /** The request has no credentials for this resolver. */
    record Unknown() implements Answer {}

    /**
     * The credentials are invalid, such as a forged or expired token.
     *
     * @param scheme the scheme for the {@code WWW-Authenticate} header, such as {@code Bearer}
     */
    record Refused(String scheme) implements Answer {}

    /** Authenticates a request. */
    Answer resolve(Request request);

    /**
     * The address of the client for which a trusted proxy sent a request, for the rate limit.
     *
     * @return null if no trusted proxy sent it
     */
    default @Nullable String client(Request request) {
        return null;
    }

    /**
     * All requests run as one viewer: single-user mode.
     *
     * @param viewer the viewer
     */
    static ViewerResolver always(Viewer viewer) {
        return request -> new Known(viewer);
    }
}
