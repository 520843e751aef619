package dev.knowhow.web;

import dev.knowhow.web.page.ServedLinks;
import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The public base URL of the site.
 *
 * @param configured the configured URL; null: derive it from each request's Host header, scheme http
 */
record PublicAddress(@Nullable URI configured) {

    private static final Pattern HOST = Pattern.compile("([\\w.-]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

    /** The links for a page. */
    ServedLinks links(Request request) {
        URI address = configured;
        if (address != null) {
            String whole = address.toString().replaceFirst("/+$", "");
            return new ServedLinks(address.getRawPath().replaceFirst("/+$", ""), whole);
        }
        String host = request.header("host");
        boolean proper = host != null && HOST.matcher(host).matches();
        return new ServedLinks(request.root(), "http://" + (proper ? host : "localhost") + request.root());
    }

    /**
     * Whether a page of this site sent a form, as far as the browser tells. Browsers do so over HTTPS and to this
     * machine ({@code Sec-Fetch-Site}), and else by the origin. A program that tells neither still needs a token.
     */
    boolean isFromHere(Request request) {
        if (!request.headerValues("sec-fetch-site").isEmpty()) {
            return "same-origin".equals(request.header("sec-fetch-site"));
        }
        if (request.headerValues("origin").isEmpty()) {
            return true;
        }
        ServedLinks links = links(request);
        String site =
                links.whole().substring(0, links.whole().length() - links.root().length());
        return site.equals(request.header("origin"));
    }
}
