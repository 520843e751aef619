package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Siblings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The questions of a {@link NoteIndex} that read stored notes. Keys of names and links are opaque: an index only
 * compares them.
 */
public interface StoredNotes {

    /**
     * Reads a note.
     *
     * @return empty if the note does not exist or access excludes it; the two cases are indistinguishable
     */
    Optional<Note> note(NoteId id, Access access);

    /**
     * The hash of the file of a note when it was indexed, as in its {@link Stamp}. A file with this hash need not be
     * parsed to know who may read it.
     *
     * @param access the viewer's permissions to read
     * @return empty if the note does not exist, if access excludes it, or if the engine does not tell
     */
    default Optional<String> hash(NoteId id, Access access) {
        return Optional.empty();
    }

    /**
     * The notes associated with a person, by id.
     *
     * @param names the person's names in notes, in lower case
     * @param access the viewer's permissions
     */
    List<Note> notesOf(Set<String> names, Access access);

    /**
     * What a hit shows of some notes, by id: title, other names, permalinks, kind, status, dates, tags and people, and
     * whether they are answered questions or seek people. An engine may leave out the rest, and need not read the texts
     * then.
     *
     * @param notes the ids of the notes; those that do not exist or that access excludes are missing
     * @param access the viewer's permissions to find
     */
    default List<Note> heads(Collection<NoteId> notes, Access access) {
        return notes.stream()
                .distinct()
                .sorted()
                .flatMap(id -> note(id, access).stream())
                .filter(access::finds)
                .toList();
    }

    /**
     * What a hit shows of the notes associated with a person, by id, as in {@link #heads}.
     *
     * @param names the person's names in notes, in lower case
     * @param access the viewer's permissions to find
     */
    default List<Note> headsOf(Set<String> names, Access access) {
        return notesOf(names, access);
    }

    /**
     * What a hit shows of the notes with one of some names, by id, as in {@link #heads}.
     *
     * @param keys as in {@link NoteIndex.Update#namedBy}
     * @param access the viewer's permissions to read
     */
    List<Note> namedBy(Collection<String> keys, Access access);

    /**
     * The notes with a link to one of some keys, by id.
     *
     * @param keys as in {@link NoteIndex.Update#linkingTo}
     * @param access the viewer's permissions to find
     */
    List<Note> linkingTo(Collection<String> keys, Access access);

    /**
     * The notes before and after a note in its folder, by id.
     *
     * @param id the note; it need not exist
     * @param access the viewer's permissions to find
     */
    Siblings siblings(NoteId id, Access access);

    /**
     * The ids of all notes, in order.
     *
     * @param access the viewer's permissions to find
     */
    default List<NoteId> ids(Access access) {
        List<NoteId> ids = new ArrayList<>();
        forEach(access, note -> ids.add(note.id()));
        return ids;
    }

    /** All names of people in notes, as written. */
    Collection<String> names();

    /**
     * Visits all visible notes, by id.
     *
     * @param access the viewer's permissions
     * @param notes receives each note
     */
    void forEach(Access access, Consumer<Note> notes);
}
