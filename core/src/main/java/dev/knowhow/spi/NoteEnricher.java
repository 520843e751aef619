package dev.knowhow.spi;

import dev.knowhow.note.Note;

/** Adds to a note what its text does not say, such as who wrote it by its history. Safe for use by many threads. */
public interface NoteEnricher {

    /** The note with more attributions, dates or properties; the same note if there is nothing to add. */
    Note enrich(Note note);
}
