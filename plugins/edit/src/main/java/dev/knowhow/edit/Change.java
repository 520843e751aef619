package dev.knowhow.edit;

import dev.knowhow.note.NoteId;
import java.time.Instant;

/**
 * A change of a note by a member.
 *
 * @param note the note
 * @param content the bytes of the file after the change; must not be changed
 * @param member the id of the member
 * @param name the name of the member
 * @param address the e-mail address of the member's record; empty if unknown
 * @param message what the change does, on one line
 * @param when the time
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Change(NoteId note, byte[] content, String member, String name, String address, String message, Instant when) {}
