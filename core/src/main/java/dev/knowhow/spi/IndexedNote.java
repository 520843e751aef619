package dev.knowhow.spi;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Set;

/**
 * A note with all data that the index stores for it. Immutable.
 *
 * @param note the note, enriched
 * @param stamp the stamp, with its hash
 * @param anchors the links to this note from other notes
 * @param names the keys by which links refer to this note, see {@link NoteIndex.Update#namedBy}
 * @param linkNames the keys of the targets of its links, see {@link NoteIndex.Update#linkingTo}
 */
public record IndexedNote(Note note, Stamp stamp, List<Anchor> anchors, Set<String> names, Set<String> linkNames) {

    private static final int MOST_LINKING = 50;

    /** Copies the lists. */
    public IndexedNote {
        anchors = List.copyOf(anchors);
        names = Set.copyOf(names);
        linkNames = Set.copyOf(linkNames);
    }

    /**
     * The authors, as written, of notes that link to this one and are open to everyone, at most {@value #MOST_LINKING}.
     * The ranking of people uses them.
     */
    public List<String> linkedBy() {
        return anchors.stream()
                .flatMap(anchor -> anchor.by().stream())
                .distinct()
                .sorted()
                .limit(MOST_LINKING)
                .toList();
    }
}
