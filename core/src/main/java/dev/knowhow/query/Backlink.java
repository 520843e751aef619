package dev.knowhow.query;

import dev.knowhow.note.NoteId;

/**
 * A link that leads to a note from another one.
 *
 * @param from the note it stands in
 * @param title that note's title
 * @param text the words it is shown by; empty if it has none of its own
 * @param line the line it stands on, from 1
 */
public record Backlink(NoteId from, String title, String text, int line) {}
