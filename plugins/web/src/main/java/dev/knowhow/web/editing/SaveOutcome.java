package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;
import java.util.List;

/** The outcome of a save. */
public sealed interface SaveOutcome {

    /**
     * The text is on disk, and questions in this process find it.
     *
     * @param id the note
     */
    record Saved(NoteId id) implements SaveOutcome {}

    /**
     * Somebody saved other changes of the same lines meanwhile. The note is unchanged.
     *
     * @param draft both versions: what merges is merged, and the rest is between marker lines; it starts from the
     *     current file
     * @param differences the places with two versions
     * @param kept the name of the {@linkplain KeptVersion version} of the member; empty if it could not be kept
     */
    record Conflict(Draft draft, List<Difference> differences, String kept) implements SaveOutcome {

        /** Copies the list. */
        public Conflict {
            differences = List.copyOf(differences);
        }
    }

    /**
     * A place with two versions.
     *
     * @param saved the lines in the file
     * @param yours the lines of the member
     */
    record Difference(String saved, String yours) {}

    /**
     * The text may not be saved. Nothing is written.
     *
     * @param why the reason, as a text of the pages
     */
    record Refused(String why) implements SaveOutcome {}

    /** There is no such note, or the member may not see it; both look the same. */
    record Missing() implements SaveOutcome {}
}
