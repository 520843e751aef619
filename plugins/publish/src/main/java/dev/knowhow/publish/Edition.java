package dev.knowhow.publish;

import com.samskivert.mustache.Template;
import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.KnowhowException.Category;
import dev.knowhow.Session;
import dev.knowhow.note.Attribution.Role;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Status;
import dev.knowhow.people.Consent.Purpose;
import dev.knowhow.people.Member;
import dev.knowhow.people.People;
import dev.knowhow.people.Viewer;
import dev.knowhow.query.Clause.Filter;
import dev.knowhow.query.Field;
import dev.knowhow.query.NewsQuery;
import dev.knowhow.web.page.ServedLinks;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the newsletter: a published note of the kind {@code newsletter}, for one reader. Its links are
 * absolute, and the same note gives the same bytes. Immutable.
 *
 * @param id the note
 * @param title the title
 * @param day the day of the note
 * @param authors the authors that agree to be named in digests; empty for none
 * @param address the page of the note
 * @param body the text as safe elements
 */
public record Edition(NoteId id, String title, LocalDate day, String authors, String address, String body) {

    /** The kind of the notes. */
    public static final String KIND = "newsletter";

    private static final Template TEMPLATE = MailTemplate.of(Edition.class, "edition.html");

    /** Puts the title on one line. */
    public Edition {
        title = title.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /**
     * The latest edition that the reader may see.
     *
     * @param site the address of the site that shows the notes
     * @return empty if there is no edition yet
     */
    public static Optional<Edition> latest(Knowhow knowhow, Viewer reader, String site) {
        return knowhow
                .as(reader)
                .news(NewsQuery.latest().and(Filter.of(Field.KIND, KIND)).withLimit(1))
                .items()
                .stream()
                .findFirst()
                .map(item -> of(knowhow, reader, site, item.note().id()));
    }

    /**
     * An edition.
     *
     * @param site the address of the site that shows the notes
     * @throws KnowhowException if the reader may not see the note, or if it is a draft or has another kind or no date
     */
    public static Edition of(Knowhow knowhow, Viewer reader, String site, NoteId id) {
        Session session = knowhow.as(reader);
        Note note = session.note(id).orElseThrow(() -> wrong("there is no note " + id + ", or you do not have access"));
        LocalDate day = note.date();
        if (!KIND.equals(note.kind())) {
            throw wrong(id + " is no edition; add the line 'kind: " + KIND + "' to its front matter");
        }
        if (note.status() != Status.PUBLISHED || day == null) {
            throw wrong(id + (day == null ? " has no date" : " is not published; remove the line 'status: draft'"));
        }
        String root = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
        MailLinks links = new MailLinks(new ServedLinks(root, root));
        People people = session.people(Purpose.DIGEST);
        return new Edition(
                id,
                note.title(),
                day,
                note.attributions().stream()
                        .filter(part -> part.role() == Role.AUTHOR)
                        .map(part -> people.resolve(part.name()))
                        .distinct()
                        .filter(people::shows)
                        .map(Member::name)
                        .collect(Collectors.joining(", ")),
                links.note(id, ""),
                session.html(id, links).orElse(""));
    }

    private static KnowhowException wrong(String message) {
        return new KnowhowException(Category.USAGE, message);
    }

    /** The edition as plain text, with addresses after the words of links. */
    public String text() {
        return title + "\n" + about() + "\n" + address + "\n\n" + PlainText.of(body);
    }

    /** The edition as one HTML page for mail programs, without scripts, images and external resources. */
    public String html() {
        return TEMPLATE.execute(this);
    }

    /**
     * The edition as a mail message for a program such as {@code sendmail -t}, with text and HTML as alternatives. The
     * program adds date, sender and message id.
     *
     * @param to the reader's address; if null or invalid, the message has no recipient
     */
    public String mail(@Nullable String to) {
        return Mail.of(title, text(), html(), to);
    }

    /** The day and the authors, as in {@code 2026-03-31, Ana Ruiz}. */
    String about() {
        return authors.isEmpty() ? Objects.toString(day) : day + ", " + authors;
    }
}
