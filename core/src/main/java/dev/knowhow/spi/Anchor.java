package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * A link that leads here from another note, with the words it is shown by.
 *
 * @param from the note that links
 * @param text the words shown; empty if the link has none of its own, as {@code [[note]]}: then it tells no name
 */
public record Anchor(NoteId from, String text) {}
