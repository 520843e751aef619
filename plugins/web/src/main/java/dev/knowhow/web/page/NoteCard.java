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
 * A note in short, as other sites show it.
 *
 * @param title what it is called
 * @param href its page
 * @param lang its language as a BCP 47 tag; null if unknown
 * @param kind what it is; null if that is not said
 * @param date its day; null if unknown
 * @param authors who wrote it, each once
 * @param tags its tags
 * @param summary what it is about
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

    /** The card of a note; empty if there is none, or the viewer may not see it. */
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
