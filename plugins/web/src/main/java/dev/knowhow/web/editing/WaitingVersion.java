package dev.knowhow.web.editing;

import dev.knowhow.note.NoteId;

/**
 * A version that waits for its member to decide.
 *
 * @param note the note
 * @param version the version
 */
public record WaitingVersion(NoteId note, KeptVersion version) {}
