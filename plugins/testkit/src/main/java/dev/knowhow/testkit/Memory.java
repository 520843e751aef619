package dev.knowhow.testkit;

import dev.knowhow.note.NoteId;
import dev.knowhow.spi.IndexedNote;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** The state of an in-memory index, replaced atomically by each commit. */
final class Memory {

    /** The state. */
    record State(
            SortedMap<NoteId, IndexedNote> notes,
            Map<String, byte[]> kept,
            @Nullable Instant asOf,
            @Nullable String source) {

        static final State EMPTY = new State(new TreeMap<>(), new TreeMap<>(), null, null);

        State copy() {
            return new State(new TreeMap<>(notes), new TreeMap<>(kept), asOf, source);
        }
    }

    final Semaphore writer = new Semaphore(1);

    private volatile State state = State.EMPTY;

    State state() {
        return state;
    }

    void replace(State next) {
        state = next;
    }
}
