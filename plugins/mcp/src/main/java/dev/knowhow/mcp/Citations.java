package dev.knowhow.mcp;

import dev.knowhow.note.NoteId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names the places of notes, so that readers of an answer can look them up. */
final class Citations {

    private static final Pattern SLASHES = Pattern.compile("/+$");

    private final @Nullable String site;

    /**
     * Cites by id, and by address if notes have one.
     *
     * @param site where the notes are shown, such as {@code https://intranet.example.org/wiki}; null for nowhere
     */
    Citations(@Nullable String site) {
        this.site = site == null ? null : SLASHES.matcher(site).replaceFirst("");
    }

    /** A note, or a place in it. */
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
