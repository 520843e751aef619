package dev.knowhow.publish;

import dev.knowhow.query.News;
import dev.knowhow.query.News.Change;
import dev.knowhow.query.News.Item;
import dev.knowhow.query.News.Writer;
import dev.knowhow.query.Rising;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the notes: what is new, what has changed, who wrote, and what rises.
 *
 * @param title what it is called
 * @param since the first day it tells of
 * @param today the day it is written
 * @param parts its parts: one for all that is new, or one for each interest of the reader, without those that have nothing new;
 *     a note stands in the first part it belongs to
 * @param more whether there was more than fits
 * @param rising what is written about more than before; its notes may be older than the digest tells of
 */
public record Digest(String title, LocalDate since, LocalDate today, List<Part> parts, boolean more, Rising rising) {

    /** Copies the list; a title is on one line. */
    public Digest {
        title = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        parts = List.copyOf(parts);
    }

    /**
     * A part.
     *
     * @param interest the interest it is about; empty for all that is new
     * @param items the notes, the latest first
     */
    public record Part(String interest, List<Item> items) {

        /** Copies the list. */
        public Part {
            items = List.copyOf(items);
        }

        /** The notes to which this happened. */
        List<Item> items(Change change) {
            return items.stream().filter(item -> item.change() == change).toList();
        }
    }

    /** All notes, in the order of the parts. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** Who wrote them, those with the most first. */
    public List<Writer> writers() {
        return News.writers(items());
    }

    /**
     * As plain text.
     *
     * @param site the address of the site where the notes are to be read; null if there is none
     */
    public String text(@Nullable String site) {
        return DigestText.of(this, new NoteAddress(site));
    }

    /**
     * As one HTML page for mail programs: no script, no picture, nothing loaded from elsewhere.
     *
     * @param site the address of the site where the notes are to be read; null if there is none
     */
    public String html(@Nullable String site) {
        return DigestHtml.of(this, new NoteAddress(site));
    }

    /**
     * As a message for a mail program to send, such as {@code sendmail -t}: text and HTML as alternatives. Day, sender and id
     * are left to it.
     *
     * @param to the reader's address; null, or none at all, leaves that to whoever sends it
     * @param site the address of the site where the notes are to be read; null if there is none
     */
    public String mail(@Nullable String to, @Nullable String site) {
        return Mail.of(this, to, site);
    }

    /** Whether there is nothing new; what rises alone is no reason to write to anybody. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }
}
