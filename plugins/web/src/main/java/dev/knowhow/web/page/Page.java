package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A page before rendering.
 *
 * @param title the title; empty for the home page
 * @param template the name of its template
 * @param view the data of the template
 * @param asked the text in the search box
 * @param self its own URL, if it can be embedded; else empty
 * @param channel the feed of the page; null if it has none of its own
 * @param data structured data, see {@link LinkedData}; may be empty
 * @param source the id of the note that the page shows; empty for other pages
 * @param found false if the subject of the page does not exist, or the viewer has no access
 */
public record Page(
        String title,
        String template,
        Object view,
        String asked,
        String self,
        @Nullable Channel channel,
        String data,
        String source,
        boolean found) {

    /** A page with an empty search box. */
    static Page of(String title, String template, Object view) {
        return new Page(title, template, view, "", "", null, "", "", true);
    }

    /** The same, with a text in the search box. */
    Page asked(String question) {
        return new Page(title, template, view, question, self, channel, data, source, found);
    }

    /** The same, which other sites can embed. */
    Page self(String address) {
        return new Page(title, template, view, asked, address, channel, data, source, found);
    }

    /** The same, with a feed. */
    Page channel(@Nullable Channel ofWhat) {
        return new Page(title, template, view, asked, self, ofWhat, data, source, found);
    }

    /** The same, with structured data. */
    Page data(String linked) {
        return new Page(title, template, view, asked, self, channel, linked, source, found);
    }

    /** The same, which shows a note. */
    Page source(String id) {
        return new Page(title, template, view, asked, self, channel, data, id, found);
    }

    /** The query that a member follows to be told of what the page is about; may be empty. */
    public String followed() {
        return !source.isEmpty()
                ? "path:" + quoted(source)
                : channel == null || channel.path().size() < 2
                        ? ""
                        : switch (channel.path().getFirst()) {
                            case "tag" -> "tag:" + quoted(channel.path().getLast());
                            case "person" -> "author:" + quoted(channel.path().getLast());
                            case "saved" -> channel.path().getLast();
                            default -> "";
                        };
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}_./-]+") ? value : "\"" + value.replace("\"", "") + "\"";
    }

    /** A copy that reports that its subject is missing. */
    Page missing() {
        return new Page(title, template, view, asked, self, channel, data, source, false);
    }
}
