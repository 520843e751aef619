package dev.knowhow.query;

import dev.knowhow.note.NoteId;
import org.jspecify.annotations.Nullable;

/** Says where a host shows things, for the links on its pages. */
public interface Addresses {

    /**
     * The address of a note.
     *
     * @param id the note, one that the viewer may see
     * @param fragment the place in it, without {@code #}; empty for its beginning
     */
    String note(NoteId id, String fragment);

    /**
     * The address of a picture that a note shows.
     *
     * @param from the note
     * @param path the picture's path under the root of the notes
     * @return null to show its words only
     */
    @Nullable String picture(NoteId from, String path);
}
