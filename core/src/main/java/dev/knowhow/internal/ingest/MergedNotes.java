package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.Catalog;
import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.link.NamedNote;
import dev.knowhow.note.NoteId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The notes after a change: new and changed ones, and unchanged ones that still exist. */
final class MergedNotes implements Catalog {

    private final IndexedNotes before;
    private final ChangedNotes fresh;
    private final Set<NoteId> gone;

    MergedNotes(IndexedNotes before, ChangedNotes fresh, Set<NoteId> gone) {
        this.before = before;
        this.fresh = fresh;
        this.gone = gone;
    }

    private boolean unchanged(NoteId id) {
        return !fresh.has(id) && !gone.contains(id);
    }

    /** The names of a note that decide which links lead to it, if it exists. */
    Optional<Linkage.Card> card(NoteId id) {
        if (fresh.has(id)) {
            return Optional.of(fresh.card(id));
        }
        return gone.contains(id) ? Optional.empty() : before.card(id);
    }

    private Collection<NoteId> having(String key) {
        Set<NoteId> old = before.having(key);
        if (old.isEmpty()) {
            return fresh.named(key);
        }
        List<NoteId> having = new ArrayList<>(fresh.named(key));
        old.stream().filter(this::unchanged).forEach(having::add);
        return having;
    }

    @Override
    public boolean has(String path) {
        return NoteId.proper(path)
                && (fresh.has(new NoteId(path)) || (!gone.contains(new NoteId(path)) && before.has(path)));
    }

    @Override
    public Collection<NoteId> byPath(String key) {
        return ChangedNotes.byPath(key, having(key));
    }

    @Override
    public Collection<NamedNote> byName(String key) {
        return having(LinkKeys.named(key)).stream()
                .sorted()
                .flatMap(id -> card(id).stream())
                .map(Linkage.Card::named)
                .toList();
    }
}
