package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Keeps the versions of notes that members save. Called while other writers wait. Thread-safe. */
interface VersionStore {

    /**
     * Prepares a save, before the file is written, so that the change is recorded even if the process ends.
     *
     * @param before the file as it is; empty for a new file
     */
    void prepare(Change change, byte[] before) throws IOException;

    /** Records a change whose file is written. A failure is logged, and the change is recorded later. */
    void record(Change change);

    /** The versions of a note, the latest first. */
    List<SavedVersion> versions(NoteId note, int limit) throws IOException;

    /** The file as of a version. */
    Optional<byte[]> content(NoteId note, String version) throws IOException;
}
