package dev.knowhow.spi;

import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import org.jspecify.annotations.Nullable;

/** Renders notes as sanitized HTML. Implementations are pure and thread-safe. */
public interface NoteRenderer {

    /** Resolves the links of a note. */
    @FunctionalInterface
    interface Targets {

        /**
         * The address of a link within the notes.
         *
         * @param link the link as written in the note
         * @return an absolute URL or one relative to the page; null to show the anchor text only
         */
        @Nullable String href(Link link);
    }

    /** Whether this renderer accepts a file with this name. */
    boolean accepts(NoteId id);

    /**
     * Renders a note without its front matter. Headings have the ids of {@link dev.knowhow.note.Section#anchor()}.
     *
     * @param raw the note
     * @param targets resolves links within the notes
     * @return an HTML fragment
     */
    String html(RawNote raw, Targets targets);
}
