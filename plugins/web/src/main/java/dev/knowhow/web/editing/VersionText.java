package dev.knowhow.web.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text of a version.
 *
 * @param version the version
 * @param content the bytes of the file; must not be changed
 * @param text the text as the editor shows it
 * @param other the version that it is compared with; null for the current text
 * @param otherContent the bytes of that; must not be changed
 * @param changes the difference to that
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
public record VersionText(
        NoteVersion version,
        byte[] content,
        String text,
        @Nullable NoteVersion other,
        byte[] otherContent,
        List<Line> changes) {

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
            /** It is only in the other text. */
            ADDED,
            /** Lines that are in both texts are left out. */
            GAP
        }
    }
}
