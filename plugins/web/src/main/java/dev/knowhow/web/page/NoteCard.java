package dev.knowhow.web.page;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.web.page.Visit.Anchor;
import dev.knowhow.web.page.Visit.Name;
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
    public static Optional<NoteCard> of(Visit visit, NoteId id) {
        return visit.session().note(id).map(note -> of(visit, note));
    }

    private static NoteCard of(Visit visit, Note note) {
        return new NoteCard(
                note.title(),
                visit.links().note(note.id(), ""),
                note.lang(),
                note.kind(),
                note.date(),
                visit.authors(note.attributions()),
                visit.tags(note.tags()),
                note.summary());
    }
}
