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

        /**
         * The address of a tag's page.
         *
         * @param name the tag without {@code #}
         * @return null to show the tag as text
         */
        default @Nullable String tag(String name) {
            return null;
        }

        /**
         * The part of a note that a link embeds.
         *
         * @param link an embed as written in the note
         * @return null if there is no such note, or the viewer may not see it; then the link is shown
         */
        default @Nullable Embed embed(Link link) {
            return null;
        }
    }

    /**
     * A part of a note that another note embeds.
     *
     * @param raw the embedded note
     * @param title its title
     * @param place the id of a heading, or of a block with its {@code ^}; empty for the whole note
     * @param href the address of the part
     * @param targets resolves the links of the embedded note
     */
    record Embed(RawNote raw, String title, String place, String href, Targets targets) {}

    /** Whether this renderer accepts a file with this name. */
    boolean accepts(NoteId id);

    /**
     * Renders a note without its front matter. Headings have the ids of {@link dev.knowhow.note.Section#anchor()}. At
     * most one heading has level 1: the title, if the note begins with it.
     *
     * @param raw the note
     * @param title the title of the note
     * @param targets resolves links within the notes
     * @return an HTML fragment
     */
    String html(RawNote raw, String title, Targets targets);
}
