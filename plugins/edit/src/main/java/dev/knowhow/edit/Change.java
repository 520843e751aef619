package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change by a member, of one file or of several together.
 *
 * @param files the files
 * @param member the id of the member
 * @param name the name of the member
 * @param address the e-mail address of the member's record; empty if unknown
 * @param message what the change does, on one line
 * @param when the time
 */
record Change(List<FileChange> files, String member, String name, String address, String message, Instant when) {

    /**
     * A file of a change.
     *
     * @param note its path
     * @param before the bytes before the change; null if there was no file; must not be changed
     * @param after the bytes after it; null if the file is removed; must not be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record FileChange(NoteId note, byte @Nullable [] before, byte @Nullable [] after) {}

    Change {
        files = List.copyOf(files);
    }

    /** The same change of some of its files. */
    Change with(List<FileChange> some) {
        return new Change(some, member, name, address, message, when);
    }
}
