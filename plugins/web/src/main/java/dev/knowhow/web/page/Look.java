package dev.knowhow.web.page;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * What an operator adds to the pages.
 *
 * @param edit the URL of a page that edits a note, with {@code {path}} for the id of the note; null for no such link
 * @param css the text of a style sheet that is loaded after that of the pages; null for none
 */
public record Look(@Nullable String edit, @Nullable String css) {

    /** The name of the style sheet among the assets. */
    public static final String CSS = "site.css";

    /** Nothing is added. */
    public static final Look NONE = new Look(null, null);

    private static final String PATH = "{path}";

    /**
     * Validates the link.
     *
     * @throws IllegalArgumentException if the link is not an http or https URL with {@code {path}}
     */
    public Look {
        if (edit != null && !isLink(edit)) {
            throw new IllegalArgumentException("'" + edit
                    + "' is not a link to an editor; use the form https://git.example.org/notes/edit/main/{path}");
        }
    }

    private static boolean isLink(String edit) {
        try {
            URI uri = new URI(edit.replace(PATH, "path"));
            int folder = edit.indexOf('/', "https://".length());
            return edit.matches("https?://.*") && uri.getHost() != null && folder > 0 && edit.indexOf(PATH) > folder;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The link that edits a note; empty for none. */
    String edit(String id) {
        return edit == null || id.isEmpty() ? "" : edit.replace(PATH, UrlEncoding.path(id));
    }
}
