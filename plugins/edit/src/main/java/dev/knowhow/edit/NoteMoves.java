package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.edit.Change.FileChange;
import dev.knowhow.note.Move;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.editing.PlannedMove;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.UneditableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves notes, with the links to them and in them. Links in notes that the member may not edit or not see change too,
 * but only what the member sees is shown. Thread-safe.
 */
final class NoteMoves {

    private static final Logger LOG = LoggerFactory.getLogger(NoteMoves.class);
    private static final int ATTEMPTS = 10;

    private static final String NOT_AN_EDITOR = "You may read this note, but not move it.";
    private static final String NAME = "A name has letters, digits, spaces, hyphens and underscores.";
    private static final String INDEX = "This note is the page of its folder. The operator moves it.";
    private static final String TAKEN = "There is a file with this name already.";

    private final Path notes;
    private final Knowhow knowhow;
    private final EditingRights rights;
    private final NoteWriter writer;
    private final MemberWrites writes;
    private final KeptConflicts conflicts;
    private final SuggestionStore suggestions;
    private final Clock clock;

    NoteMoves(
            Path notes,
            Knowhow knowhow,
            EditingRights rights,
            MemberWrites writes,
            KeptConflicts conflicts,
            Clock clock) {
        this.notes = notes;
        this.knowhow = knowhow;
        this.rights = rights;
        this.writer = knowhow.operations().writer();
        this.writes = writes;
        this.conflicts = conflicts;
        this.suggestions = new SuggestionStore(knowhow.operations().state());
        this.clock = clock;
    }

    /**
     * The id of a note after a move. Except for the operator, it ends with letters, as that of a new note, so that no
     * attempt reveals the name of a note that the member may not see.
     */
    NoteId target(Viewer viewer, NoteId from, String folder, String name) {
        boolean folderStays = folder.equals(from.folder());
        if (!folder.isEmpty() && !folderStays && !EditableName.isFolder(folder)) {
            throw new UneditableException(NewNotes.NOT_A_FOLDER);
        }
        boolean nameStays = name.equals(from.baseName()) || name.equals(NewNoteName.bare(from.baseName()));
        if (!nameStays && !EditableName.isName(name)) {
            throw new UneditableException(NAME);
        }
        NoteId exact = id(folder, name, from);
        MemberId user = viewer.member();
        if (viewer.everything() || user == null || exact.equals(from)) {
            return exact;
        }
        if (from.baseName().matches("(?i)_?index|readme")) {
            throw new UneditableException(INDEX);
        }
        return NewNoteName.of(id(folder, NewNoteName.bare(name), from), user, LocalDate.now(clock));
    }

    /** The id of a note with the ending of another. */
    private static NoteId id(String folder, String name, NoteId other) {
        String ending = other.fileName().substring(other.baseName().length());
        return new NoteId((folder.isEmpty() ? "" : folder + "/") + name + ending);
    }

    /** The changes that a viewer sees; empty if there is no such note for the viewer. */
    Optional<PlannedMove> plan(Viewer viewer, NoteId from, NoteId to) {
        Session session = knowhow.as(viewer);
        if (rights.current(session, from).isEmpty()) {
            return Optional.empty();
        }
        return allowed(viewer, from, to).map(move -> {
            Optional<byte[]> redirected =
                    FormerAddress.added(move.changes().getFirst().after(), from, to);
            List<PlannedMove.ChangedNote> changes = new ArrayList<>();
            for (Move.FileChange file : move.changes()) {
                NoteId id = new NoteId(file.path());
                byte[] after = id.equals(from) ? redirected.orElse(file.after()) : file.after();
                if (EditableName.isNote(id) && session.source(id).isPresent()) {
                    changes.add(new PlannedMove.ChangedNote(id, LineDiff.of(shown(file.before()), shown(after))));
                }
            }
            List<PlannedMove.LeftLink> left = move.left().stream()
                    .filter(link -> session.source(link.from()).isPresent())
                    .map(link -> new PlannedMove.LeftLink(
                            link.from(), link.link().line(), link.link().target()))
                    .toList();
            return new PlannedMove(from, to, changes, left, redirected.isPresent());
        });
    }

    private static String shown(byte[] content) {
        return TextFile.of(content).map(TextFile::shown).orElse("");
    }

