package dev.knowhow.markdown.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.renderer.html.UrlSanitizer;

/** Lets through URLs of the web, of mail, and relative ones. The library's own lets {@code data:} through for images. */
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
        // Browsers pass over control characters, so java&#10;script: is a scheme too.
        boolean plain = url.chars().noneMatch(c -> c < ' ' || c == 0x7F);
        Matcher scheme = SCHEME.matcher(url.strip());
        return plain && (!scheme.find() || scheme.group().matches(schemes));
    }
}
