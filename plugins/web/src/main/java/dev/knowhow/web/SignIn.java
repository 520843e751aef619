package dev.knowhow.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Signs visitors in and out on pages of the site, and knows them by a cookie afterwards. The first one among
 * {@link WebSettings#resolvers} gets the routes {@code signin}, {@code signin/callback} and {@code signout}, and the
 * pages link to them. Thread-safe.
 */
public interface SignIn extends ViewerResolver {

    /**
     * Redirects a visitor to the page where they sign in.
     *
     * @param back the path and query of the page of this site to which they return
     * @throws SignInException if they cannot sign in now
     */
    Response begin(String back);

    /**
     * Ends a sign-in: redirects the visitor to where it began, with the cookie of a new session.
     *
     * @param request the request with which the visitor returns, for {@code signin/callback}
     * @throws SignInException if the visitor is not signed in by it
     */
    Response complete(Request request);

    /** Ends the session of a request, if it has one. */
    SignedOut end(Request request);

    /** Whether a request belongs to a session. */
    default boolean hasSession(Request request) {
        return resolve(request) instanceof Known;
    }

    /**
     * The end of a session.
     *
     * @param cookie the value of the {@code Set-Cookie} header that removes the cookie of the session
     * @param elsewhere the page where the visitor signs out of the service that signed them in; null if unknown
     */
    record SignedOut(String cookie, @Nullable URI elsewhere) {}
}
