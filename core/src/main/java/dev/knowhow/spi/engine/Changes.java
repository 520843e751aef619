package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.IndexedNote;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The changes of one update, to be written atomically. No note is both put and deleted. Immutable.
 *
 * @param clear whether all notes and kept files are removed first
 * @param put the notes to add or replace
 * @param delete the notes to remove if they exist
 * @param kept small files to store beside the notes; empty values remove them
 * @param source the name of the source of the notes
 * @param asOf the time at which the notes were listed
 * @param durable whether the changes must be durable and visible to other processes; otherwise that may wait for
 *     {@link dev.knowhow.spi.NoteIndex#commit}. An engine may always make them durable at once
 */
public record Changes(
        boolean clear,
        List<IndexedNote> put,
        Set<NoteId> delete,
        Map<String, Optional<byte[]>> kept,
        String source,
        Instant asOf,
        boolean durable) {

    /** Copies the collections. */
    public Changes {
        put = List.copyOf(put);
        delete = Set.copyOf(delete);
        kept = Map.copyOf(kept);
    }

    static Changes of(
            boolean clear,
            Map<NoteId, Optional<IndexedNote>> notes,
            Map<String, Optional<byte[]>> kept,
            String source,
            Instant asOf,
            boolean durable) {
        Collection<Optional<IndexedNote>> values = notes.values();
        List<IndexedNote> put = values.stream().flatMap(Optional::stream).toList();
        Set<NoteId> delete = notes.entrySet().stream()
                .filter(note -> note.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Changes(clear, put, delete, kept, source, asOf, durable);
    }
}
