package dev.knowhow.web;

import dev.knowhow.json.ServerShapes;
import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import java.io.ByteArrayOutputStream;

/** Writes error responses: HTML for pages, problem details (RFC 9457) for the API. */
final class ErrorResponses {

    private final Layout layout;
    private final PublicAddress address;

    ErrorResponses(Layout layout, PublicAddress address) {
        this.layout = layout;
        this.address = address;
    }

    Response of(Request request, int status, String title, String detail) {
        if (!request.isInArea("api")) {
            return Response.html(status, layout.html(MessagePage.of(title, detail), address.links(request)));
        }
        var bytes = new ByteArrayOutputStream();
        ServerShapes.PROBLEM.document(bytes, new ServerShapes.Problem(title, status, detail));
        return Response.of(status, "application/problem+json", bytes.toByteArray());
    }
}
