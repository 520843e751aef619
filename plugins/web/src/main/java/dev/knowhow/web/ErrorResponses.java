package dev.knowhow.web;

import dev.knowhow.json.ServerShapes;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.Look;
import dev.knowhow.web.page.MessagePage;
import java.io.ByteArrayOutputStream;

/** Writes error responses: HTML for pages, problem details (RFC 9457) for the API. */
final class ErrorResponses {

    private final Layout layout;
    private final PublicAddress address;
    private final Readers readers;
    private final Look look;

    ErrorResponses(Layout layout, PublicAddress address, Readers readers, Look look) {
        this.layout = layout;
        this.readers = readers;
        this.look = look;
        this.address = address;
    }

    Response of(Request request, int status, String title, String detail) {
        if (!request.isInArea("api")) {
            String signIn = status == 401 ? look.signIn(Readers.path(request)) : "";
            return Response.html(
                    status,
                    layout.html(
                            MessagePage.signIn(title, signIn, detail),
                            address.links(request),
                            readers.anonymous(request)));
        }
        var bytes = new ByteArrayOutputStream();
        ServerShapes.PROBLEM.document(bytes, new ServerShapes.Problem(title, status, detail));
        return Response.of(status, "application/problem+json", bytes.toByteArray());
    }
}
