package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.KnowhowException;
import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
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
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

    /** An editor that does not know the lock may write between read and write. */
    private static final int ATTEMPTS = 10;

    private static final String NOT_AN_EDITOR = "You may read this note, but not save it.";

    private static final int MAX_MESSAGE = 200;

    private final Knowhow knowhow;
    private final List<EditorRule> rules;
    private final NoteWriter writer;
    private final NewNotes newNotes;
    private final MemberWrites writes;
    private final NoteHistory history;
    private final Pictures pictures;
    private final KeptConflicts conflicts;
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
        this.rules = List.copyOf(rules);
        this.writer = knowhow.operations().writer();
        this.newNotes = new NewNotes(notes, knowhow, writer, clock);
        Versions versions = new Versions(notes, writer, knowhow.operations().state());
        this.writes = new MemberWrites(knowhow, versions, clock);
        this.history = new NoteHistory(versions);
        this.conflicts = new KeptConflicts(knowhow.operations().state(), clock);
        this.pictures = new Pictures(
                notes,
                folder,
                writer,
                writes,
                new PictureQuota(knowhow.operations().state(), clock));
        this.moves = new NoteMoves(notes, knowhow, this, writes, conflicts, clock);
        try {
            writer.exclusively(versions::commitPending);
        } catch (IOException e) {
            LOG.warn("earlier changes are not committed yet: {}", e.getClass().getSimpleName());
        }
    }

    @Override
    public boolean mayEdit(Viewer viewer, NoteId id) {
        return viewer.member() != null
                && EditableName.isNote(id)
                && (viewer.everything()
                        || EditorRule.allow(rules, id, knowhow.as(viewer).audiences()));
    }

    @Override
    public boolean isEditable(NoteId id) {
        return EditableName.isNote(id);
    }

    @Override
    public boolean mayCreate(Viewer viewer) {
        return viewer.member() != null
                && (viewer.everything()
                        || rules.isEmpty()
                        || rules.stream()
                                .map(rule -> new NoteId(rule.place().isEmpty() ? "note.md" : rule.place() + "/note.md"))
                                .anyMatch(id -> mayEdit(viewer, id)));
    }

    @Override
    public Collection<String> kinds() {
        return newNotes.kinds();
    }

    @Override
    public Optional<Draft> open(Viewer viewer, NoteId id) {
        return current(knowhow.as(viewer), id)
                .map(now -> new Draft(id, now, TextFile.editable(now).shown()));
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
        return created(viewer, template.text(text), viewer.everything(), user);
    }

    /** Creates a note that another member, who is its author, has suggested. */
    SaveOutcome create(Viewer viewer, Draft draft, MemberId author) throws IOException {
        boolean placed = mayEdit(viewer, draft.id()) && newNotes.isAtItsPlace(draft.id());
        return placed ? created(viewer, draft, false, author) : new SaveOutcome.Refused(NewNotes.NOT_HERE);
    }

    private SaveOutcome created(Viewer viewer, Draft draft, boolean everything, MemberId author) throws IOException {
        MemberId user = Objects.requireNonNull(viewer.member());
        byte[] content = TextFile.editable(draft.base()).edited(draft.text());
        Optional<String> refusal = refusal(viewer, everything, draft.id(), draft.base(), content);
        if (refusal.isPresent()) {
            return new SaveOutcome.Refused(refusal.get());
        }
        String message = "Create " + draft.id().path();
        boolean[] written = {false};
        writer.exclusively(() -> written[0] = writes.create(user, author, draft.id(), content, message));
        return written[0]
                ? saved(draft.id())
                : new SaveOutcome.Refused("You have created a note with this title today.");
    }

    @Override
    public SaveOutcome save(Viewer viewer, Draft draft, String message) throws IOException {
        return save(viewer, draft, message, null);
    }

    /** The same with the change of another member, who is its author; in a conflict the text is not kept. */
    SaveOutcome save(Viewer viewer, Draft draft, String message, @Nullable MemberId author) throws IOException {
        current(knowhow.as(viewer), draft.id()); // the index learns of other access without the lock
        SaveOutcome[] outcome = new SaveOutcome[1];
        writer.exclusively(() -> outcome[0] = saved(viewer, draft, message, author));
        return switch (outcome[0]) {
            case SaveOutcome.Saved saved -> saved(saved.id());
            case SaveOutcome.Conflict conflict -> author == null ? kept(viewer, draft, conflict) : conflict;
            case SaveOutcome.Refused refused -> refused;
            case SaveOutcome.Missing missing -> missing;
        };
    }

    /** Keeps a version in conflict. The member still has the text in the form if it cannot be kept. */
    SaveOutcome kept(Viewer viewer, Draft draft, SaveOutcome.Conflict conflict) {
        MemberId user = member(viewer);
        try {
            return user == null
                    ? conflict
                    : new SaveOutcome.Conflict(conflict.draft(), conflict.differences(), conflicts.keep(user, draft));
        } catch (IOException e) {
            LOG.error("a version in conflict cannot be kept: {}", e.getClass().getSimpleName());
            return conflict;
        }
    }

    private @Nullable MemberId member(Viewer viewer) {
        MemberId user = viewer.member();
        return user == null
                ? null
                : knowhow.operations().people().signedIn(user).id();
    }

    @Override
    public List<KeptVersion> kept(Viewer viewer, NoteId id) {
        MemberId user = member(viewer);
        try {
            return user == null ? List.of() : conflicts.of(user, id);
        } catch (IOException e) {
            LOG.error("versions in conflict cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    @Override
    public Optional<SaveOutcome.Conflict> conflict(Viewer viewer, NoteId id, String kept) {
        MemberId user = member(viewer);
        byte[] now = current(knowhow.as(viewer), id).orElse(null);
        if (user == null || now == null || !mayEdit(viewer, id)) {
            return Optional.empty();
        }
        try {
            Draft draft = conflicts.draft(user, id, kept).orElse(null);
            if (draft == null) {
                return Optional.empty();
            }
            TextFile.editable(now); // throws if it cannot be edited
            byte[] yours = TextFile.editable(draft.base()).edited(draft.text());
            return Optional.of(conflict(id, now, ThreeWayMerge.of(draft.base(), now, yours), kept));
        } catch (IOException e) {
            LOG.error("a version in conflict cannot be read: {}", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    @Override
    public void decided(Viewer viewer, NoteId id, String kept) throws IOException {
        MemberId user = member(viewer);
        if (user != null) {
            conflicts.discard(user, id, kept);
        }
    }

    private SaveOutcome saved(Viewer viewer, Draft draft, String message, @Nullable MemberId author)
            throws IOException {
        NoteId id = draft.id();
        for (int i = 0; i < ATTEMPTS; i++) {
            byte[] now = knowhow.as(viewer).source(id).orElse(null);
            if (now == null) {
                return new SaveOutcome.Missing();
            }
            MemberId user = viewer.member();
            if (user == null || !mayEdit(viewer, id)) {
                return new SaveOutcome.Refused(NOT_AN_EDITOR);
            }
            byte[] yours = TextFile.editable(draft.base()).edited(draft.text());
            TextFile.editable(now); // throws if it cannot be edited
            byte[] merged = yours;
            if (!Arrays.equals(now, draft.base())) {
                ThreeWayMerge merge = ThreeWayMerge.of(draft.base(), now, yours);
                if (!merge.differences().isEmpty()) {
                    return conflict(id, now, merge, "");
                }
                merged = merge.bytes();
            }
            TextFile.editable(merged); // both together may be too large to be edited again
            if (hasMarkers(draft.text()) && !hasMarkers(TextFile.editable(now).shown())) {
                return new SaveOutcome.Refused(
                        "The marker lines are still in the text. Keep what is right between them, remove them, then save.");
            }
            boolean everything = viewer.everything() && author == null;
            Optional<String> refusal = refusal(viewer, everything, id, now, merged);
            if (refusal.isPresent()) {
                return new SaveOutcome.Refused(refusal.get());
            }
            if (Arrays.equals(now, merged)
                    || writes.replace(user, author == null ? user : author, id, now, merged, message(message, id))) {
                return new SaveOutcome.Saved(id);
            }
        }
        return new SaveOutcome.Refused("The note changes too often. Save again.");
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
            throw new UneditableException(NOT_AN_EDITOR);
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

    private static String message(String typed, NoteId id) {
        String line = typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.isEmpty()
                ? "Edit " + id.path()
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(MAX_MESSAGE, line.codePointCount(0, line.length()))));
    }

    private static SaveOutcome.Conflict conflict(NoteId id, byte[] now, ThreeWayMerge merge, String kept) {
        Draft both = new Draft(id, now, TextFile.editable(merge.bytes()).shown());
        return new SaveOutcome.Conflict(both, merge.differences(), kept);
    }

    private static boolean hasMarkers(String text) {
        return text.lines().anyMatch(line -> line.equals(ThreeWayMerge.SAVED) || line.equals(ThreeWayMerge.YOURS));
    }

    /** Why a draft cannot be suggested for a note; empty if it can. */
    Optional<String> refusal(Viewer viewer, Draft draft) {
        byte[] now = current(knowhow.as(viewer), draft.id()).orElse(null);
        if (now == null || !EditableName.isNote(draft.id())) {
            return Optional.of("This page does not exist, or you do not have access.");
        }
        TextFile.editable(now);
        byte[] after = TextFile.editable(draft.base()).edited(draft.text());
        TextFile.editable(after);
        return Arrays.equals(after, draft.base())
                ? Optional.of("Nothing has changed.")
                : refusal(viewer, false, draft.id(), draft.base(), after);
    }

    /** Why a draft cannot be suggested as a new note; empty if it can. */
    Optional<String> refusalOfNew(Viewer viewer, Draft draft) {
        byte[] text = TextFile.editable(draft.base()).edited(draft.text());
        TextFile.editable(text); // throws if it is too large
        return refusal(viewer, false, draft.id(), draft.base(), text);
    }

    /** Why a text may not replace another; empty if it may. */
    private Optional<String> refusal(Viewer viewer, boolean everything, NoteId id, byte[] before, byte[] after) {
        Session session = knowhow.as(viewer);
        @Nullable Note note = session.parse(id, after).orElse(null);
        @Nullable Note old = session.parse(id, before).orElse(null);
        if (note == null || old == null) {
            return Optional.of("The text is not a note: it cannot be read.");
        }
        return everything ? Optional.empty() : AccessRule.refusal(old, note);
    }

    /** The text is on disk: if the index cannot be written now, a later update finds it. */
    private SaveOutcome saved(NoteId id) {
        try {
            knowhow.index(List.of(id.path()));
        } catch (RuntimeException e) { // such as at an interrupt: the answer has to say that the text is saved
            LOG.error("a saved note is not indexed yet", e);
        }
        return new SaveOutcome.Saved(id);
    }
}
