package dev.knowhow.spi.engine;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex;
import dev.knowhow.spi.Stamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Collects an update in memory and writes it to the engine at once. */
final class EngineUpdate implements NoteIndex.Update {

    private final NoteEngine engine;
    private final Map<NoteId, Optional<IndexedNote>> notes = new LinkedHashMap<>();
    private final Map<String, Optional<byte[]>> kept = new LinkedHashMap<>();
    private final RejectedFiles rejected;
    private boolean cleared;
    private boolean open = true;

    EngineUpdate(NoteEngine engine) {
        this.engine = engine;
        this.rejected = RejectedFiles.of(engine);
    }

    @Override
    public Collection<Stamp> stamps() {
        List<Stamp> stamps = new ArrayList<>();
        try (Stream<Stamp> stored = engine.stamps()) {
            stored.forEach(stamps::add);
        }
        RejectedFiles.of(engine).rows().values().forEach(row -> stamps.add(row.stamp()));
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
        try (Stream<IndexedNote> stored = engine.stored(Lookup.ids(List.of(id)))) {
            return stored.findFirst();
        }
    }

    @Override
    public Set<NoteId> namedBy(Collection<String> keys) {
        return ids(Lookup.keys(Lookup.By.NAME, keys));
    }

    @Override
    public Set<NoteId> linkingTo(Collection<String> keys) {
        return ids(Lookup.keys(Lookup.By.LINK, keys));
    }

    @Override
    public Set<NoteId> mentioning(String name) {
        return engine.mentioning(name);
    }

    private Set<NoteId> ids(Lookup lookup) {
        Set<NoteId> ids = new TreeSet<>();
        try (Stream<IndexedNote> stored = engine.stored(lookup)) {
            stored.forEach(note -> ids.add(note.note().id()));
        }
        return ids;
    }

    @Override
    public synchronized void put(IndexedNote note) {
        forgetRejected(note.note().id());
        notes.put(note.note().id(), Optional.of(note));
    }

    @Override
    public synchronized void touch(Stamp stamp) {
        RejectedFiles.Row row = rejected.rows().get(stamp.id());
        if (row != null) {
            reject(stamp, row.problem());
            return;
        }
        Optional<IndexedNote> known = notes.getOrDefault(stamp.id(), cleared ? Optional.empty() : get(stamp.id()));
        known.ifPresent(note -> put(note.withStamp(stamp)));
    }

    @Override
    public synchronized void reject(Stamp stamp, Problem problem) {
        notes.put(stamp.id(), Optional.empty());
        rejected.rows().put(stamp.id(), new RejectedFiles.Row(stamp, problem));
        keepRejected();
    }

    @Override
    public synchronized void delete(NoteId id) {
        forgetRejected(id);
        notes.put(id, Optional.empty());
    }

    private void forgetRejected(NoteId id) {
        if (rejected.rows().remove(id) != null) {
            keepRejected();
        }
    }

    /** The rejected files; read on first use, because there may be many. */
    private void keepRejected() {
        kept.put(RejectedFiles.NAME, Optional.empty());
    }

    @Override
    public synchronized void clear() {
        cleared = true;
        notes.clear();
        kept.clear();
        rejected.rows().clear();
    }

    @Override
    public synchronized void keep(String name, byte @Nullable [] content) {
        kept.put(name, Optional.ofNullable(content).map(byte[]::clone));
    }

    @Override
    public void publish(String source, Instant asOf) {
        write(source, asOf, false);
    }

    @Override
    public void commit(String source, Instant asOf) {
        write(source, asOf, true);
    }

    private synchronized void write(String source, Instant asOf, boolean durable) {
        if (kept.containsKey(RejectedFiles.NAME) && !rejected.rows().isEmpty()) {
            kept.put(RejectedFiles.NAME, Optional.of(rejected.bytes()));
        }
        engine.write(Changes.of(cleared, notes, kept, source, asOf, durable));
        cleared = false;
        notes.clear();
        kept.clear();
    }

    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            engine.end();
        }
    }
}
