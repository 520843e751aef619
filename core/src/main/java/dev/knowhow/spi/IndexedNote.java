package dev.knowhow.spi;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Set;

/** A note with all data that the index stores for it. Immutable. */
public sealed interface IndexedNote {

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
    static Builder builder(Note note, Stamp stamp) {
        return new Builder(note, stamp);
    }

    private Builder toBuilder(Stamp stamp) {
        return new Builder(note(), stamp).anchors(anchors()).names(names()).linkNames(linkNames());
    }

    /** Builds an indexed note. Not thread-safe. */
    final class Builder {

        private final Note note;
        private final Stamp stamp;
        private List<Anchor> anchors = List.of();
        private Set<String> names = Set.of();
        private Set<String> linkNames = Set.of();

        private Builder(Note note, Stamp stamp) {
            this.note = note;
            this.stamp = stamp;
        }

        /** Sets {@link IndexedNote#anchors}. */
        public Builder anchors(List<Anchor> value) {
            anchors = value;
            return this;
        }

        /** Sets {@link IndexedNote#names}. */
        public Builder names(Set<String> value) {
            names = value;
            return this;
        }

        /** Sets {@link IndexedNote#linkNames}. */
        public Builder linkNames(Set<String> value) {
            linkNames = value;
            return this;
        }

        /** Returns the note. */
        public IndexedNote build() {
            return new Values(note, stamp, anchors, names, linkNames);
        }

        private record Values(Note note, Stamp stamp, List<Anchor> anchors, Set<String> names, Set<String> linkNames)
                implements IndexedNote {

            private Values {
                anchors = List.copyOf(anchors);
                names = Set.copyOf(names);
                linkNames = Set.copyOf(linkNames);
            }
        }
    }
}
