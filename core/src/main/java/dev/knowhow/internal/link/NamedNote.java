package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.List;

/**
 * The names of a note beside its path.
 *
 * @param id the note
 * @param title its title
 * @param aliases its other names
 * @param permalinks its addresses on a site
 */
public record NamedNote(NoteId id, String title, List<String> aliases, List<String> permalinks) {

    /** The names of a note. */
    public static NamedNote of(Note note) {
        return new NamedNote(note.id(), note.title(), note.aliases(), note.permalinks());
    }
}
