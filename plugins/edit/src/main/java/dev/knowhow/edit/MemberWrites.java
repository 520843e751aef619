package dev.knowhow.edit;

import dev.knowhow.Knowhow;
import dev.knowhow.note.NoteId;
import dev.knowhow.people.Member;
import dev.knowhow.people.MemberId;
import dev.knowhow.spi.NoteEdit;
import dev.knowhow.spi.NoteWriter;
import java.io.IOException;
import java.time.Clock;
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
        return written(user, id, null, content, message);
    }

    /** Replaces a file; false if it is not as expected. */
    boolean replace(MemberId user, NoteId id, byte[] now, byte[] content, String message) throws IOException {
        return written(user, id, now, content, message);
    }

    private boolean written(MemberId user, NoteId id, byte @Nullable [] now, byte[] content, String message)
            throws IOException {
        Member member = knowhow.operations().people().signedIn(user);
        String address = member.emails().stream().findFirst().orElse("");
        String author = member.id().value();
        Change change = new Change(id, content, author, member.name(), address, message, clock.instant());
        VersionStore store = versions.of(id);
        audit.add(user, id, now, content);
        store.prepare(change, now == null ? new byte[0] : now);
        boolean written = writer.write(NoteEdit.replace(id.path(), now, content, author, message));
        if (written) {
            store.record(change);
        }
        return written;
    }
}
