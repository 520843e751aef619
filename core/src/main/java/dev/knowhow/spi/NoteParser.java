package dev.knowhow.spi;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;

/** Turns bytes into a note. Implementations are pure and safe for use by many threads. */
public interface NoteParser {

    /** Whether this parser understands such a file, judged by its name. */
    boolean accepts(NoteId id);

    /**
     * Understands a note. What can be understood is; the rest becomes {@linkplain Note#problems() problems}.
     *
     * @throws UnreadableNoteException if it is no note at all
     */
    Note parse(RawNote raw);
}
