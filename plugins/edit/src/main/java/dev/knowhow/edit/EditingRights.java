package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Viewer;
import java.util.List;
import java.util.Optional;

/** Knows who may save which notes, and what they see of them. Thread-safe. */
final class EditingRights {

    static final String NOT_AN_EDITOR = "You may read this note, but not save it.";

    private final Knowhow knowhow;
    private final List<EditorRule> rules;

    EditingRights(Knowhow knowhow, List<EditorRule> rules) {
        this.knowhow = knowhow;
        this.rules = List.copyOf(rules);
    }

    /** Whether a viewer may save a note. */
    boolean mayEdit(Viewer viewer, NoteId id) {
        return viewer.member() != null
                && EditableName.isNote(id)
                && (viewer.everything()
                        || EditorRule.allow(rules, id, knowhow.as(viewer).audiences()));
    }

    /** Whether a viewer may create a note at any place. */
    boolean mayCreate(Viewer viewer) {
        return viewer.member() != null
                && (viewer.everything()
                        || rules.isEmpty()
                        || rules.stream()
                                .map(rule -> new NoteId(rule.place().isEmpty() ? "note.md" : rule.place() + "/note.md"))
                                .anyMatch(id -> mayEdit(viewer, id)));
    }

    /** The file of a note that the viewer may see. If its access has changed, the index has to learn of it first. */
    Optional<byte[]> current(Session session, NoteId id) {
        Optional<byte[]> now = session.source(id);
        if (now.isPresent() || !EditableName.isNote(id)) { // an update of a folder would read all notes in it
            return now;
        }
        knowhow.index(List.of(id.path()));
        return session.source(id);
    }
}
