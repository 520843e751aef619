package dev.knowhow.spi;

import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Knows the notes of a folder as they were, such as by the history of a repository. Safe for use by many threads. */
public interface NoteArchive {

    /**
     * The notes as they were.
     *
     * @param folder the folder the notes lie in
     * @param moment as of when
     * @return empty if nothing is kept of this folder, or not from so long ago
     * @throws IOException if something is kept and cannot be read
     */
    Optional<NotesVersion> at(Path folder, Instant moment) throws IOException;

    /**
     * The changes of a note, the latest first, also under names it had before.
     *
     * @param folder the folder the notes lie in
     * @param note which
     * @param limit how many to give at most, 1 or more
     * @return none if nothing is kept of it
     * @throws IOException if something is kept and cannot be read
     */
    default List<NoteChange> changes(Path folder, NoteId note, int limit) throws IOException {
        return List.of();
    }
}
