package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Writes files in the name of members: first the line of the audit, then the file, then its version. Called while other
 * writers wait. Thread-safe.
 */
final class MemberWrites {

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

    /** Creates a file; false if there is one. */
    boolean create(MemberId user, NoteId id, byte[] content, String message) throws IOException {
        return written(user, user, id, null, content, message);
    }

    /** Replaces a file; false if it is not as expected. */
    boolean replace(MemberId user, NoteId id, byte[] now, byte[] content, String message) throws IOException {
        return replace(user, user, id, now, content, message);
    }

    /** The same with the change of another member, who is its author. */
    boolean replace(MemberId user, MemberId author, NoteId id, byte[] now, byte[] content, String message)
            throws IOException {
        return written(user, author, id, now, content, message);
    }

    private boolean written(
            MemberId user, MemberId author, NoteId id, byte @Nullable [] now, byte[] content, String message)
            throws IOException {
        Change change = change(author, id, content, message);
        VersionStore store = prepare(user, change, now);
        boolean written = writer.write(NoteEdit.replace(id.path(), now, content, change.member(), message));
        if (written) {
            store.record(change); // of a new file, git may tell only now that it ignores it
        }
        return written;
    }

    /** Records a change that core has written, such as thanks. */
    void record(MemberId user, NoteId id, byte @Nullable [] before, byte[] content, String message) throws IOException {
        if (!Arrays.equals(before, content)) {
            Change change = change(user, id, content, message);
            prepare(user, change, before).record(change);
        }
    }

    private Change change(MemberId user, NoteId id, byte[] content, String message) {
        Member member = knowhow.operations().people().signedIn(user);
        String address = member.emails().stream().findFirst().orElse("");
        return new Change(id, content, member.id().value(), member.name(), address, message, clock.instant());
    }

    private VersionStore prepare(MemberId user, Change change, byte @Nullable [] before) throws IOException {
        VersionStore store = versions.of(change.note());
        audit.add(user, change.note(), before, change.content());
        store.prepare(change, before == null ? new byte[0] : before);
        return store;
    }
}
