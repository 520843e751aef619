package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Keeps the versions of notes that members save. Called while other writers wait. Thread-safe. */
interface VersionStore {

    /** Prepares a change, before its files are written, so that it is recorded even if the process ends. */
    void prepare(Change change) throws IOException;

    /** Records a change whose files are written. A failure is logged, and the change is recorded later. */
    void record(Change change);

    /** The versions of a note, the latest first. */
    List<SavedVersion> versions(NoteId note, int limit) throws IOException;

    /** The file as of a version. */
    Optional<byte[]> content(NoteId note, String version) throws IOException;
}
