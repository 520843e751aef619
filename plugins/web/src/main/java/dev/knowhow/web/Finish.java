package dev.knowhow.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives each answer what all of them carry: what a browser may do with it, and how to know whether it has changed. */
final class Finish {

    private static final int TAG_BYTES = 16;

    private final String policy;

    Finish(WebSettings settings) {
        List<String> ancestors = settings.frameAncestors();
        this.policy =
                "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; "
                        + "img-src 'self' https:; base-uri 'none'; frame-ancestors "
                        + (ancestors.isEmpty() ? "'none'" : String.join(" ", ancestors));
    }

    Response of(Request request, Response response) {
        Response headed = response.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Origin");
        if (response.status() != 200) {
            return headed;
        }
        String tag = tag(response.body());
        Response tagged = headed.header("ETag", tag);
        return isKnown(tag, request.header("if-none-match")) ? tagged.bare(304) : tagged;
    }

    /**
     * Made of the answer itself: whatever may change it, a note, a person's consent, the day or the viewer's groups, is in
     * it, and nothing else is.
     */
    private static String tag(byte[] body) {
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
