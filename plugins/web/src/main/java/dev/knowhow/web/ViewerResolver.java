package dev.knowhow.web;

import dev.knowhow.people.Viewer;

/**
 * Says who asks, from what a request carries. A host brings its own to {@link WebSettings}; the first that knows, or
 * refuses, has the last word. Safe for use by many threads.
 */
@FunctionalInterface
public interface ViewerResolver {

    /** Who asks, as far as one resolver can tell. */
    sealed interface Answer {}

    /**
     * It is known.
     *
     * @param viewer who asks
     */
    record Known(Viewer viewer) implements Answer {}

    /** The request carries nothing that this resolver looks at. */
    record Unknown() implements Answer {}

    /**
     * The request carries what this resolver looks at, and it is not to be trusted: a forged or outdated token.
     *
     * @param scheme the scheme for the {@code WWW-Authenticate} header, such as {@code Bearer}
     */
    record Refused(String scheme) implements Answer {}

    /** Says who asks. */
    Answer resolve(Request request);

    /**
     * Everybody is the same viewer, as on a laptop.
     *
     * @param viewer who that is
     */
    static ViewerResolver always(Viewer viewer) {
        return request -> new Known(viewer);
    }
}
