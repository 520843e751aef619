package dev.knowhow;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteChange;
import dev.knowhow.note.NoteId;
import dev.knowhow.query.Addresses;
import dev.knowhow.query.Backlink;
import dev.knowhow.query.Related;
import dev.knowhow.query.Siblings;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The questions of a {@link Session} about single notes and their links. */
public sealed interface NoteQuestions permits Session {

    /**
     * Reads a note.
     *
     * @return empty if the note does not exist or the viewer may not see it; the two cases are indistinguishable
     */
    Optional<Note> note(NoteId id);

    /**
     * Finds the note that formerly had an id, by the addresses in its front matter, such as {@code aliases}.
     *
     * @param former an id that is not that of a note
     * @return empty if the viewer sees no such note, or several
     */
    Optional<NoteId> moved(NoteId former);

    /**
     * Visits all published notes that the viewer may find today, by id. Expensive: prefer a query.
     *
     * @param each receives each note
     */
    void notes(Consumer<Note> each);

    /**
     * Finds the notes related to a note by words and links.
     *
     * @param id the note
     * @param offset the number of notes to skip, 0 or more
     * @param limit the largest number of notes, 1 to {@value Related#MAX_LIMIT}
     * @return a page of the first {@value Related#MAX_LIMIT} related notes, best first; empty if the note does not
     *     exist or the viewer may not see it
     * @throws IllegalArgumentException if offset or limit is out of range
     */
    List<Related> related(NoteId id, int offset, int limit);

    /**
     * Finds the notes that link to a note, with one link of each; only notes that the viewer may find.
     *
     * @param id the note
     * @param offset the number of notes to skip, 0 or more
     * @param limit the largest number of notes, 1 or more
     * @return the notes by id; empty if the note does not exist or the viewer may not see it
     * @throws IllegalArgumentException if offset or limit is out of range
     */
    List<Backlink> backlinks(NoteId id, int offset, int limit);

    /**
     * Finds the notes before and after a note in its folder; only notes that the viewer may find.
     *
     * @param id the note
     * @return {@link Siblings#NONE} if the note does not exist or the viewer may not see it
     */
    Siblings siblings(NoteId id);

    /**
     * Renders a note as sanitized HTML. A link to a note that the viewer may not see becomes plain text.
     *
     * @param id the note
     * @param addresses maps notes and images to the host's addresses
     * @return empty if the note does not exist or the viewer may not see it; also if its file was deleted or restricted
     *     since it was indexed, or no renderer accepts it: then only the note's sections can be shown
     */
    Optional<String> html(NoteId id, Addresses addresses);

    /**
     * Reads an image that a note embeds.
     *
     * @param from the note
     * @param path the image's path below the root of the notes
     * @return its unchanged bytes; empty if the viewer may not see the note, the note does not embed the image, or the
     *     image does not exist
     */
    Optional<byte[]> picture(NoteId from, String path);

    /**
     * Reads an attachment of a note, see {@link Note#attachments}.
     *
     * @param from the note
     * @param path the file's path below the root of the notes
     * @return its unchanged bytes; empty if the viewer may not see the note, the file is not an attachment of the note,
     *     or the file does not exist
     */
    Optional<byte[]> attachment(NoteId from, String path);

    /**
     * Lists the changes of a note from an archive such as git, latest first, across renames.
     *
     * @param id the note
     * @param limit the largest number of changes, 1 or more
     * @return the changes; empty if the note does not exist, the viewer may not see it, or its history is unknown
     * @throws IllegalArgumentException if the limit is out of range
     */
    List<NoteChange> changes(NoteId id, int limit);

    /** Checks the links of the notes that the viewer may see. */
    LinkReport links();

    /**
     * Reads the file of a note as it is now, to edit it.
     *
     * @return empty if the viewer may not see the note, if the file is missing, or if its access has changed since it
     *     was indexed; the cases are indistinguishable
     */
    Optional<byte[]> source(NoteId id);

    /**
     * Parses a text as a note that need not exist, such as an edited one.
     *
     * @param id the id of the note
     * @param content the bytes of the file
     * @return empty if it cannot be parsed
     */
    Optional<Note> parse(NoteId id, byte[] content);

    /**
     * Whether the viewer could read a note if it were indexed now, such as an earlier version.
     *
     * @param note a parsed note
     */
    boolean mayRead(Note note);

    /**
     * Renders a text as {@link #html} renders an indexed note. Its links and embeds lead to notes that the viewer may
     * see.
     *
     * @param id the id of the note, which need not exist
     * @param content the bytes of the file
     * @param addresses the addresses of pages
     * @return empty if it cannot be parsed or rendered
     */
    Optional<String> preview(NoteId id, byte[] content, Addresses addresses);
}
