package dev.knowhow.search;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.ReferenceManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Hands out the latest snapshot and closes those nobody uses any more. */
final class Snapshots extends ReferenceManager<Snapshot> {

    Snapshots(Directory directory) throws IOException {
        current = new Snapshot(DirectoryReader.open(directory));
    }

    @Override
    protected void decRef(Snapshot snapshot) throws IOException {
        snapshot.reader.decRef();
    }

    @Override
    protected @Nullable Snapshot refreshIfNeeded(Snapshot old) throws IOException {
        DirectoryReader changed = changed(old.reader);
        return changed == null ? null : new Snapshot(changed);
    }

    private static @Nullable DirectoryReader changed(DirectoryReader old) throws IOException {
        try {
            return DirectoryReader.openIfChanged(old);
        } catch (IllegalStateException e) {
            // another index lies in its place, with files of the same names
            return DirectoryReader.open(old.directory());
        }
    }

    @Override
    protected boolean tryIncRef(Snapshot snapshot) {
        return snapshot.reader.tryIncRef();
    }

    @Override
    protected int getRefCount(Snapshot snapshot) {
        return snapshot.reader.getRefCount();
    }
}
