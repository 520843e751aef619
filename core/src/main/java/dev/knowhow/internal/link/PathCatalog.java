package dev.knowhow.internal.link;

import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Notes by their paths, in memory, and by their names, looked up if no path matches. */
public final class PathCatalog implements Catalog {

    private final Set<String> paths = new HashSet<>();
    private final Map<String, List<NoteId>> byPath = new HashMap<>();
    private final Function<String, Collection<NamedNote>> byName;

    /**
     * A catalog of some notes.
     *
     * @param notes the notes
     * @param byName finds those with an alias, title or address of a key
     */
    public PathCatalog(Collection<NoteId> notes, Function<String, Collection<NamedNote>> byName) {
        this.byName = byName;
        for (NoteId note : notes) {
            paths.add(note.path());
            for (String key : LinkKeys.ofPath(note)) {
                byPath.computeIfAbsent(key, any -> new ArrayList<>(1)).add(note);
            }
        }
    }

    @Override
    public boolean has(String path) {
        return paths.contains(path);
    }

    @Override
    public Collection<NoteId> byPath(String key) {
        return byPath.getOrDefault(key, List.of());
    }

    @Override
    public Collection<NamedNote> byName(String key) {
        return byName.apply(key);
    }
}
