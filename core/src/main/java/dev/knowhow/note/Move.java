package dev.knowhow.note;

import java.util.List;

/**
 * The files that change if a note gets another id, so that all links lead to the same notes as before. Nothing is
 * written. Immutable.
 *
 * @param from the id of the note
 * @param to its id after the move
 * @param changes the note first, then the other files, by path
 * @param left the links that cannot be rewritten, such as those in a file that is not text in UTF-8
 */
public record Move(NoteId from, NoteId to, List<FileChange> changes, List<LeftLink> left) {

    /**
     * A file that changes.
     *
     * @param path its path before the move
     * @param before its bytes; must not be changed
     * @param after its bytes after the move; must not be changed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    public record FileChange(String path, byte[] before, byte[] after) {}

    /**
     * A link that leads elsewhere after the move.
     *
     * @param from the id of the note with the link before the move
     * @param link the link as it stays
     */
    public record LeftLink(NoteId from, Link link) {}

    /** Copies the lists. */
    public Move {
        changes = List.copyOf(changes);
        left = List.copyOf(left);
    }
}
