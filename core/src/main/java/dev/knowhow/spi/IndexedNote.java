package dev.knowhow.spi;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Set;

/** A note with all data that the index stores for it. Immutable. */
public sealed interface IndexedNote permits IndexedNoteBuilder.Values {

    /** The note, enriched. */
    Note note();

    /** The stamp, with its hash. */
    Stamp stamp();

    /** The links to this note from other notes. */
    List<Anchor> anchors();

    /** The keys by which links refer to this note, see {@link NoteIndex.Update#namedBy}. */
    Set<String> names();

    /** The keys of the targets of its links, see {@link NoteIndex.Update#linkingTo}. */
    Set<String> linkNames();

    /** The largest number of authors in {@link #linkedBy}. */
    int MOST_LINKING = 50;

    /**
     * The authors, as written, of notes that link to this one and are open to everyone, at most {@value #MOST_LINKING}.
     * The ranking of people uses them.
     */
    default List<String> linkedBy() {
        return anchors().stream()
                .flatMap(anchor -> anchor.by().stream())
                .distinct()
                .sorted()
                .limit(MOST_LINKING)
                .toList();
    }

    /** Returns a copy with another stamp. */
    default IndexedNote withStamp(Stamp other) {
        return toBuilder(other).build();
    }

    /**
     * Returns a builder of a note without links.
     *
     * @param note see {@link #note}
     * @param stamp see {@link #stamp}
     */
    static IndexedNoteBuilder builder(Note note, Stamp stamp) {
        return new IndexedNoteBuilder(note, stamp);
    }

    private IndexedNoteBuilder toBuilder(Stamp stamp) {
        return new IndexedNoteBuilder(note(), stamp)
                .anchors(anchors())
                .names(names())
                .linkNames(linkNames());
    }
}
