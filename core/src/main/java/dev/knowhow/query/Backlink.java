package dev.knowhow.query;

import dev.knowhow.note.NoteId;

/**
 * A link from another note to a note.
 *
 * @param from the note that contains the link
 * @param title that note's title
 * @param text the anchor text; empty if the link has none
 * @param line the line of the link, from 1
 */
public record Backlink(NoteId from, String title, String text, int line) {}
