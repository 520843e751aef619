package dev.knowhow.testkit;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A change of an index in memory: reads the state before it, writes a copy. */
final class InMemoryUpdate implements NoteIndex.Update {

    private final InMemoryNoteIndex index;
    private final Memory.State before;
    private Memory.State next;
    private boolean open = true;

    InMemoryUpdate(InMemoryNoteIndex index, Memory.State before) {
        this.index = index;
        this.before = before;
        this.next = before.copy();
    }

    @Override
    public Collection<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        before.notes().values().forEach(known -> stamps.add(known.stamp()));
        before.rejected().values().forEach(row -> stamps.add(row.stamp()));
        return stamps;
    }

    @Override
    public Collection<Stamp> stamps(Collection<String> paths) {
        return stamps().stream()
                .filter(stamp -> paths.stream().anyMatch(stamp.id()::isAt))
                .toList();
    }

    @Override
    public Optional<IndexedNote> get(NoteId id) {
        return Optional.ofNullable(before.notes().get(id));
    }

    @Override
    public Set<NoteId> namedBy(Collection<String> keys) {
        return those(known -> known.names().stream().anyMatch(new HashSet<>(keys)::contains));
    }

    @Override
    public Set<NoteId> linkingTo(Collection<String> keys) {
        return those(known -> known.linkNames().stream().anyMatch(new HashSet<>(keys)::contains));
    }

    @Override
    public Set<NoteId> mentioning(String name) {
        if (Scoring.words(name).isEmpty()) {
            return Set.of();
        }
        String wanted = " " + String.join(" ", Scoring.words(name)) + " ";
        return those(known -> Scoring.texts(known.note()).stream()
                .anyMatch(text -> (" " + String.join(" ", Scoring.words(text)) + " ").contains(wanted)));
    }

    private Set<NoteId> those(Predicate<IndexedNote> condition) {
        Set<NoteId> ids = new TreeSet<>();
        before.notes().values().stream()
                .filter(condition)
                .forEach(known -> ids.add(known.note().id()));
        return ids;
    }

    @Override
    public synchronized void put(IndexedNote note) {
        next.rejected().remove(note.note().id());
        next.notes().put(note.note().id(), note);
    }

    @Override
    public synchronized void touch(Stamp stamp) {
        next.notes()
                .computeIfPresent(
                        stamp.id(),
                        (id, known) -> new IndexedNote(
                                known.note(), stamp, known.anchors(), known.names(), known.linkNames()));
        next.rejected().computeIfPresent(stamp.id(), (id, row) -> new Memory.Rejected(stamp, row.problem()));
    }

    @Override
    public synchronized void reject(Stamp stamp, Problem problem) {
        next.notes().remove(stamp.id());
        next.rejected().put(stamp.id(), new Memory.Rejected(stamp, problem));
    }

    @Override
    public synchronized void delete(NoteId id) {
        next.notes().remove(id);
        next.rejected().remove(id);
    }

    @Override
    public synchronized void clear() {
        next.notes().clear();
        next.rejected().clear();
        next.kept().clear();
    }

    @Override
    public synchronized void keep(String name, byte @Nullable [] content) {
        if (content == null) {
            next.kept().remove(name);
        } else {
            next.kept().put(name, content.clone());
        }
    }

    @Override
    public synchronized void publish(String source, Instant asOf) {
        index.publish(new Memory.State(next.notes(), next.rejected(), next.kept(), asOf, source));
        next = next.copy();
    }

    @Override
    public void commit(String source, Instant asOf) {
        publish(source, asOf);
        index.makeLast();
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            index.end();
        }
    }
}
