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
 */
public record Page(
        String title,
        String template,
        Object view,
        String asked,
        String self,
        @Nullable Channel channel,
        String data) {

    /** A page with an empty search box. */
    static Page of(String title, String template, Object view) {
        return new Page(title, template, view, "", "", null, "");
    }

    /** The same, with a text in the search box. */
    Page asked(String question) {
        return new Page(title, template, view, question, self, channel, data);
    }

    /** The same, which other sites can embed. */
    Page self(String address) {
        return new Page(title, template, view, asked, address, channel, data);
    }

    /** The same, with a feed. */
    Page channel(@Nullable Channel ofWhat) {
        return new Page(title, template, view, asked, self, ofWhat, data);
    }

    /** The same, with structured data. */
    Page data(String linked) {
        return new Page(title, template, view, asked, self, channel, linked);
    }
}
