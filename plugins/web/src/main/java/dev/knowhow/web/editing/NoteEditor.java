package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes notes for members. Each method checks what the viewer may see and save when it is called. Thread-safe and
 * safe for several processes.
 */
public interface NoteEditor {

    /** The largest text of a note, in bytes of UTF-8. */
    int MAX_BYTES = 1 << 20;

    /** The largest picture, in bytes. */
    int MAX_PICTURE_BYTES = 5 << 20;

    /** Whether a viewer may save a note if they see it. The note need not exist. */
    boolean mayEdit(Viewer viewer, NoteId id);

    /** Whether some member may save a note with this name. */
    boolean isEditable(NoteId id);

    /** Whether a viewer may create notes in some folder. */
    boolean mayCreate(Viewer viewer);

    /** The kinds that have a template. */
    Collection<String> kinds();

    /**
     * Opens a note in the editor.
     *
     * @return empty if there is no such note, or the viewer may not see it
     * @throws UneditableException if it cannot be edited as text
     */
    Optional<Draft> open(Viewer viewer, NoteId id);

    /**
     * The text of a new note, which is not written.
     *
     * @throws UneditableException if there is no such template or folder, no note that everyone may see is about the
     *     topic, or the viewer may not save there
     */
    Draft template(Viewer viewer, NewNoteRequest request);

    /**
     * Divides the text of a note for a form.
     *
     * @return empty if its front matter cannot be changed value by value
     */
    Optional<TextForm> form(String text);

    /**
     * Writes values of a form into the front matter of a draft; nothing else of the text changes.
     *
     * @param values the changed values by the names of {@link Property properties}; empty to remove one
     * @throws UneditableException if a name is not that of a property, or the front matter cannot be changed
     */
    FilledText fill(Viewer viewer, Draft draft, Map<String, String> values);

    /**
     * Stores a picture for a note, which need not exist. Its type is that of its bytes, whatever its name.
     *
     * @return the Markdown that shows it in the note
     * @throws UneditableException if it may not be added, such as a file that is not a picture
     * @throws IOException if it cannot be written
     */
    String addPicture(Viewer viewer, Draft draft, SentFile file) throws IOException;

    /**
     * Reads a picture that the viewer has added in the last day, to show it before a note shows it.
     *
     * @param path its path below the root of the notes
     * @return empty if the viewer has not added it
     */
    Optional<byte[]> recentPicture(Viewer viewer, String path);

    /**
     * Saves a draft of a note. If the file has changed since {@link Draft#base}, both changes are merged. The text is
     * durable when this returns; a version that does not merge is {@linkplain #kept kept}.
     *
     * @param message what changed, on one line; may be empty
     * @throws IOException if it cannot be written; the file is unchanged
     */
    SaveOutcome save(Viewer viewer, Draft draft, String message) throws IOException;

    /**
     * Creates a note. The text is durable when this returns. An existing file is never changed.
     *
     * @param text the text
     * @throws IOException if it cannot be written
     */
    SaveOutcome create(Viewer viewer, NewNoteRequest request, String text) throws IOException;

    /**
     * The id that a note gets by a move. Except for an operator, letters follow the name, so that no attempt reveals
     * the name of a note that the viewer may not see.
     *
     * @param from the note
     * @param folder the folder, with slashes; empty for the root
     * @param name the file name without its ending
     * @throws UneditableException if the folder or name is not valid
     */
    NoteId target(Viewer viewer, NoteId from, String folder, String name);

    /** The file name of a note without its ending, and without letters that {@link #target} adds. */
    String name(NoteId id);

    /**
     * What a move changes, as far as the viewer sees it. Nothing is written.
     *
     * @param to an id from {@link #target}; for an operator, any
     * @return empty if there is no such note, or the viewer may not see it
     * @throws UneditableException if the viewer may not move it there
     */
    Optional<PlannedMove> plan(Viewer viewer, NoteId from, NoteId to);

    /**
     * Moves a note, and rewrites the links to it and in it, as they are then. Links in notes that the viewer may not
     * edit or not see are rewritten too. The note is durable at its new place when this returns; a file with a link
     * that cannot be written stays as it is, and its link leads by the old address. All of it is one version of the
     * notes.
     *
     * @param to an id from {@link #target}; for an operator, any
     * @return {@link SaveOutcome.Saved} with the id after the move; never a conflict
     * @throws IOException if it cannot be written; the note is where it was, or at both places if that cannot be undone
     */
    SaveOutcome move(Viewer viewer, NoteId from, NoteId to) throws IOException;

    /** The versions of the viewer that did not merge, and that nobody has decided about, the oldest first. */
    List<KeptVersion> kept(Viewer viewer, NoteId id);

    /** The same of all notes that the viewer may edit. */
    List<WaitingVersion> kept(Viewer viewer);

    /**
     * Merges such a version with the current text, and writes nothing.
     *
     * @return without differences if they merge now; empty if there is no such version or note for the viewer
     * @throws UneditableException if the note cannot be edited as text any more
     */
    Optional<SaveOutcome.Conflict> conflict(Viewer viewer, NoteId id, String kept);

    /**
     * Removes such a version, because the viewer has decided.
     *
     * @throws IOException if it cannot be removed
     */
    void decided(Viewer viewer, NoteId id, String kept) throws IOException;

    /**
     * The versions of a note, the latest first, for those who may edit it. Those that the viewer could not read are
     * left out.
     */
    List<NoteVersion> versions(Viewer viewer, NoteId id);

    /**
     * Compares one of these versions with a later one.
     *
     * @param with the other version; empty for the current text
     * @return empty if one of them is not in the list; the earlier one is compared with the later
     */
    Optional<VersionText> version(Viewer viewer, NoteId id, String version, String with);

    /**
     * Marks the words that two rendered texts do not share.
     *
     * @param before sanitized HTML
     * @param after sanitized HTML, whose elements the result has
     * @return sanitized HTML with {@code ins} and {@code del}
     */
    String marked(String before, String after);
}
