package dev.knowhow.people;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A link by which a member can be asked. It comes from their record, and only if they consent to be asked.
 *
 * @param kind the kind
 * @param url an absolute URL with the scheme https, http, mailto, xmpp or matrix
 */
public record Contact(Kind kind, String url) {

    /** The kind of a contact. */
    public enum Kind {
        /** A chat. */
        CHAT,
        /** An e-mail address that may be shown. */
        MAIL,
        /** A page, such as a calendar or a form. */
        PAGE
    }

    private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "xmpp", "matrix");

    /**
     * Reads a contact.
     *
     * @param text a URL, or an e-mail address
     * @param chat whether a URL is that of a chat
     * @return empty if it is neither an address nor a URL with an allowed scheme
     */
    public static Optional<Contact> of(String text, boolean chat) {
        String url = text.matches("[^\\s:/@]+@[^\\s:/@]+") ? "mailto:" + text : text;
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean complete = scheme.startsWith("http") ? uri.getHost() != null : uri.getSchemeSpecificPart() != null;
            if (!SCHEMES.contains(scheme) || !complete) {
                return Optional.empty();
            }
            return Optional.of(new Contact(scheme.equals("mailto") ? Kind.MAIL : chat ? Kind.CHAT : Kind.PAGE, url));
        } catch (java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }
}
