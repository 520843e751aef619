package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.MemberId;
import dev.knowhow.people.Viewer;
import dev.knowhow.web.editing.Draft;
import dev.knowhow.web.editing.KeptVersion;
import dev.knowhow.web.editing.SaveOutcome;
import dev.knowhow.web.editing.WaitingVersion;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The versions of a viewer that did not merge. Thread-safe. */
final class MemberVersions {

    private static final Logger LOG = LoggerFactory.getLogger(MemberVersions.class);

    private final Knowhow knowhow;
    private final EditingRights rights;
    private final KeptConflicts conflicts;

    MemberVersions(Knowhow knowhow, EditingRights rights, KeptConflicts conflicts) {
        this.knowhow = knowhow;
        this.rights = rights;
        this.conflicts = conflicts;
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

    /** A member may sign in by several names. */
    private @Nullable MemberId member(Viewer viewer) {
        MemberId user = viewer.member();
        return user == null
                ? null
                : knowhow.operations().people().signedIn(user).id();
    }

    /** The versions of a note that wait. */
    List<KeptVersion> kept(Viewer viewer, NoteId id) {
        MemberId user = member(viewer);
        try {
            return user == null ? List.of() : conflicts.of(user, id);
        } catch (IOException e) {
            LOG.error("versions in conflict cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    /** The versions of all notes that wait, and that the viewer may edit. */
    List<WaitingVersion> kept(Viewer viewer) {
        MemberId user = member(viewer);
        try {
            return user == null
                    ? List.of()
                    : conflicts.of(user).stream()
                            .filter(one -> rights.mayEdit(viewer, one.note())
                                    && knowhow.as(viewer).source(one.note()).isPresent())
                            .toList();
        } catch (IOException e) {
            LOG.error("versions in conflict cannot be read: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    /** Merges a version with the current text, and writes nothing. */
    Optional<SaveOutcome.Conflict> conflict(Viewer viewer, NoteId id, String kept) {
        MemberId user = member(viewer);
        byte[] now = rights.current(knowhow.as(viewer), id).orElse(null);
        if (user == null || now == null || !rights.mayEdit(viewer, id)) {
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

    /** Removes a version about which its member has decided. */
    void decided(Viewer viewer, NoteId id, String kept) throws IOException {
        MemberId user = member(viewer);
        if (user != null) {
            conflicts.discard(user, id, kept);
        }
    }

    static SaveOutcome.Conflict conflict(NoteId id, byte[] now, ThreeWayMerge merge, String kept) {
        Draft both = new Draft(id, now, TextFile.editable(merge.bytes()).shown());
        return new SaveOutcome.Conflict(both, merge.differences(), kept);
    }
}
