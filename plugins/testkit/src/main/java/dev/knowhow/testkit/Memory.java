package dev.knowhow.testkit;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** What an index in memory holds: one state, replaced as a whole by each commit. */
final class Memory {

    /** Why a file is no note. */
    record Rejected(Stamp stamp, Problem problem) {}

    /** All there is. */
    record State(
            SortedMap<NoteId, IndexedNote> notes,
            SortedMap<NoteId, Rejected> rejected,
            Map<String, byte[]> kept,
            @Nullable Instant asOf,
            @Nullable String source) {

        State copy() {
            return new State(new TreeMap<>(notes), new TreeMap<>(rejected), new TreeMap<>(kept), asOf, source);
        }
    }

    final Semaphore writer = new Semaphore(1);

    private volatile State state = new State(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), null, null);

    State state() {
        return state;
    }

    void replace(State next) {
        state = next;
    }
}
