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
 * A summary of what happened in the notes: new and changed notes, their authors, and rising topics.
 *
 * @param title the title
 * @param since the first day covered
 * @param today the date of the digest
 * @param parts the parts: one for all news, or one for each interest with news; a note is only in its first part
 * @param more whether notes were omitted by the limit
 * @param matches questions and opportunities for the reader
 * @param rising topics with a significant increase; their notes may be older than the digest
 */
public record Digest(
        String title,
        LocalDate since,
        LocalDate today,
        List<Part> parts,
        boolean more,
        List<MatchAlert> matches,
        Rising rising) {

    /** Copies the lists; a title is on one line. */
    public Digest {
        title = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        parts = List.copyOf(parts);
        matches = List.copyOf(matches);
    }

    /** Returns a copy with questions and opportunities for the reader. */
    public Digest withMatches(List<MatchAlert> alerts) {
        return new Digest(title, since, today, parts, more, alerts, rising);
    }

    /**
     * A part of a digest.
     *
     * @param interest the interest; empty for all news
     * @param items the notes, latest first
     */
    public record Part(String interest, List<Item> items) {

        /** Copies the list. */
        public Part {
            items = List.copyOf(items);
        }

        /** The notes with this change. */
        List<Item> items(Change change) {
            return items.stream().filter(item -> item.change() == change).toList();
        }
    }

    /** All notes, in the order of the parts. */
    public List<Item> items() {
        return parts.stream().flatMap(part -> part.items().stream()).toList();
    }

    /** The authors, those with the most notes first. */
    public List<Writer> writers() {
        return News.writers(items());
    }

    /**
     * The digest as plain text.
     *
     * @param site the address of the site that shows the notes; null if missing
     */
    public String text(@Nullable String site) {
        return DigestText.of(this, new NoteAddress(site));
    }

    /**
     * The digest as one HTML page for mail programs, without scripts, images and external resources.
     *
     * @param site the address of the site that shows the notes; null if missing
     */
    public String html(@Nullable String site) {
        return DigestHtml.of(this, new NoteAddress(site));
    }

    /**
     * The digest as a mail message for a program such as {@code sendmail -t}, with text and HTML as alternatives. The
     * program adds date, sender and message id.
     *
     * @param to the reader's address; if null or invalid, the message has no recipient
     * @param site the address of the site that shows the notes; null if missing
     */
    public String mail(@Nullable String to, @Nullable String site) {
        return Mail.of(title, text(site), html(site), to);
    }

    /**
     * Whether there is nothing to report: no news and no match. Rising topics alone are not a reason to send a digest.
     */
    public boolean isEmpty() {
        return parts.isEmpty() && matches.isEmpty();
    }
}