    /** The move, which a viewer may make; empty if there is no such note for the viewer. */
    private Optional<Move> allowed(Viewer viewer, NoteId from, NoteId to) {
        check(viewer, from, to);
        Optional<Move> move = knowhow.operations().move(viewer, from, to);
        move.ifPresent(found -> checkAccess(viewer, found));
        return move;
    }

    private void check(Viewer viewer, NoteId from, NoteId to) {
        if (viewer.member() == null || !rights.mayEdit(viewer, from)) {
            throw new UneditableException(NOT_AN_EDITOR);
        }
        if (to.equals(from)) {
            throw new UneditableException("This is where the note is.");
        }
        boolean named =
                viewer.everything() || to.equals(target(viewer, from, to.folder(), NewNoteName.bare(to.baseName())));
        if (!named || !rights.mayEdit(viewer, to) || !NewNotes.isAtItsPlace(notes, to)) {
            throw new UneditableException(NewNotes.NOT_HERE);
        }
        try {
            if (writer.read(to.path()).isPresent()) {
                throw new UneditableException(TAKEN);
            }
        } catch (IOException e) {
            throw new UneditableException(NewNotes.NOT_HERE);
        }
    }

    /** Who may see the note does not change, such as by the conventions of another vault. */
    private void checkAccess(Viewer viewer, Move move) {
        if (viewer.everything()) {
            return;
        }
        Session session = knowhow.as(viewer);
        Note before =
                session.parse(move.from(), move.changes().getFirst().before()).orElseThrow();
        Note after = session.parse(move.to(), move.changes().getFirst().after()).orElseThrow();
        AccessRule.refusal(before, after).ifPresent(why -> {
            throw new UneditableException(why);
        });
    }

    SaveOutcome move(Viewer viewer, NoteId from, NoteId to) throws IOException {
        if (rights.current(knowhow.as(viewer), from).isEmpty()) {
            return new SaveOutcome.Missing();
        }
        List<String> changed = new ArrayList<>();
        SaveOutcome[] outcome = new SaveOutcome[1];
        try {
            writer.exclusively(() -> outcome[0] = moved(viewer, from, to, changed));
        } catch (UneditableException e) {
            return new SaveOutcome.Refused(e.why());
        }
        if (outcome[0] instanceof SaveOutcome.Saved) {
            index(changed);
        }
        return outcome[0];
    }

    private SaveOutcome moved(Viewer viewer, NoteId from, NoteId to, List<String> changed) throws IOException {
        MemberId user = Objects.requireNonNull(viewer.member());
        for (int i = 0; i < ATTEMPTS; i++) {
            if (knowhow.as(viewer).source(from).isEmpty()) {
                return new SaveOutcome.Missing();
            }
            Move move = allowed(viewer, from, to).orElse(null);
            if (move == null) {
                return new SaveOutcome.Missing();
            }
            Move.FileChange note = move.changes().getFirst();
            byte[] after = FormerAddress.added(note.after(), from, to).orElse(note.after());
            List<FileChange> others = move.changes().stream()
                    .skip(1)
                    .map(file -> new FileChange(new NoteId(file.path()), file.before(), file.after()))
                    .toList();
            if (writes.move(
                    user,
                    new FileChange(to, null, after),
                    others,
                    new FileChange(from, note.before(), null),
                    GitHistory.messageOfMove(from, to))) {
                changed.addAll(List.of(from.path(), to.path()));
                others.forEach(file -> changed.add(file.note().path()));
                follow(from, to);
                return new SaveOutcome.Saved(to);
            }
        }
        return new SaveOutcome.Refused("The note changes too often. Move it again.");
    }

    /** What waits for a decision about the note follows it. The note has moved, whatever happens here. */
    private void follow(NoteId from, NoteId to) {
        try {
            suggestions.moved(from, to);
            conflicts.moved(from, to);
        } catch (IOException e) {
            LOG.error(
                    "versions and suggestions of a moved note stay at its old address: {}",
                    e.getClass().getSimpleName());
        }
    }

    private void index(List<String> changed) {
        try {
            knowhow.index(changed);
        } catch (RuntimeException e) { // the files are on disk: a later update finds them
            LOG.error("a moved note is not indexed yet", e);
        }
    }
}
