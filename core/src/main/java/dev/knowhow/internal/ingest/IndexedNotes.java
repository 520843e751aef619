package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.Catalog;
import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.internal.link.NamedNote;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The notes in the index before a change. Listed notes are in memory; others are looked up one by one, so that the cost
 * of one changed note does not grow with the vault. Thread-safe.
 */
final class IndexedNotes implements Catalog {

    private final NoteIndex.Update update;
    private final Set<String> rejected = new HashSet<>();
    private final Set<NoteId> lookedAt;
    private final boolean all;
    private final Map<NoteId, Optional<Linkage.Card>> cards = new ConcurrentHashMap<>();
    private final Map<String, Set<NoteId>> named = new ConcurrentHashMap<>();

    /**
     * Creates the notes.
     *
     * @param lookedAt the stamps of the listed notes
     * @param all whether these are all notes
     */
    IndexedNotes(NoteIndex index, NoteIndex.Update update, Collection<Stamp> lookedAt, boolean all) {
        this.update = update;
        this.all = all;
        index.rejected().stream().map(Problem::file).forEach(rejected::add);
        this.lookedAt = notesOf(lookedAt);
    }

    /** A rejected file has a stamp, but is not a note. */
    private Set<NoteId> notesOf(Collection<Stamp> stamps) {
        Set<NoteId> notes = new HashSet<>();
        for (Stamp stamp : stamps) {
            if (!rejected.contains(stamp.id().path())) {
                notes.add(stamp.id());
            }
        }
        return notes;
    }

    /** Whether the index has no notes. */
    boolean isEmpty() {
        return all && lookedAt.isEmpty();
    }

    /** Whether a listed file is a note in the index. */
    boolean contains(NoteId id) {
        return lookedAt.contains(id);
    }

    /** All notes. */
    Set<NoteId> ids() {
        return all ? lookedAt : notesOf(update.stamps());
    }

    Note note(NoteId id) {
        return update.get(id)
                .map(IndexedNote::note)
                .orElseThrow(() -> new IllegalStateException(id + " has a stamp and is not in the index"));
    }

    /** The names of a note that decide which links lead to it, if it exists. */
    Optional<Linkage.Card> card(NoteId id) {
        Optional<Linkage.Card> card = cards.get(id);
        if (card == null) {
            card = all && !contains(id)
                    ? Optional.empty()
                    : update.get(id).map(IndexedNote::note).map(Linkage.Card::of);
            cards.put(id, card);
        }
        return card;
    }

    /** The notes with a key. */
    Set<NoteId> having(String key) {
        return isEmpty() ? Set.of() : named.computeIfAbsent(key, any -> update.namedBy(List.of(key)));
    }

    @Override
    public boolean has(String path) {
        if (!NoteId.proper(path)) {
            return false;
        }
        NoteId id = new NoteId(path);
        return all ? contains(id) : card(id).isPresent();
    }

    @Override
    public Collection<NoteId> byPath(String key) {
        return ChangedNotes.byPath(key, having(key));
    }

    @Override
    public Collection<NamedNote> byName(String key) {
        return having(LinkKeys.named(key)).stream()
                .flatMap(id -> card(id).stream())
                .map(Linkage.Card::named)
                .toList();
    }
}
