package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which stored notes are wanted: those that have one of some values.
 *
 * @param by what is compared
 * @param values the values, compared as they are; none for {@link By#ALL}
 */
public record Lookup(By by, Set<String> values) {

    /** What a lookup compares. */
    public enum By {
        /** Nothing: all notes are wanted. */
        ALL,
        /** The path of the note. */
        ID,
        /** {@link dev.knowhow.spi.IndexedNote#names}, opaque keys. */
        NAME,
        /** {@link dev.knowhow.spi.IndexedNote#linkNames}, opaque keys. */
        LINK,
        /** The path of a note whose links lead here, as in {@link dev.knowhow.spi.IndexedNote#anchors}. */
        LINKED_FROM,
        /** The name of somebody who has a part in the note, in lower case. */
        PERSON
    }

    /** All notes. */
    public static final Lookup ALL = new Lookup(By.ALL, Set.of());

    /** Copies the values. */
    public Lookup {
        values = Set.copyOf(values);
    }

    /** Notes by their ids. */
    static Lookup ids(Collection<NoteId> ids) {
        return new Lookup(By.ID, ids.stream().map(NoteId::path).collect(Collectors.toUnmodifiableSet()));
    }

    /** Notes by keys of their names or of their links. */
    static Lookup keys(By by, Collection<String> keys) {
        return new Lookup(by, Set.copyOf(keys));
    }
}
