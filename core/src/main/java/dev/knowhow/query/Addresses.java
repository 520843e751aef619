package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import org.jspecify.annotations.Nullable;

/** Maps notes, images and topics to the addresses of a host's pages. */
public interface Addresses {

    /**
     * The address of a note.
     *
     * @param id a note that the viewer may see
     * @param fragment the fragment without {@code #}; empty for the start of the note
     */
    String note(NoteId id, String fragment);

    /**
     * The address of an image that a note embeds.
     *
     * @param from the note
     * @param path the image's path below the root of the notes
     * @return the address; null to show the alternative text only
     */
    @Nullable String picture(NoteId from, String path);

    /**
     * The address of an attachment of a note, such as a PDF file.
     *
     * @param from the note
     * @param path the file's path below the root of the notes
     * @return the address; null, the default, to show the anchor text only
     */
    default @Nullable String attachment(NoteId from, String path) {
        return null;
    }

    /**
     * The address of a topic's page.
     *
     * @param name a tag
     * @return the address; null to show the tag as text
     */
    @Nullable String topic(String name);
}
