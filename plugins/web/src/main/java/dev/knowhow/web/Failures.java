package dev.knowhow.web;

import dev.knowhow.web.page.Layout;
import dev.knowhow.web.page.MessagePage;
import dev.knowhow.web.page.ServedLinks;

/** Says what went wrong, to people. */
final class Failures {

    private final Layout layout;

    Failures(Layout layout) {
        this.layout = layout;
    }

    Response of(Request request, int status, String title, String detail) {
        return Response.html(status, layout.html(MessagePage.of(title, detail), new ServedLinks(request.root())));
    }
}
