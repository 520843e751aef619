package dev.knowhow.internal.link;

import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The notes of a catalog after one of them has moved. */
final class MovedCatalog implements Catalog {

    private final Catalog notes;
    private final NoteId from;
    private final NamedNote moved;

    MovedCatalog(Catalog notes, NoteId from, NamedNote moved) {
        this.notes = notes;
        this.from = from;
        this.moved = moved;
    }

    @Override
    public boolean has(String path) {
        return path.equals(moved.id().path()) || (!path.equals(from.path()) && notes.has(path));
    }

    @Override
    public Collection<NoteId> byPath(String key) {
        List<NoteId> found = new ArrayList<>(notes.byPath(key));
        found.remove(from);
        if (LinkKeys.ofPath(moved.id()).contains(key)) {
            found.add(moved.id());
        }
        return found;
    }

    @Override
    public Collection<NamedNote> byName(String key) {
        List<NamedNote> found = new ArrayList<>(notes.byName(key));
        found.removeIf(note -> note.id().equals(from));
        if (LinkKeys.of(moved).contains(LinkKeys.named(key))) {
            found.add(moved);
        }
        return found;
    }
}
