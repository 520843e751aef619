package dev.knowhow.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Creates permanent ids as {@code tag:} URIs (RFC 4151). The id of a note does not change when the site moves.
 *
 * @param authority a domain or an e-mail address, and a date on which it belonged to the publisher, as in
 *     {@code notes.example.org,2026}
 */
public record TagUris(String authority) {

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
                    + ",\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    private static final String SINCE = ",2026";
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

    /**
     * Validates the authority.
     *
     * @throws IllegalArgumentException if the authority is malformed
     */
    public TagUris {
        if (!AUTHORITY.matcher(authority).matches()) {
            throw new IllegalArgumentException(
                    "'" + authority
                            + "' is not an authority of a tag URI; use a domain and a date on which you owned it, as in notes.example.org,2026");
        }
    }

    /**
     * Uses the domain of an address, with the first year of this feature; {@code localhost} if the address has no valid
     * domain.
     */
    public static TagUris of(URI address) {
        String host = address.getHost();
        String authority = host + SINCE;
        return new TagUris(host != null && AUTHORITY.matcher(authority).matches() ? authority : "localhost" + SINCE);
    }

    /** The id of a path; different paths have different ids. */
    public String of(String path) {
        StringBuilder uri = new StringBuilder("tag:").append(authority).append(':');
        for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
            uri.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
        }
        return uri.toString();
    }
}
