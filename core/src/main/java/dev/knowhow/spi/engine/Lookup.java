package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A selection of stored notes by values. Immutable.
 *
 * @param by the compared property
 * @param values the values, compared exactly; empty for {@link By#ALL}
 */
public record Lookup(By by, Set<String> values) {

    /** The property that a lookup compares. */
    public enum By {
        /** Nothing: selects all notes. */
        ALL,
        /** The path of the note. */
        ID,
        /** {@link dev.knowhow.spi.IndexedNote#names}, opaque keys. */
        NAME,
        /** {@link dev.knowhow.spi.IndexedNote#linkNames}, opaque keys. */
        LINK,
        /** The path of a note that links to the note, as in {@link dev.knowhow.spi.IndexedNote#anchors}. */
        LINKED_FROM,
        /** The name of a person associated with the note, in lower case. */
        PERSON
    }

    /** Selects all notes. */
    public static final Lookup ALL = new Lookup(By.ALL, Set.of());

    /** Copies the values. */
    public Lookup {
        values = Set.copyOf(values);
    }

    /** Selects notes by ids. */
    static Lookup ids(Collection<NoteId> ids) {
        return new Lookup(By.ID, ids.stream().map(NoteId::path).collect(Collectors.toUnmodifiableSet()));
    }

    /** Selects notes by keys of their names or of their links. */
    static Lookup keys(By by, Collection<String> keys) {
        return new Lookup(by, Set.copyOf(keys));
    }
}
