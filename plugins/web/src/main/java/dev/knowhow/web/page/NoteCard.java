package dev.knowhow.web.page;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.web.page.PageContext.Anchor;
import dev.knowhow.web.page.PageContext.Name;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A card of a note, for embedding.
 *
 * @param title the title
 * @param href the URL of its page
 * @param lang its language as a BCP 47 tag; null if unknown
 * @param kind the kind; null if unknown
 * @param date its day; null if unknown
 * @param authors the authors, without duplicates
 * @param tags its tags
 * @param summary the summary
 */
public record NoteCard(
        String title,
        String href,
        @Nullable String lang,
        @Nullable String kind,
        @Nullable LocalDate date,
        List<Name> authors,
        List<Anchor> tags,
        String summary) {

    /** The card of a note; empty if it does not exist or the viewer has no access. */
    public static Optional<NoteCard> of(PageContext context, NoteId id) {
        return context.session().note(id).map(note -> of(context, note));
    }

    private static NoteCard of(PageContext context, Note note) {
        return new NoteCard(
                note.title(),
                context.links().note(note.id(), ""),
                note.lang(),
                note.kind(),
                note.date(),
                context.authors(note.attributions()),
                context.tags(note.tags()),
                note.summary());
    }
}
