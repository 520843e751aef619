package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.Session;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.spi.NoteWriter;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.SaveOutcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves drafts of members, and says why it does not. Thread-safe. */
final class NoteSaves {

    private static final Logger LOG = LoggerFactory.getLogger(NoteSaves.class);

    /** An editor that does not know the lock may write between read and write. */
    private static final int ATTEMPTS = 10;

    private static final int MAX_MESSAGE = 200;

    private final Knowhow knowhow;
    private final EditingRights rights;
    private final NoteWriter writer;
    private final NewNotes newNotes;
    private final MemberWrites writes;
    private final MemberVersions versions;

    NoteSaves(Knowhow knowhow, EditingRights rights, NewNotes newNotes, MemberWrites writes, MemberVersions versions) {
        this.knowhow = knowhow;
        this.rights = rights;
        this.writer = knowhow.operations().writer();
        this.newNotes = newNotes;
        this.writes = writes;
        this.versions = versions;
    }

    /** Creates a note that another member, who is its author, has suggested. */
    SaveOutcome create(Viewer viewer, Draft draft, MemberId author) throws IOException {
        boolean placed = rights.mayEdit(viewer, draft.id()) && newNotes.isAtItsPlace(draft.id());
        return placed ? created(viewer, draft, false, author) : new SaveOutcome.Refused(NewNotes.NOT_HERE);
    }

    /**
     * Creates a note.
     *
     * @param everything whether the text may also decide who sees the note
     * @param author the member whose text it is
     */
    SaveOutcome created(Viewer viewer, Draft draft, boolean everything, MemberId author) throws IOException {
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

    /**
     * Saves a draft, merged with what changed since it was opened.
     *
     * @param author the other member whose change it is; null for the viewer. Then a version in conflict is kept
     */
    SaveOutcome save(Viewer viewer, Draft draft, String message, @Nullable MemberId author) throws IOException {
        Optional<byte[]> unused =
                rights.current(knowhow.as(viewer), draft.id()); // the index learns of other access without the lock
        SaveOutcome[] outcome = new SaveOutcome[1];
        writer.exclusively(() -> outcome[0] = saved(viewer, draft, message, author));
        return switch (outcome[0]) {
            case SaveOutcome.Saved saved -> saved(saved.id());
            case SaveOutcome.Conflict conflict -> author == null ? versions.kept(viewer, draft, conflict) : conflict;
            case SaveOutcome.Refused refused -> refused;
            case SaveOutcome.Missing missing -> missing;
        };
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
            if (user == null || !rights.mayEdit(viewer, id)) {
                return new SaveOutcome.Refused(EditingRights.NOT_AN_EDITOR);
            }
            byte[] yours = TextFile.editable(draft.base()).edited(draft.text());
            TextFile.editable(now); // throws if it cannot be edited
            byte[] merged = yours;
            if (!Arrays.equals(now, draft.base())) {
                ThreeWayMerge merge = ThreeWayMerge.of(draft.base(), now, yours);
                if (!merge.differences().isEmpty()) {
                    return MemberVersions.conflict(id, now, merge, "");
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

    private static String message(String typed, NoteId id) {
        String line = typed.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return line.isEmpty()
                ? "Edit " + id.path()
                : line.substring(
                        0, line.offsetByCodePoints(0, Math.min(MAX_MESSAGE, line.codePointCount(0, line.length()))));
    }

    private static boolean hasMarkers(String text) {
        return text.lines().anyMatch(line -> line.equals(ThreeWayMerge.SAVED) || line.equals(ThreeWayMerge.YOURS));
    }

    /** Why a draft cannot be suggested for a note; empty if it can. */
    Optional<String> refusal(Viewer viewer, Draft draft) {
        byte[] now = rights.current(knowhow.as(viewer), draft.id()).orElse(null);
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
