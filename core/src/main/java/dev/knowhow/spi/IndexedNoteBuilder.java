package dev.knowhow.spi;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Set;

/** Builds an indexed note. Not thread-safe. */
public final class IndexedNoteBuilder {

    private final Note note;
    private final Stamp stamp;
    private List<Anchor> anchors = List.of();
    private Set<String> names = Set.of();
    private Set<String> linkNames = Set.of();

    IndexedNoteBuilder(Note note, Stamp stamp) {
        this.note = note;
        this.stamp = stamp;
    }

    /** Sets {@link IndexedNote#anchors}. */
    public IndexedNoteBuilder anchors(List<Anchor> value) {
        anchors = value;
        return this;
    }

    /** Sets {@link IndexedNote#names}. */
    public IndexedNoteBuilder names(Set<String> value) {
        names = value;
        return this;
    }

    /** Sets {@link IndexedNote#linkNames}. */
    public IndexedNoteBuilder linkNames(Set<String> value) {
        linkNames = value;
        return this;
    }

    /** Returns the note. */
    public IndexedNote build() {
        return new Values(note, stamp, anchors, names, linkNames);
    }

    record Values(Note note, Stamp stamp, List<Anchor> anchors, Set<String> names, Set<String> linkNames)
            implements IndexedNote {

        Values {
            anchors = List.copyOf(anchors);
            names = Set.copyOf(names);
            linkNames = Set.copyOf(linkNames);
        }
    }
}
