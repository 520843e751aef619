package dev.knowhow.notify.message;

import dev.knowhow.people.Notifications.Purpose;
import dev.knowhow.web.language.Language;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one message says, in the language of its receiver. Immutable.
 *
 * @param id the id of the message
 * @param time when it was queued
 * @param site the name of the site, on one line
 * @param language the language
 * @param parts the parts, one for each purpose, none empty
 * @param off where the receiver stops these notifications by one click; null if that is not possible
 */
public record Content(
        String id,
        Instant time,
        String site,
        Language language,
        List<Part> parts,
        @Nullable URI off) {

    /** Copies the list; the name of the site is on one line. */
    public Content {
        site = line(site);
        parts = List.copyOf(parts);
    }

    /**
     * The events of one purpose.
     *
     * @param purpose the purpose
     * @param heading its heading
     * @param entries the first events
     * @param more the number of further events
     */
    public record Part(Purpose purpose, String heading, List<Entry> entries, int more) {

        /** Copies the list. */
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * An event.
     *
     * @param note the id of the note
     * @param title its title, on one line
     * @param href its address; null if the site has none
     * @param about why the receiver is told, on one line
     * @param summary the summary of the note, on one line; may be empty
     */
    public record Entry(String note, String title, @Nullable String href, String about, String summary) {

        /** Puts each text on one line. */
        public Entry {
            title = line(title);
            about = line(about);
            summary = line(summary);
        }
    }

    /** A subject: the only event, or the headings of the parts. */
    public String subject() {
        Part first = parts.getFirst();
        String what = parts.size() == 1 && first.entries().size() == 1 && first.more() == 0
                ? first.heading() + ": " + first.entries().getFirst().title()
                : String.join(", ", parts.stream().map(Part::heading).toList());
        return "[" + site + "] " + what;
    }

    /** Why the message was sent, in the language of the receiver. */
    String reason() {
        return language.phrase("You receive this because your notifications in " + site + " are on.");
    }

    /** The label of the link {@link #off}. */
    String offLabel() {
        return language.phrase("Turn off notifications of these kinds");
    }

    /** That there is more than a part lists. */
    public String more(Part part) {
        return language.phrase("and " + part.more() + " more");
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }
}
