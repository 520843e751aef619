package dev.knowhow.internal.link;

import dev.knowhow.note.NoteId;
import java.util.Collection;

/** The notes that links can lead to. */
public interface Catalog {

    /** Whether there is a note with exactly this path. */
    boolean has(String path);

    /** The notes whose path has this key. */
    Collection<NoteId> byPath(String key);

    /** The notes with an alias, a title or an address of this key. */
    Collection<NamedNote> byName(String key);
}
