package dev.knowhow.markdown.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Allows web, mail and relative URLs. The library's own sanitizer allows {@code data:} for images. */
final class WebUrls implements UrlSanitizer {

    private static final Pattern SCHEME = Pattern.compile("^[^/?#]*?:");

    @Override
    public String sanitizeLinkUrl(String url) {
        return isSafe(url) ? url : "";
    }

    @Override
    public String sanitizeImageUrl(String url) {
        return isSafe(url, "(?i)https?:") ? url : "";
    }

    static boolean isSafe(String url) {
        return isSafe(url, "(?i)(?:https?|mailto):");
    }

    private static boolean isSafe(String url, String schemes) {
        // Browsers ignore control characters, so java&#10;script: is a scheme, too.
        boolean plain = url.chars().noneMatch(c -> c < ' ' || c == 0x7F);
        Matcher scheme = SCHEME.matcher(url.strip());
        return plain && (!scheme.find() || scheme.group().matches(schemes));
    }
}
