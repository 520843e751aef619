package dev.knowhow.spi;

import dev.knowhow.note.NoteId;

/**
 * A note as it comes from its source, not yet understood.
 *
 * @param id where it lies
 * @param content its bytes; not copied, never changed by anybody
 */
@SuppressWarnings("ArrayRecordComponent") // copying every note once more buys nothing between source and parser
public record RawNote(NoteId id, byte[] content) {}
