package dev.knowhow.web;

import dev.knowhow.Knowhow;
import dev.knowhow.people.Member;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.language.Language;
import dev.knowhow.web.language.Languages;
import dev.knowhow.web.page.Reader;
import dev.knowhow.web.page.UrlEncoding;
import java.util.Arrays;

/** Finds the reader of a page: their name, and the language that they chose, else that of their browser. */
final class Readers {

    private static final String COOKIE = "knowhow-language";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 60 * 60;

    private final Knowhow knowhow;
    private final Languages languages;

    Readers(Knowhow knowhow, Languages languages) {
        this.knowhow = knowhow;
        this.languages = languages;
    }

    Reader of(Request request, Viewer viewer) {
        return new Reader(knowhow.as(viewer).member().map(Member::name).orElse(""), language(request), path(request));
    }

    /** The reader of an error: the viewer is unknown. */
    Reader anonymous(Request request) {
        return new Reader("", language(request), path(request));
    }

    Language language(Request request) {
        String chosen = request.headerValues("cookie").stream()
                .flatMap(cookies -> Arrays.stream(cookies.split(";")))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .findFirst()
                .orElse("");
        return languages
                .named(chosen)
                .orElseGet(() -> languages.preferred(String.join(",", request.headerValues("accept-language"))));
    }

    /** The path and query of a page, encoded. */
    static String path(Request request) {
        String query = UrlEncoding.query(request.parameters());
        return request.root() + "/" + UrlEncoding.path(String.join("/", request.path()))
                + (query.isEmpty() ? "" : "?" + query);
    }

    /** Keeps the choice of a language in a cookie, and returns to the page. */
    Response choose(Request request, Viewer viewer) {
        Language language = languages.named(request.pathAfter(1)).orElseThrow(NotFoundException::new);
        String back = request.parameter("back", "");
        boolean here = back.startsWith(request.root() + "/") && back.matches("/(?![/\\\\])[!-~]*");
        return Response.redirect(here ? back : request.root() + "/")
                .header(
                        "Set-Cookie",
                        COOKIE + "=" + language.tag() + "; Path=" + request.root() + "/; Max-Age=" + YEAR_IN_SECONDS
                                + "; HttpOnly; SameSite=Lax");
    }
}
