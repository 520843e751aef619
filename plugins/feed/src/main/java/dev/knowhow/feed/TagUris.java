package dev.knowhow.feed;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Makes names that last, as {@code tag:} URIs (RFC 4151): a note keeps its name when the site moves to another address.
 *
 * @param authority a domain, or an e-mail address, and a day on which it was yours, as in {@code notes.example.org,2026}
 */
public record TagUris(String authority) {

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?:[A-Za-z0-9._-]+@)?[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*"
                    + ",\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");

    private static final String SINCE = ",2026";
    private static final String UNRESERVED = "-._~!$&'()*+,;=:@/";

    /**
     * Checks the authority.
     *
     * @throws IllegalArgumentException if it is none
     */
    public TagUris {
        if (!AUTHORITY.matcher(authority).matches()) {
            throw new IllegalArgumentException(
                    "'" + authority
                            + "' is no authority of a tag URI; write a domain and a day on which it was yours, as in notes.example.org,2026");
        }
    }

    /** Named after the domain of an address, in the first year in which knowhow made feeds; after this machine, if that is none. */
    public static TagUris of(URI address) {
        String host = address.getHost();
        String authority = host + SINCE;
        return new TagUris(host != null && AUTHORITY.matcher(authority).matches() ? authority : "localhost" + SINCE);
    }

    /** The name of something that goes by a path; each path has a name of its own. */
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
