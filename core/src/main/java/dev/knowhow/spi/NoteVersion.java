package dev.knowhow.spi;

import dev.knowhow.note.NoteId;
import java.time.LocalDate;

/**
 * The content of a note after a change in the past.
 *
 * @param note the note as it is called now
 * @param name its id after the change
 * @param day the day of the change
 * @param content its bytes; not copied, so they must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // each is parsed once and forgotten
public record NoteVersion(NoteId note, NoteId name, LocalDate day, byte[] content) {}
