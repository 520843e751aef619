package dev.knowhow.publish;

import dev.knowhow.note.NoteId;

/**
 * A new note that is not written yet.
 *
 * @param id the id, named after the title
 * @param text the text
 */
public record FilledTemplate(NoteId id, String text) {}
