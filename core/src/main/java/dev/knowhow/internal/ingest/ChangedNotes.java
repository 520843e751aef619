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

/** New and changed notes: their texts are set aside, and only the keys of their links are in memory. */
final class ChangedNotes {

    private record Entry(Linkage.Card card, NoteStore.Place place) {}

    private final NoteStore store;
    private final Map<NoteId, Entry> entries = new HashMap<>();
    private final List<NoteId> byNumber = new ArrayList<>();
    private final KeyTable byName = new KeyTable();

    ChangedNotes(NoteStore store) {
        this.store = store;
    }

    /** Adds a note. Thread-safe; all other methods are called afterwards. */
    void add(Note note, Stamp stamp) {
        Entry entry = new Entry(Linkage.Card.of(note), store.put(note, stamp));
        Set<String> names = LinkKeys.of(note);
        synchronized (this) {
            entries.put(note.id(), entry);
            names.forEach(name -> byName.add(name, byNumber.size()));
            byNumber.add(note.id());
        }
    }

    /** All notes, in order. */
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

    NoteStore.Aside get(NoteId id) {
        return store.get(id, entry(id).place);
    }

    Note note(NoteId id) {
        return get(id).note();
    }

    Linkage.Card card(NoteId id) {
        return entry(id).card;
    }

    Set<String> names(NoteId id) {
        return LinkKeys.of(entry(id).card.named());
    }

    Collection<NoteId> named(String key) {
        List<NoteId> named = new ArrayList<>();
        for (int number : byName.having(key)) {
            NoteId id = byNumber.get(number);
            if (names(id).contains(key)) {
                named.add(id);
            }
        }
        return named;
    }

    /** Of the notes with a key, those with it in their path: a file name may have the same key as a title. */
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
