package dev.knowhow.opensearch;

import dev.knowhow.note.NoteId;
import dev.knowhow.note.Problem;
import dev.knowhow.spi.IndexedNote;
import dev.knowhow.spi.NoteIndex.Update;
import dev.knowhow.spi.Stamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An update of the copy, which the cluster stores with the commit. */
final class ClusterUpdate implements Update {

    private final ClusterIndex index;
    private final Update copy;
    private boolean closed;

    ClusterUpdate(ClusterIndex index, Update copy) {
        this.index = index;
        this.copy = copy;
    }

    @Override
    public String rebuilt() {
        return copy.rebuilt();
    }

    @Override
    public Collection<Stamp> stamps() {
        return copy.stamps();
    }

    @Override
    public Collection<Stamp> stamps(Collection<String> paths) {
        return copy.stamps(paths);
    }

    @Override
    public Optional<IndexedNote> get(NoteId id) {
        return copy.get(id);
    }

    @Override
    public Set<NoteId> namedBy(Collection<String> keys) {
        return copy.namedBy(keys);
    }

    @Override
    public Set<NoteId> linkingTo(Collection<String> keys) {
        return copy.linkingTo(keys);
    }

    @Override
    public Set<NoteId> mentioning(String name) {
        return copy.mentioning(name);
    }

    @Override
    public void put(IndexedNote note) {
        copy.put(note);
    }

    @Override
    public void touch(Stamp stamp) {
        copy.touch(stamp);
    }

    @Override
    public void reject(Stamp stamp, Problem problem) {
        copy.reject(stamp, problem);
    }

    @Override
    public void delete(NoteId id) {
        copy.delete(id);
    }

    @Override
    public void clear() {
        copy.clear();
    }

    @Override
    public void keep(String name, byte @Nullable [] content) {
        copy.keep(name, content);
    }

    @Override
    public synchronized void publish(String source, Instant asOf) {
        copy.publish(source, asOf);
        index.published();
    }

    @Override
    public synchronized void commit(String source, Instant asOf) {
        copy.commit(source, asOf);
        index.committed();
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            try {
                copy.close();
            } finally {
                index.ended();
            }
        }
    }
}
