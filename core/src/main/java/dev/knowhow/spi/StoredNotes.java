package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The questions of a {@link NoteIndex} that read notes as they were put. Keys of names and links are opaque: an index compares
 * them and knows no more of them.
 */
public interface StoredNotes {

    /**
     * Reads a note.
     *
     * @return empty if there is none, or it may not be seen: these two cannot be told apart
     */
    Optional<Note> note(NoteId id, Access access);

    /**
     * The notes somebody has a part in, by id.
     *
     * @param names the names they go by in notes, in lower case
     * @param access what may be seen
     */
    List<Note> notesOf(Set<String> names, Access access);

    /**
     * The notes that go by one of some keys, by id.
     *
     * @param keys as in {@link NoteIndex.Update#namedBy}
     * @param access what may be read
     */
    List<Note> namedBy(Collection<String> keys, Access access);

    /**
     * The notes that link to one of some keys, by id.
     *
     * @param keys as in {@link NoteIndex.Update#linkingTo}
     * @param access what may be found
     */
    List<Note> linkingTo(Collection<String> keys, Access access);

    /** All names of people the notes speak of, as written. */
    Collection<String> names();

    /**
     * Hands over all notes that may be seen, by id.
     *
     * @param access what may be seen
     * @param notes takes each
     */
    void forEach(Access access, Consumer<Note> notes);
}
