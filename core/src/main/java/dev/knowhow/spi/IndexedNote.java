package dev.knowhow.spi;

import dev.knowhow.note.Note;
import java.util.List;
import java.util.Set;

/**
 * A note with all the index has to know of it.
 *
 * @param note the note, enriched
 * @param stamp what tells whether it has changed, with its hash
 * @param anchors the links that lead here from other notes, with their words
 * @param names the keys under which a link may mean this note, see {@link NoteIndex.Update#namedBy}
 * @param linkNames the keys of what its links point at, see {@link NoteIndex.Update#linkingTo}
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
     * Those who wrote notes that link here and that everyone may find, as these name them: what the ranking of people hears
     * of links. Beyond {@value #MOST_LINKING} one more says nothing.
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
