package dev.knowhow.web;

import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import dev.knowhow.web.page.PageContext.Anchor;
import java.net.URI;

/** Serves the pages of a {@link SignIn}. They are open to everyone and need no index. */
final class SignInHandlers {

    static final String IN = "signin";
    static final String OUT = "signout";
    private static final String CALLBACK = IN + "/callback";
    private static final String BACK = "return";

    private final SignIn signIn;
    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;
    private final ErrorResponses errors;

    SignInHandlers(SignIn signIn, Layout layout, PublicAddress address, Readers readers, ErrorResponses errors) {
        this.signIn = signIn;
        this.layout = layout;
        this.address = address;
        this.readers = readers;
        this.errors = errors;
    }

    void addTo(Router router) {
        router.at(IN, (request, viewer) -> answer(request))
                .at(CALLBACK, (request, viewer) -> answer(request))
                .at(OUT, (request, viewer) -> answer(request));
    }

    /** The path and query, below a root, of the page where a visitor signs in and then returns to another. */
    static String path(String back) {
        return IN + "?" + BACK + "=" + back;
    }

    /** Whether a request is for one of these pages, by any method. */
    static boolean areFor(Request request) {
        String path = String.join("/", request.path());
        return path.equals(IN) || path.equals(CALLBACK) || path.equals(OUT);
    }

    /** A sign-out changes what the server knows, so it is a POST; a page of another site cannot send the cookie. */
    Response answer(Request request) {
        boolean out = request.isInArea(OUT);
        String method = out ? "POST" : "GET";
        if (!request.method().equals(method)) {
            return errors.of(request, 405, "Method not allowed", "Use the link or button at the top of a page.")
                    .header("Allow", method);
        }
        try {
            if (out) {
                return signedOut(request);
            }
            return request.path().size() == 1 ? signIn.begin(back(request)) : signIn.complete(request);
        } catch (SignInException e) {
            return errors.of(request, e.status(), "Sign-in failed", String.valueOf(e.getMessage()));
        }
    }

    private String back(Request request) {
        String back = request.parameter(BACK, "/");
        return address.links(request).root() + (Readers.isLocal(back) ? back : "/");
    }

    private Response signedOut(Request request) {
        String site = request.header("sec-fetch-site");
        if (site != null && !site.equals("same-origin")) {
            return errors.of(request, 403, "Forbidden", "Only pages of this site can sign a visitor out.");
        }
        boolean had = signIn.hasSession(request);
        SignIn.SignedOut out = signIn.end(request);
        URI elsewhere = had ? out.elsewhere() : null;
        Anchor action =
                elsewhere == null ? null : new Anchor("Sign out of the identity provider", elsewhere.toString());
        String page = layout.html(
                MessagePage.of("Signed out", action, "You are signed out of this site."),
                address.links(request),
                readers.anonymous(request));
        Response response = Response.html(200, page);
        return had ? response.header("Set-Cookie", out.cookie()) : response;
    }
}
