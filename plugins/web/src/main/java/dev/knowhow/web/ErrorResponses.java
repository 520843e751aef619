package dev.knowhow.web;

import dev.knowhow.json.ServerShapes;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.UrlEncoding;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes error responses: HTML for pages, problem details (RFC 9457) for the API. */
final class ErrorResponses {

    private static final int MAX_WORDS = 100;

    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;

    ErrorResponses(Layout layout, PublicAddress address, Readers readers) {
        this.layout = layout;
        this.readers = readers;
        this.address = address;
    }

    Response of(Request request, int status, String title, String detail) {
        if (!request.isInArea("api")) {
            return Response.html(
                    status,
                    layout.html(
                            MessagePage.of(title, action(status, request), detail),
                            address.links(request),
                            readers.anonymous(request)));
        }
        var bytes = new ByteArrayOutputStream();
        ServerShapes.PROBLEM.document(bytes, new ServerShapes.Problem(title, status, detail));
        return Response.of(status, "application/problem+json", bytes.toByteArray());
    }

    /** What a visitor can do: sign in, or search for the words of a missing address. */
    private @Nullable Anchor action(int status, Request request) {
        if (status == 401 || SignInHandlers.areFor(request)) {
            String signIn = readers.signIn(request);
            return signIn.isEmpty() ? null : new Anchor("Sign in", signIn);
        }
        String words = String.join(" ", request.path())
                .replaceAll("\\.md\\b|[^\\p{L}\\p{N}]+", " ")
                .strip();
        return status != 404 || words.isEmpty() || words.length() > MAX_WORDS
                ? null
                : new Anchor(
                        "Search for “" + words + "”",
                        address.links(request).search(UrlEncoding.query(Map.of("q", List.of(words)))));
    }
}
