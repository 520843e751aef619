package dev.knowhow.mcp;

import dev.knowhow.note.NoteId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes citations of notes: the id, and the URL if there are web pages. */
final class Citations {

    private static final Pattern SLASHES = Pattern.compile("/+$");

    private final @Nullable String site;

    /**
     * Creates citations.
     *
     * @param site the URL of the web pages, such as {@code https://intranet.example.org/wiki}; null if missing
     */
    Citations(@Nullable String site) {
        this.site = site == null ? null : SLASHES.matcher(site).replaceFirst("");
    }

    /** The citation of a note, or of a section in it. */
    String note(NoteId id, String anchor) {
        return id.path() + (anchor.isEmpty() ? "" : "#" + anchor) + address(id, anchor);
    }

    private String address(NoteId id, String anchor) {
        if (site == null) {
            return "";
        }
        try {
            String fragment = anchor.isEmpty() ? null : anchor;
            return " <" + site + new URI(null, null, "/note/" + id.path(), fragment).toASCIIString() + ">";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
