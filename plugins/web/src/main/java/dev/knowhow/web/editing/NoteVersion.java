package dev.knowhow.web.editing;

import java.time.Instant;

/**
 * A version of a note.
 *
 * @param id its name among the versions of the note
 * @param when when it was saved
 * @param author who saved it: an id or name; empty if unknown
 * @param message what changed; empty if unknown
 */
public record NoteVersion(String id, Instant when, String author, String message) {}
