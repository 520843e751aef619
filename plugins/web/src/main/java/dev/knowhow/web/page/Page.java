package dev.knowhow.web.page;

import dev.knowhow.feed.Channel;
import org.jspecify.annotations.Nullable;

/**
 * A page before it is written.
 *
 * @param title what it is called
 * @param template the name of its template
 * @param view what the template shows
 * @param asked what stands in the search box
 * @param self its own address, if other sites may show it; empty otherwise
 * @param channel what a feed of it is about; null if there is none beside that of all notes
 * @param data what it is about, for programs, as {@link LinkedData} writes it; empty for nothing
 */
public record Page(
        String title,
        String template,
        Object view,
        String asked,
        String self,
        @Nullable Channel channel,
        String data) {

    /** A page for which nothing was asked. */
    static Page of(String title, String template, Object view) {
        return new Page(title, template, view, "", "", null, "");
    }

    /** The same, for which something was asked. */
    Page asked(String question) {
        return new Page(title, template, view, question, self, channel, data);
    }

    /** The same, to be shown by other sites. */
    Page self(String address) {
        return new Page(title, template, view, asked, address, channel, data);
    }

    /** The same, with a feed. */
    Page channel(@Nullable Channel ofWhat) {
        return new Page(title, template, view, asked, self, ofWhat, data);
    }

    /** The same, told to programs. */
    Page data(String linked) {
        return new Page(title, template, view, asked, self, channel, linked);
    }
}
