package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * The words by which another note links here.
 *
 * @param from the note that links
 * @param text the words shown, never blank
 */
public record Anchor(NoteId from, String text) {}
