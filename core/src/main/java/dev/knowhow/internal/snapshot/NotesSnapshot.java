package dev.knowhow.internal.snapshot;

import dev.knowhow.people.People;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.NotesVersion;

/**
 * Past notes, ready to be searched.
 *
 * @param version the version of the notes
 * @param index an index of them
 * @param people the records of people of that version
 */
public record NotesSnapshot(NotesVersion version, NoteIndex index, People people) {}
