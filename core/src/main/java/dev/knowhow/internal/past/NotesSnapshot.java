package dev.knowhow.internal.past;

import dev.knowhow.people.People;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NotesVersion;

/**
 * The notes as they were, ready to be asked.
 *
 * @param version which notes these are
 * @param index an index of them
 * @param people the records of people as they were
 */
public record NotesSnapshot(NotesVersion version, NoteIndex index, People people) {}
