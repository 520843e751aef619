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
 * What is to be written, all of it or nothing. A note is put or deleted, not both.
 *
 * @param clear whether all notes and all that is kept are taken out first
 * @param put the notes to add or to put in the place of those with their ids
 * @param delete the notes to take out, if they are there
 * @param kept small files to keep beside the notes; empty ones are taken out
 * @param source the name of the source the notes came from
 * @param asOf when the notes were looked at
 * @param lasting whether the change is durable and seen by other processes afterwards; else it may be seen here alone until {@link
 *     dev.knowhow.spi.NoteIndex#commit}. An engine may always make it durable at once
 */
public record Changes(
        boolean clear,
        List<IndexedNote> put,
        Set<NoteId> delete,
        Map<String, Optional<byte[]>> kept,
        String source,
        Instant asOf,
        boolean lasting) {

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
            boolean lasting) {
        Collection<Optional<IndexedNote>> values = notes.values();
        List<IndexedNote> put = values.stream().flatMap(Optional::stream).toList();
        Set<NoteId> delete = notes.entrySet().stream()
                .filter(note -> note.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
        return new Changes(clear, put, delete, kept, source, asOf, lasting);
    }
}
