package dev.knowhow.internal.link;

import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Access;
import dev.knowhow.spi.NoteIndex;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The visible notes of an index; no link leads to a hidden note. Caches lookups. Not thread-safe. */
public final class IndexCatalog implements Catalog {

    private final NoteIndex index;
    private final Access access;
    private final Map<String, List<Note>> found = new HashMap<>();

    /** The visible notes of an index. */
    public IndexCatalog(NoteIndex index, Access access) {
        this.index = index;
        this.access = access;
    }

    @Override
    public boolean has(String path) {
        NoteId id = new NoteId(path);
        return byPath(LinkKeys.key(id.baseName())).contains(id);
    }

    @Override
    public Collection<NoteId> byPath(String key) {
        return named(key).stream().map(Note::id).toList();
    }

    @Override
    public Collection<NamedNote> byName(String key) {
        return named(LinkKeys.named(key)).stream().map(NamedNote::of).toList();
    }

    private List<Note> named(String key) {
        return found.computeIfAbsent(key, one -> index.namedBy(List.of(one), access));
    }
}
