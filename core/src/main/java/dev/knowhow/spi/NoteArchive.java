package dev.knowhow.spi;

import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

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

    /**
     * Returns the id of the latest version of the notes, such as a commit. Equal ids mean equal histories. Cheap enough
     * for each question.
     *
     * @param folder the folder of the notes
     * @return empty if the archive has no version of this folder
     * @throws IOException if the archive cannot be read
     */
    default String latest(Path folder) throws IOException {
        return "";
    }

    /**
     * Reads the contents that notes had, latest first, across renames inside the folder. A change counts on the day on
     * which it became part of the notes, for example of a merge.
     *
     * @param folder the folder of the notes
     * @param version the id of the version to begin with
     * @param notes the notes, by their ids in that version
     * @param since the id of an earlier version, to read only later changes; empty to read all
     * @param receiver receives each content
     * @return the ids that notes had in the earlier version; without notes whose history has been read completely
     * @throws IOException if the archive cannot be read
     */
    default Map<NoteId, NoteId> versions(
            Path folder, String version, Set<NoteId> notes, String since, Consumer<NoteVersion> receiver)
            throws IOException {
        return Map.of();
    }

    /**
     * Returns the day of a version that people have named, such as a git tag.
     *
     * @param folder the folder of the notes
     * @param name the name as typed
     * @return empty if the archive has no such version
     * @throws IOException if the archive cannot be read
     */
    default Optional<LocalDate> day(Path folder, String name) throws IOException {
        return Optional.empty();
    }
}
