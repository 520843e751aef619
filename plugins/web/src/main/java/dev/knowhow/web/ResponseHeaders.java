package dev.knowhow.web;

import dev.knowhow.web.page.Layout;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds the headers that all responses carry: security policy, CORS and ETag. */
final class ResponseHeaders {

    private static final int TAG_BYTES = 16;

    /** An SVG file that is opened alone is a page: it runs no script, and is not of this origin. */
    private static final String PICTURE_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

    /** The viewer of a browser embeds the file in a page of its own, which this policy also applies to. */
    private static final String PDF_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'none'";

    private final Set<String> origins;
    private final Set<String> trusted;
    private final String policy;
    private final String diagramPolicy;

    /** No other site may show a form that changes something, whichever sites may show pages. */
    private final String formPolicy;

    ResponseHeaders(WebSettings settings) {
        this.trusted = Set.copyOf(settings.trustedOrigins());
        this.origins = new HashSet<>(settings.origins());
        this.origins.addAll(trusted);
        List<String> ancestors = settings.frameAncestors();
        String common =
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "img-src 'self' https:; base-uri 'none'; frame-ancestors ";
        this.formPolicy = common + "'none'";
        this.policy = common + (ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors));
        // Mermaid draws with inline styles. The sanitizer leaves none in notes, and scripts stay limited to files.
        this.diagramPolicy = policy.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
    }

    Response of(Request request, Response response) {
        boolean asset = request.isForFile();
        Response headed = response.header("Content-Security-Policy", policy(request, response))
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", Web.isForm(request) ? "same-origin" : "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cross-Origin-Resource-Policy", asset ? "cross-origin" : "same-origin")
                .header("Cache-Control", asset ? "public, no-cache" : "private, no-cache");
        if (asset) { // the same for everyone
            headed = headed.header("Access-Control-Allow-Origin", "*");
        } else {
            headed = headed.header("Vary", "Accept-Language, Authorization, Cookie, Origin");
            headed = request.isInArea("api") ? withCors(request, headed) : headed;
        }
        if (response.status() != 200) {
            return headed;
        }
        String known = response.headers().get("ETag");
        String tag = known == null ? tag(response.body()) : known;
        Response tagged = headed.header("ETag", tag);
        return isKnown(tag, request.header("if-none-match")) ? tagged.withoutBody(304) : tagged;
    }

    /** Only notes have diagrams. */
    private String policy(Request request, Response response) {
        String type = response.headers().getOrDefault("Content-Type", "");
        if (type.startsWith("image/")) {
            return PICTURE_POLICY;
        }
        if (type.equals(AttachmentType.PDF)) {
            return PDF_POLICY;
        }
        if (Web.isForm(request)) {
            return formPolicy;
        }
        return request.isInArea("note") && type.startsWith("text/html") && Layout.hasDiagrams(response.text())
                ? diagramPolicy
                : policy;
    }

    /** Adds the CORS headers for an allowed origin. */
    private Response withCors(Request request, Response response) {
        String origin = request.header("origin");
        if (origin == null || !origins.contains(origin)) {
            return response;
        }
        Response read = response.header("Access-Control-Allow-Origin", origin)
                .header("Access-Control-Expose-Headers", "ETag, Retry-After")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
        return trusted.contains(origin) ? read.header("Access-Control-Allow-Credentials", "true") : read;
    }

    /** The response to a CORS preflight request. */
    Response preflight(Request request) {
        Response answer = of(request, new Response(204, Map.of(), new byte[0]));
        return answer.headers().containsKey("Access-Control-Allow-Origin")
                ? answer.header("Access-Control-Allow-Methods", "GET, HEAD")
                        .header("Access-Control-Allow-Headers", "Authorization, If-None-Match")
                        .header("Access-Control-Max-Age", "600")
                : answer;
    }

    /** The ETag: a hash of the body, which depends on the notes, consent, the day and the viewer's groups. */
    static String tag(byte[] body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body);
            return "\"" + HexFormat.of().formatHex(Arrays.copyOf(digest, TAG_BYTES)) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static boolean isKnown(String tag, @Nullable String known) {
        if (known == null) {
            return false;
        }
        for (String one : known.split(",")) {
            String bare = one.strip();
            if (bare.equals("*") || bare.equals(tag) || bare.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }
}
