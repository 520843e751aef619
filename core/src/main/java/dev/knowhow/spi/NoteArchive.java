package dev.knowhow.spi;

import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Provides past versions of the notes of a folder, such as from git. Thread-safe. */
public interface NoteArchive {

    /**
     * Returns the notes as of a moment.
     *
     * @param folder the folder of the notes
     * @param moment the moment
     * @return empty if the archive has no version of this folder at that moment
     * @throws IOException if the archive cannot be read
     */
    Optional<NotesVersion> at(Path folder, Instant moment) throws IOException;

    /**
     * Lists the changes of a note, latest first, across renames.
     *
     * @param folder the folder of the notes
     * @param note the note
     * @param limit the largest number of changes, 1 or more
     * @return the changes; empty if the archive has none
     * @throws IOException if the archive cannot be read
     */
    default List<NoteChange> changes(Path folder, NoteId note, int limit) throws IOException {
        return List.of();
    }
}
