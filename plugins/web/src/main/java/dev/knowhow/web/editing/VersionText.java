package dev.knowhow.web.editing;

import java.util.List;

/**
 * The text of a version.
 *
 * @param version the version
 * @param content the bytes of the file; must not be changed
 * @param text the text as the editor shows it
 * @param changes what has changed since: the difference to the current text
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record VersionText(NoteVersion version, byte[] content, String text, List<Line> changes) {

    /** Copies the list. */
    public VersionText {
        changes = List.copyOf(changes);
    }

    /** A line of a difference. */
    public record Line(Kind kind, String text) {

        /** What happened to a line. */
        public enum Kind {
            /** It is in both texts. */
            SAME,
            /** It is only in the version. */
            REMOVED,
            /** It is only in the current text. */
            ADDED,
            /** Lines that are in both texts are left out. */
            GAP
        }
    }
}
