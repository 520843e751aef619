package dev.knowhow.mcp;

import dev.knowhow.note.NoteId;
import dev.knowhow.query.Passage;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Says where something stands, so that whoever reads an answer can look it up. */
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

    String note(NoteId id) {
        return id.path() + address(id, null);
    }

    String passage(NoteId id, @Nullable Passage passage) {
        if (passage == null) {
            return note(id);
        }
        String section =
                passage.section().isEmpty() ? "" : " › " + passage.section().getLast();
        return id.path() + section + ", line " + passage.line() + address(id, passage.anchor());
    }

    private String address(NoteId id, @Nullable String anchor) {
        if (site == null) {
            return "";
        }
        try {
            String fragment = anchor == null || anchor.isEmpty() ? null : anchor;
            return " <" + site + new URI(null, null, "/notes/" + id.path(), fragment).toASCIIString() + ">";
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
