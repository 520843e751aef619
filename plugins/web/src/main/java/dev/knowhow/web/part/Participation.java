package dev.knowhow.web.part;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.SaveOutcome;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What members add to notes that they see, and the records of members. Each method checks what the viewer may see and
 * change when it is called. Thread-safe and safe for several processes.
 */
public interface Participation {

    /** What a viewer may do with a note that they see; nothing without a name. */
    Set<NoteAction> offered(Viewer viewer, Note note);

    /**
     * Does something with a note. The change is durable when this returns.
     *
     * @param text the text of the action, with {@code \n} as line end
     * @throws IOException if it cannot be written; nothing has changed
     */
    SaveOutcome act(Viewer viewer, NoteId id, NoteAction action, String text) throws IOException;

    /**
     * Whether a query is among the interests of a viewer.
     *
     * @param query a query, or the name of a saved query
     * @return empty if the viewer has no record that can be changed here
     */
    Optional<Boolean> follows(Viewer viewer, String query);

    /**
     * Adds a query to the interests of a viewer, or removes it.
     *
     * @return why it is refused, as a text of the pages; empty if it is durable
     * @throws IOException if it cannot be written
     */
    Optional<String> follow(Viewer viewer, String query, boolean follows) throws IOException;

    /**
     * The values of the {@linkplain RecordField#ALL fields} of the viewer's record, by name.
     *
     * @return empty if the viewer has no record that can be changed here
     */
    Optional<Map<String, String>> record(Viewer viewer);

    /**
     * Changes fields of the viewer's record. Nothing else in the file changes.
     *
     * @param changed the new values by the name of the field; other names are refused
     * @return why it is refused, as a text of the pages; empty if it is durable
     * @throws IOException if it cannot be written; nothing has changed
     */
    Optional<String> save(Viewer viewer, Map<String, String> changed) throws IOException;
}
