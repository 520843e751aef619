package dev.knowhow.spi;

import dev.knowhow.note.Link;
import dev.knowhow.note.NoteId;
import org.jspecify.annotations.Nullable;

/** Turns a note into HTML that is safe on any page, whoever wrote it. Implementations are pure and safe for use by many threads. */
public interface NoteRenderer {

    /** Says where the links of a note lead. */
    @FunctionalInterface
    interface Targets {

        /**
         * Where a link within the vault leads.
         *
         * @param link the link as it stands in the note
         * @return a URL, absolute or relative to the page; null to show the words only
         */
        @Nullable String href(Link link);
    }

    /** Whether this renderer understands such a file, judged by its name. */
    boolean accepts(NoteId id);

    /**
     * Renders a note, without its front matter. Headings carry the ids of {@link dev.knowhow.note.Section#anchor()}.
     *
     * @param raw the note
     * @param targets says where links within the vault lead
     * @return elements to be put into a page
     */
    String html(RawNote raw, Targets targets);
}
