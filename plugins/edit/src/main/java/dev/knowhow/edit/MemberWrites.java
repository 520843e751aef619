package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.edit.Change.FileChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files in the name of members: first the line of the audit, then the file, then its version. Called while other
 * writers wait. Thread-safe.
 */
final class MemberWrites {

    private static final Logger LOG = LoggerFactory.getLogger(MemberWrites.class);

    private final Knowhow knowhow;
    private final NoteWriter writer;
    private final AuditLog audit;
    private final Versions versions;
    private final Clock clock;

    MemberWrites(Knowhow knowhow, Versions versions, Clock clock) {
        this.knowhow = knowhow;
        this.writer = knowhow.operations().writer();
        this.audit = new AuditLog(knowhow.operations().state(), clock);
        this.versions = versions;
        this.clock = clock;
    }

    /** Creates a file with the text of a member, who is its author; false if there is one. */
    boolean create(MemberId user, MemberId author, NoteId id, byte[] content, String message) throws IOException {
        return written(user, author, new FileChange(id, null, content), message);
    }

    /** Replaces a file; false if it is not as expected. */
    boolean replace(MemberId user, NoteId id, byte[] now, byte[] content, String message) throws IOException {
        return replace(user, user, id, now, content, message);
    }

    /** The same with the change of another member, who is its author. */
    boolean replace(MemberId user, MemberId author, NoteId id, byte[] now, byte[] content, String message)
            throws IOException {
        return written(user, author, new FileChange(id, now, content), message);
    }

    private boolean written(MemberId user, MemberId author, FileChange file, String message) throws IOException {
        Change change = change(author, List.of(file), message);
        VersionStore store = prepare(user, change);
        boolean written = write(change, file);
        if (written) {
            store.record(change); // of a new file, git may tell only now that it ignores it
        }
        return written;
    }

    /**
     * Moves a file and writes others with it, as one change. At each moment the note is at one of its places at least.
     * It is durable at its new place when this returns; a file with a link that cannot be written stays as it is, and
     * its link leads by the old address.
     *
     * @param created the file at its new place
     * @param others the others, written last; one that is not as expected, or cannot be written, stays as it is
     * @param removed the file at its old place
     * @return false if the new place is taken, or the note is not as expected: then it is where it was
     * @throws IOException if the note cannot be written or removed: then it is where it was
     */
    boolean move(MemberId user, FileChange created, List<FileChange> others, FileChange removed, String message)
            throws IOException {
        List<FileChange> files = new ArrayList<>(List.of(created));
        files.addAll(others);
        files.add(removed);
        Change change = change(user, files, message);
        VersionStore store = prepare(user, change);
        if (!write(change, created)) {
            return false;
        }
        FileChange undo = new FileChange(created.note(), created.after(), null);
        try {
            if (!write(change, removed)) {
                boolean unused = write(change, undo);
                return false;
            }
        } catch (IOException e) {
            if (writer.read(removed.note().path()).isPresent()) { // else it is removed, and only a later step failed
                boolean unused = write(change, undo);
                throw e;
            }
        }
        for (FileChange file : others) {
            if (!isWritten(change, file)) {
                LOG.warn("a file with a link to a moved note is as before: its link leads to the old address");
            }
        }
        store.record(change);
        return true;
    }

    /** The note has moved, so an error stops no other write. */
    private boolean isWritten(Change change, FileChange file) {
        try {
            return write(change, file);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean write(Change change, FileChange file) throws IOException {
        byte[] before = file.before();
        String read = before == null ? null : NoteEdit.hash(before);
        return writer.write(new NoteEdit(file.note().path(), read, file.after(), change.member(), change.message()));
    }

    /** Records a change that core has written, such as thanks. */
    void record(MemberId user, NoteId id, byte @Nullable [] before, byte[] content, String message) throws IOException {
        if (!Arrays.equals(before, content)) {
            Change change = change(user, List.of(new FileChange(id, before, content)), message);
            prepare(user, change).record(change);
        }
    }

    private Change change(MemberId user, List<FileChange> files, String message) {
        Member member = knowhow.operations().people().signedIn(user);
        String address = member.emails().stream().findFirst().orElse("");
        return new Change(files, member.id().value(), member.name(), address, message, clock.instant());
    }

    private VersionStore prepare(MemberId user, Change change) throws IOException {
        VersionStore store = versions.of(change);
        for (FileChange file : change.files()) {
            audit.add(user, file.note(), file.before(), file.after());
        }
        store.prepare(change);
        return store;
    }
}
