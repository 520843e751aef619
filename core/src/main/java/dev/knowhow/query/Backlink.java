package dev.knowhow.query;

import dev.knowhow.note.NoteId;

/**
 * A link from another note to a note.
 *
 * @param from the note that contains the link
 * @param title that note's title
 * @param text the anchor text; empty if the link has none
 * @param context the part of a line of plain text around the link; empty if the link is not in the text
 * @param line the line of the link, from 1
 */
public record Backlink(NoteId from, String title, String text, String context, int line) {}
