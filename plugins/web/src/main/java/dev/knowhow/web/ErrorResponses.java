package dev.knowhow.web;

import dev.knowhow.json.Json;
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
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Json.document(bytes, json -> {
            json.put("type", "about:blank");
            json.put("title", title);
            json.put("status", status);
            json.put("detail", detail);
        });
        return Response.of(status, "application/problem+json", bytes.toByteArray());
    }
}
