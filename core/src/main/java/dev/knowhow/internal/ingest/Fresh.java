package dev.knowhow.internal.ingest;

import dev.knowhow.internal.link.LinkKeys;
import dev.knowhow.note.Note;
import dev.knowhow.note.NoteId;
import dev.knowhow.spi.Stamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The notes that are new or changed: their texts set aside, what links ask for in memory. */
final class Fresh {

    private record Entry(Stamp stamp, Linkage.Card card) {}

    private final NoteStore store;
    private final Map<NoteId, Entry> entries = new HashMap<>();
    private final Map<String, List<NoteId>> byName = new HashMap<>();

    Fresh(NoteStore store) {
        this.store = store;
    }

    /** Takes a note in. Safe for use by many threads; all else is for afterwards. */
    void add(Note note, Stamp stamp) {
        store.put(note);
        Entry entry = new Entry(stamp, Linkage.Card.of(note));
        Set<String> names = LinkKeys.of(note);
        synchronized (this) {
            entries.put(note.id(), entry);
            // most names are those of one note, and a list that may grow takes four times the room
            names.forEach(name -> byName.merge(name, List.of(note.id()), Fresh::both));
        }
    }

    private static List<NoteId> both(List<NoteId> known, List<NoteId> more) {
        List<NoteId> both = known.size() > 1 ? known : new ArrayList<>(known);
        both.addAll(more);
        return both;
    }

    /** All of them, in order. */
    List<NoteId> ids() {
        return entries.keySet().stream().sorted().toList();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    int size() {
        return entries.size();
    }

    boolean has(NoteId id) {
        return entries.containsKey(id);
    }

    Note note(NoteId id) {
        return store.get(id);
    }

    Stamp stamp(NoteId id) {
        return entry(id).stamp;
    }

    Linkage.Card card(NoteId id) {
        return entry(id).card;
    }

    Set<String> names(NoteId id) {
        return LinkKeys.of(entry(id).card.named());
    }

    Collection<NoteId> named(String key) {
        return byName.getOrDefault(key, List.of());
    }

    /** Of the notes with a key, those that have it by their path: the name of a file may look like the key of a title. */
    static Collection<NoteId> byPath(String key, Collection<NoteId> having) {
        return key.startsWith(LinkKeys.named(""))
                ? having.stream()
                        .filter(id -> LinkKeys.ofPath(id).contains(key))
                        .toList()
                : having;
    }

    private Entry entry(NoteId id) {
        return Objects.requireNonNull(entries.get(id));
    }
}
