package dev.knowhow.publish;

import dev.knowhow.note.NoteId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Builds the addresses of notes, which are the same on a server and in a static site.
 *
 * @param site the address of the site; null if missing
 */
public record NoteAddress(@Nullable String site) {

    /** The page of a note; null without a site. */
    public @Nullable String of(NoteId id) {
        if (site == null) {
            return null;
        }
        String path = Arrays.stream(id.path().split("/"))
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
        return (site.endsWith("/") ? site : site + "/") + "note/" + path;
    }
}
