package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.spi.StateStore;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.FilledText;
import dev.knowhow.web.editing.KeptVersion;
import dev.knowhow.web.editing.NewNoteRequest;
import dev.knowhow.web.editing.NoteEditor;
import dev.knowhow.web.editing.NoteVersion;
import dev.knowhow.web.editing.PlannedMove;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.SentFile;
import dev.knowhow.web.editing.TextForm;
import dev.knowhow.web.editing.UneditableException;
import dev.knowhow.web.editing.VersionText;
import dev.knowhow.web.editing.WaitingVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Edits the notes of a folder for members.
 *
 * <pre>{@code
 * NoteEditor editor = new NoteEditing(knowhow, Path.of("notes"), List.of(EditorRule.parse("=staff")), clock);
 * Web web = new Web(knowhow, WebSettings.builder().editor(editor).build());
 * }</pre>
 *
 * <p>A save reads, merges and writes while other knowhow writers wait, also those of other processes. Thread-safe.
 */
public final class NoteEditing implements NoteEditor {

    private static final Logger LOG = LoggerFactory.getLogger(NoteEditing.class);

    private final Knowhow knowhow;
    private final EditingRights rights;
    private final NewNotes newNotes;
    private final NoteSaves saves;
    private final MemberVersions waiting;
    private final NoteHistory history;
    private final Pictures pictures;
    private final NoteMoves moves;

    /** Edits notes, with their pictures beside them. */
    public NoteEditing(Knowhow knowhow, Path notes, List<EditorRule> rules, Clock clock) {
        this(knowhow, notes, rules, PictureFolder.BESIDE, clock);
    }

    /**
     * Edits notes.
     *
     * @param knowhow the knowhow, which the host closes
     * @param notes the notes folder
     * @param rules who may save; empty for each member
     * @param folder where pictures are stored
     * @param clock the clock
     * @throws KnowhowException if the notes cannot be written
     */
    public NoteEditing(Knowhow knowhow, Path notes, List<EditorRule> rules, PictureFolder folder, Clock clock) {
        this.knowhow = knowhow;
        this.rights = new EditingRights(knowhow, rules);
        NoteWriter writer = knowhow.operations().writer();
        StateStore state = knowhow.operations().state();
        Versions versions = new Versions(notes, writer, state);
        MemberWrites writes = new MemberWrites(knowhow, versions, clock);
        KeptConflicts conflicts = new KeptConflicts(state, clock);
        this.newNotes = new NewNotes(notes, knowhow, writer, clock);
        this.waiting = new MemberVersions(knowhow, rights, conflicts);
        this.saves = new NoteSaves(knowhow, rights, newNotes, writes, waiting);
        this.history = new NoteHistory(versions);
        this.pictures = new Pictures(notes, folder, writer, writes, new PictureQuota(state, clock));
        this.moves = new NoteMoves(notes, knowhow, rights, writes, conflicts, clock);
        try {
            writer.exclusively(versions::commitPending);
        } catch (IOException e) {
            LOG.warn("earlier changes are not committed yet: {}", e.getClass().getSimpleName());
        }
    }

    /** Saves in the name of others, such as of a suggestion. */
    NoteSaves saves() {
        return saves;
    }

    /** Keeps versions in conflict. */
    MemberVersions waiting() {
        return waiting;
    }

    @Override
    public boolean mayEdit(Viewer viewer, NoteId id) {
        return rights.mayEdit(viewer, id);
    }

    @Override
    public boolean isEditable(NoteId id) {
        return EditableName.isNote(id);
    }

    @Override
    public boolean mayCreate(Viewer viewer) {
        return rights.mayCreate(viewer);
    }

    @Override
    public Collection<String> kinds() {
        return newNotes.kinds();
    }

    @Override
    public Optional<Draft> open(Viewer viewer, NoteId id) {
        return rights.current(knowhow.as(viewer), id)
                .map(now -> new Draft(id, now, TextFile.editable(now).shown()));
    }

    @Override
    public Draft template(Viewer viewer, NewNoteRequest request) {
        MemberId user = viewer.member();
        if (user == null) {
            throw new UneditableException("Sign in to edit notes.");
        }
        Draft draft = draft(viewer, user, request);
        if (!mayEdit(viewer, draft.id())) {
            throw new UneditableException(NewNotes.NOT_HERE);
        }
        return draft;
    }

    /** A filled template, also for those who may not save there. */
    Draft draft(Viewer viewer, MemberId user, NewNoteRequest request) {
        return newNotes.draft(request, user, author(viewer, user));
    }

    @Override
    public Optional<TextForm> form(String text) {
        return NoteForm.of(text, kinds());
    }

    @Override
    public FilledText fill(Viewer viewer, Draft draft, Map<String, String> values) {
        return NoteForm.filled(knowhow.as(viewer), viewer.everything(), draft, values);
    }

    private String author(Viewer viewer, MemberId user) {
        return knowhow.as(viewer).member().map(Member::id).orElse(user).value();
    }

    @Override
    public SaveOutcome create(Viewer viewer, NewNoteRequest request, String text) throws IOException {
        Draft template = template(viewer, request);
        MemberId user = Objects.requireNonNull(viewer.member());
        return saves.created(viewer, template.text(text), viewer.everything(), user);
    }

    @Override
    public SaveOutcome save(Viewer viewer, Draft draft, String message) throws IOException {
        return saves.save(viewer, draft, message, null);
    }

    @Override
    public List<KeptVersion> kept(Viewer viewer, NoteId id) {
        return waiting.kept(viewer, id);
    }

    @Override
    public List<WaitingVersion> kept(Viewer viewer) {
        return waiting.kept(viewer);
    }

    @Override
    public Optional<SaveOutcome.Conflict> conflict(Viewer viewer, NoteId id, String kept) {
        return waiting.conflict(viewer, id, kept);
    }

    @Override
    public void decided(Viewer viewer, NoteId id, String kept) throws IOException {
        waiting.decided(viewer, id, kept);
    }

    @Override
    public NoteId target(Viewer viewer, NoteId from, String folder, String name) {
        return moves.target(viewer, from, folder, name);
    }

    @Override
    public String name(NoteId id) {
        return NewNoteName.bare(id.baseName());
    }

    @Override
    public Optional<PlannedMove> plan(Viewer viewer, NoteId from, NoteId to) {
        return moves.plan(viewer, from, to);
    }

    @Override
    public SaveOutcome move(Viewer viewer, NoteId from, NoteId to) throws IOException {
        return moves.move(viewer, from, to);
    }

    @Override
    public String addPicture(Viewer viewer, Draft draft, SentFile file) throws IOException {
        MemberId user = viewer.member();
        if (user == null || !mayEdit(viewer, draft.id())) {
            throw new UneditableException(EditingRights.NOT_AN_EDITOR);
        }
        return pictures.added(user, draft.id(), file);
    }

    @Override
    public Optional<byte[]> recentPicture(Viewer viewer, String path) {
        MemberId user = viewer.member();
        try {
            return user == null ? Optional.empty() : pictures.recent(user, path);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public List<NoteVersion> versions(Viewer viewer, NoteId id) {
        return mayEdit(viewer, id) ? history.of(knowhow.as(viewer), id) : List.of();
    }

    @Override
    public Optional<VersionText> version(Viewer viewer, NoteId id, String version, String with) {
        return mayEdit(viewer, id) ? history.text(knowhow.as(viewer), id, version, with) : Optional.empty();
    }

    @Override
    public String marked(String before, String after) {
        return RenderedDiff.of(before, after);
    }
}
