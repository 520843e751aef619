package dev.knowhow.feed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed, independent of its format. Texts are plain and are escaped when written. Characters that are not allowed in
 * XML, even as references, are removed.
 *
 * @param id a permanent URI
 * @param title the title
 * @param home the page about the same subject
 * @param self the address of the feed without the file extension of a format; see {@link Format#extension}
 * @param entries the entries, latest first
 */
public record Feed(String id, String title, String home, String self, List<Entry> entries) {

    /** Copies the list. */
    public Feed {
        title = XmlText.legal(title);
        entries = List.copyOf(entries);
    }

    /** The date of the latest change; null without entries. */
    public @Nullable LocalDate updated() {
        return entries.stream().map(Entry::updated).max(LocalDate::compareTo).orElse(null);
    }

    /**
     * An entry of a feed.
     *
     * @param id a permanent URI
     * @param title the title
     * @param url the page of the entry
     * @param published the publication date; null if unknown
     * @param updated the date of the last change
     * @param lang the language as a BCP 47 tag; null if unknown
     * @param authors the authors
     * @param tags the tags
     * @param summary the summary, one or two sentences
     * @param html the full content as elements that are safe on any page, with absolute addresses; null for the summary
     *     only
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
            title = XmlText.legal(title);
            authors = List.copyOf(authors);
            tags = tags.stream().map(XmlText::legal).toList();
            summary = XmlText.legal(summary);
            html = html == null ? null : XmlText.legal(html);
        }
    }

    /**
     * An author. There is no e-mail address, since feeds are public to their subscribers.
     *
     * @param name the name
     * @param url the page of the author; null if missing
     */
    public record Author(String name, @Nullable String url) {

        /** Removes illegal characters from the name. */
        public Author {
            name = XmlText.legal(name);
        }
    }
}
