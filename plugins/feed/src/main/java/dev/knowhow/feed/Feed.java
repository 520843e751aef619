package dev.knowhow.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, as any format can write it. Texts are plain and are escaped when written; characters that XML cannot hold, not even as
 * references, are left out.
 *
 * @param id what it is, for ever: a URI
 * @param title what it is called
 * @param home the page it is about
 * @param self where it lies itself, without the ending of a format; see {@link Format#ending}
 * @param entries its entries, the latest first
 */
public record Feed(String id, String title, String home, String self, List<Entry> entries) {

    /** Copies the list. */
    public Feed {
        title = Text.legal(title);
        entries = List.copyOf(entries);
    }

    /** The day the latest entry last changed; null if there is none. */
    public @Nullable LocalDate updated() {
        return entries.stream().map(Entry::updated).max(LocalDate::compareTo).orElse(null);
    }

    /**
     * One entry.
     *
     * @param id what it is, for ever: a URI
     * @param title what it is called
     * @param url the page it is about
     * @param published the day it was first there; null if unknown
     * @param updated the day it last changed
     * @param lang its language as a BCP 47 tag; null if unknown
     * @param authors who wrote it
     * @param tags its tags
     * @param summary what it is about, in a sentence or two
     * @param html the whole of it, as elements that are safe on any page, with absolute addresses; null to leave it at the
     *     summary
     */
    public record Entry(
            String id,
            String title,
            String url,
            @Nullable LocalDate published,
            LocalDate updated,
            @Nullable String lang,
            List<Author> authors,
            List<String> tags,
            String summary,
            @Nullable String html) {

        /** Copies the lists. */
        public Entry {
            title = Text.legal(title);
            authors = List.copyOf(authors);
            tags = tags.stream().map(Text::legal).toList();
            summary = Text.legal(summary);
            html = html == null ? null : Text.legal(html);
        }
    }

    /**
     * Who wrote it. There is no e-mail address: a feed goes to whoever asks for it.
     *
     * @param name the name
     * @param url the page about them; null if there is none
     */
    public record Author(String name, @Nullable String url) {

        /** Cleans the name. */
        public Author {
            name = Text.legal(name);
        }
    }
}
