package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;

/** Parses files as notes. Implementations are pure and thread-safe. */
public interface NoteParser {

    /** Whether this parser accepts a file with this name. */
    boolean accepts(NoteId id);

    /**
     * Parses a note. Errors in parts of it become {@linkplain Note#problems() problems}.
     *
     * @throws UnreadableNoteException if the file is not a note
     */
    Note parse(RawNote raw);
}
