package dev.knowhow.web.editing;

import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the changes that members suggest for notes that they see and may not save, until an editor decides. Each method
 * checks what the viewer may see and save when it is called. Thread-safe and safe for several processes.
 */
public interface Suggestions {

    /**
     * A suggestion with its text.
     *
     * @param suggestion the suggestion
     * @param draft the text, and the bytes that it started from
     * @param changes the difference
     * @param decides whether the viewer may decide about it
     */
    record Opened(Suggestion suggestion, Draft draft, List<VersionText.Line> changes, boolean decides) {

        /** Copies the list. */
        public Opened {
            changes = List.copyOf(changes);
        }
    }

    /**
     * Keeps a suggestion. It is durable when this returns.
     *
     * @param message what changed, on one line; may be empty
     * @return why it is refused, as a text of the pages; empty if it is kept
     * @throws IOException if it cannot be written
     */
    Optional<String> propose(Viewer viewer, Draft draft, String message) throws IOException;

    /**
     * The text of a new note to suggest, which begins with the front matter of its template.
     *
     * @param text the text below the front matter
     * @throws UneditableException if there is no such template or folder
     */
    Draft template(Viewer viewer, NewNoteRequest request, String text);

    /**
     * Keeps a suggestion of a new note. Any member may make one; the editors of its place decide.
     *
     * @param draft the note, from {@link #template}
     * @param message why, on one line; may be empty
     * @return why it is refused, as a text of the pages; empty if it is kept
     * @throws IOException if it cannot be written
     */
    Optional<String> proposeNote(Viewer viewer, Draft draft, String message) throws IOException;

    /** The open suggestions for notes that a viewer may save, and their own of any state, the latest first. */
    List<Suggestion> list(Viewer viewer);

    /** A suggestion of {@link #list} that is open; empty for any other. */
    Optional<Opened> open(Viewer viewer, String id);

    /**
     * Merges a suggestion into the note as it is now, or creates its note, in the name of the member who made it.
     *
     * @throws IOException if it cannot be written
     */
    SaveOutcome accept(Viewer viewer, String id) throws IOException;

    /**
     * Accepts a suggestion with other words. Its member is the author of the commit, and the suggestion is decided.
     *
     * @param draft the text as the editor has it, and the bytes that it started from
     * @param message what changed, on one line; may be empty
     * @return {@link SaveOutcome.Missing} also if the suggestion is decided
     * @throws IOException if it cannot be written
     */
    SaveOutcome accept(Viewer viewer, String id, Draft draft, String message) throws IOException;

    /**
     * Declines a suggestion.
     *
     * @param reason the reason that its member sees; may be empty
     * @return whether there was one that the viewer may decide about
     * @throws IOException if it cannot be written
     */
    boolean decline(Viewer viewer, String id, String reason) throws IOException;
}
